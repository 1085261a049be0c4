package org.manabiya.mdm.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.mdm.imports.Finding;

class ChildrenFileTest {
    private static final UUID SCHOOL = UUID.randomUUID();

    private static ChildrenFile.Reading read(String text, Charset charset) {
        return ChildrenFile.read("子ども.csv", text.getBytes(charset), Map.of(SCHOOL, "烏川小学校"));
    }

    @Test
    void yearsAndNumbersAreReadAsPeopleWriteThem() {
        String text = "学校名,入学年度,人数\n烏川小学校,令和9年度,８８人\n烏川小学校,2028,\"1,002\"\n";
        assertThat(read(text, Charset.forName("windows-31j")).figures())
                .containsOnly(
                        Map.entry(new Assumptions.Entry(SCHOOL, 2027), 88),
                        Map.entry(new Assumptions.Entry(SCHOOL, 2028), 1002));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校,人数\n烏川小学校,3\n",
                "学校,年度,人数\n別の小学校,2027,3\n",
                "学校,年度,人数\n烏川小学校,いつか,3\n",
                "学校,年度,人数\n烏川小学校,2027,-3\n",
                "学校,年度,人数\n烏川小学校,2027\n",
                "学校,年度,人数\n烏川小学校,2027,3\n烏川小学校,令和9年度,4\n",
                "学校,年度,人数\n烏川小学校,2027,10001\n",
                ""
            })
    void whatCannotBeRightIsFound(String text) {
        ChildrenFile.Reading reading = read(text, StandardCharsets.UTF_8);
        assertThat(reading.isSound()).isFalse();
        assertThat(reading.findings()).isNotEmpty();
    }

    @Test
    void aColumnForEachYearIsReadToo() {
        String text = "学校\t令和9年度\t2028\t備考\n烏川小学校\t88\t\t見込み\n";
        ChildrenFile.Reading reading = read(text, StandardCharsets.UTF_8);
        assertThat(reading.isSound()).isTrue();
        assertThat(reading.figures()).containsOnly(Map.entry(new Assumptions.Entry(SCHOOL, 2027), 88));
    }

    @Test
    void everyWrongLineIsToldAtOnce() {
        ChildrenFile.Reading reading =
                read("学校,年度,人数\n別の小学校,2027,3\n烏川小学校,いつか,3\n烏川小学校,2028,5\n", StandardCharsets.UTF_8);
        assertThat(reading.findings()).extracting(Finding::line).containsExactly(2, 3);
        assertThat(reading.figures()).hasSize(1);
        assertThat(reading.isSound()).isFalse();
    }
}
