package org.manabiya.portal.mdm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.forecast.Assumptions;

class ChildrenFileTest {
    private static final UUID SCHOOL = UUID.randomUUID();

    private static Map<Assumptions.Entry, Integer> read(String text, Charset charset) {
        return ChildrenFile.read("子ども.csv", text.getBytes(charset), Map.of(SCHOOL, "烏川小学校"));
    }

    @Test
    void yearsAndNumbersAreReadAsPeopleWriteThem() {
        String text = "学校名,入学年度,人数\n烏川小学校,令和9年度,８８人\n烏川小学校,2028,\"1,002\"\n";
        assertThat(read(text, Charset.forName("windows-31j")))
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
                ""
            })
    void whatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8)).isInstanceOf(Refusal.class);
    }
}
