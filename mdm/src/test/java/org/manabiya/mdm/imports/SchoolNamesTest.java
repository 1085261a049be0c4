package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which names files may call a school. */
class SchoolNamesTest {
    private static Known city(String... names) {
        Map<String, UUID> schools = new LinkedHashMap<>();
        List.of(names).forEach(name -> schools.put(name, UUID.randomUUID()));
        return new Known(
                new Known.Names(schools, Map.of()),
                List.of(),
                List.of(),
                Known.Aliases.NONE,
                List.of(),
                (unit, fact) -> null);
    }

    private static List<String> named(Known city, String text) {
        return city.schools(text).stream().map(city::label).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "烏川小学校,烏川小学校",
        "烏川小,烏川小学校",
        "烏川市立烏川小学校,烏川小学校",
        "烏川市立烏川小,烏川小学校",
        "市立 烏川小,烏川小学校",
        "烏川中,烏川中学校",
        "七谷小中,町立七谷小中学校",
        "七谷町立七谷小中学校,町立七谷小中学校",
        "七谷小中学校,町立七谷小中学校",
        "烏川高校,県立烏川高等学校",
        "烏川高,県立烏川高等学校",
        "境川義務教育,境川義務教育学校",
        "日立小,日立小学校"
    })
    void aSchoolAnswersToItsShortName(String text, String school) {
        Known city = city("烏川小学校", "烏川中学校", "町立七谷小中学校", "県立烏川高等学校", "境川義務教育学校", "日立小学校");
        assertThat(named(city, text)).containsExactly(school);
    }

    @ParameterizedTest
    @CsvSource({"烏川", "烏川小中", "小", "学校", "市立"})
    void nothingShorterIsAName(String text) {
        assertThat(named(city("烏川小学校", "烏川中学校"), text)).isEmpty();
    }

    @Test
    void aShortNameOfTwoSchoolsIsNobodys() {
        Known city = city("烏川市立北小学校", "三里町立北小学校");
        assertThat(named(city, "北小")).hasSize(2);
        assertThat(named(city, "三里町立北小学校")).containsExactly("三里町立北小学校");
    }

    @Test
    void aFileThatNamesTwoSchoolsByOneShortNameIsTold() {
        SampleCity city = new SampleCity("烏川市立北小学校", "三里町立北小学校");
        Preview preview = city.previewText("管理番号,シリアル番号,機種,配備校,状態", "KG-1,ABC123456789,iPad,北小,使用中");
        Finding finding = preview.findings().get(0);
        assertThat(finding.key()).isEqualTo("mdm.import.school.ambiguous");
        assertThat(finding.value()).isEqualTo("北小");
        assertThat(finding.args()).containsExactly("三里町立北小学校 / 烏川市立北小学校");
        assertThat(preview.outcomes()).hasSize(1);
    }
}
