package org.manabiya.portal.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.RenewalRate;
import org.manabiya.mdm.renewal.SparePercent;
import org.manabiya.mdm.renewal.SpareRate;
import org.manabiya.portal.page.Texts;

class PlanFormTest {
    private final MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();

    private PlanForm form() {
        return new PlanForm(typed, SparePercent.usual(), new SchoolYear(2024));
    }

    private PlanTableView view(String language) {
        return new PlanTableView(
                form().table(), Texts.in(language), 1, (row, column) -> Because.of(row + " " + column));
    }

    private void twoYears() {
        typed.putSingle("years", "2");
        typed.put("pupils", List.of("１，９６８人", "1,945"));
        typed.put("devices", List.of(" 1923 ", ""));
        typed.put("spares", List.of("212"));
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        twoYears();
        var figures = form().table().figures();
        assertThat(figures.get(PlanRow.PUPILS, 0)).isEqualTo(1968);
        assertThat(figures.get(PlanRow.DEVICES, 0)).isEqualTo(1923);
        assertThat(figures.get(PlanRow.DEVICES, 1)).isZero();
        assertThat(figures.get(PlanRow.SPARES, 1)).isZero();
    }

    @Test
    void whatCannotBeReadIsToldByItsField() {
        twoYears();
        typed.put("pupils", List.of("", "x"));
        typed.put("devices", List.of("1.5", "-1"));
        var wrong = catchThrowableOfType(InvalidInput.class, () -> form().table());
        assertThat(wrong.fields())
                .extracting(InvalidInput.Field::name)
                .containsExactly("pupils[0]", "pupils[1]", "devices[0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "11", "99999999999999999999", "x", "-3"})
    void anOddNumberOfYearsIsTheUsual(String years) {
        typed.putSingle("years", years);
        typed.putSingle("firstYear", years);
        assertThat(form().columns()).hasSize(5).startsWith(new SchoolYear(2024));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyNumberSaysWhyInBothLanguages(String language) {
        twoYears();
        for (var rate : RenewalRate.values()) {
            for (var spare : SpareRate.values()) {
                typed.putSingle("renewalRate", rate.name());
                typed.putSingle("spareRate", spare.name());
                PlanTableView view = view(language);
                assertThat(view.lines()).hasSize(8).allSatisfy(line -> assertThat(line.cells())
                        .allSatisfy(cell -> assertThat(cell.because().sentences())
                                .isNotEmpty()
                                .noneMatch(String::isBlank)));
                assertThat(view.definitions()).hasSize(4);
                assertThat(view.renewalAlternatives())
                        .filteredOn(a -> a.chosen())
                        .hasSize(1);
                assertThat(view.spareAlternatives()).filteredOn(a -> a.chosen()).hasSize(1);
            }
        }
    }

    @Test
    void aRateIsExplainedWithItsPartAndItsWhole() {
        twoYears();
        var rate =
                view("ja").lines().get(PlanRow.RENEWAL_RATE.ordinal()).cells().get(1);
        assertThat(rate.text()).isEqualTo("98.9%");
        assertThat(rate.because().sentences()).containsExactly("令和6年度から令和7年度までの③の合計 1,923 ÷ 令和7年度の① 1,945 ＝ 98.9%");
        assertThat(rate.because().parts())
                .containsExactly(
                        new Because.Part("devices-2024", "令和6年度の③ 1,923"),
                        new Because.Part("devices-2025", "令和7年度の③ 0"),
                        new Because.Part("pupils-2025", "令和7年度の① 1,945"));
        assertThat(rate.estimate()).isTrue();
    }

    /** Whatever the definitions, the numbers that the explanation divides are the ones to which it leads. */
    @Test
    void everyComputedNumberLeadsToNumbersOfTheSameTable() {
        twoYears();
        for (var rate : RenewalRate.values()) {
            for (var spare : SpareRate.values()) {
                typed.putSingle("renewalRate", rate.name());
                typed.putSingle("spareRate", spare.name());
                var lines = view("ja").lines();
                List<String> cells = lines.stream()
                        .flatMap(line -> line.cells().stream())
                        .map(PlanTableView.Cell::id)
                        .toList();
                assertThat(lines)
                        .filteredOn(line -> !line.row().isEntered())
                        .flatExtracting(PlanTableView.Line::cells)
                        .allSatisfy(cell -> assertThat(cell.because().parts())
                                .isNotEmpty()
                                .doesNotHaveDuplicates()
                                .extracting(Because.Part::cell)
                                .isSubsetOf(cells)
                                .doesNotContain(cell.id()));
            }
        }
    }

    @Test
    void aPercentageThatChangesWithinThePlanIsToldWithItsYear() {
        typed.put("pupils", List.of("100", "100", "100"));
        typed.putSingle("years", "3");
        var form = new PlanForm(typed, SparePercent.parse("2024:15,2026:10"), new SchoolYear(2024));
        var view = new PlanTableView(form.table(), Texts.in("ja"), 3, (row, column) -> Because.of("x"));
        assertThat(view.definitions().get(0)).isEqualTo("②：①の 15%、令和8年度から 10% までを予備機として加え、1未満を切り捨てます。");
    }

    @Test
    void theAddressShowsTheSameFormAgain() {
        twoYears();
        typed.putSingle("format", "csv");
        assertThat(form().query())
                .contains("pupils=1%2C945")
                .contains("years=2")
                .doesNotContain("format");
    }
}
