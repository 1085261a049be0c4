package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.imports.StoredCity;

class FailureHistoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static Fleet fleet(TestDatabase database, Reach reach) {
        return database.in("mdm", em -> new FailureHistory(em, CLOCK).fleet(reach));
    }

    @DatabaseTest
    void theSampleCityTellsHowItsUnitsFail(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        Fleet fleet = fleet(database, city.reach());
        assertThat(fleet.records().first()).isEqualTo(LocalDate.of(2021, 2, 28));
        assertThat(fleet.records().last()).isBefore(LocalDate.of(2026, 11, 24));
        assertThat(fleet.units().size()
                        + fleet.leftOut().undated()
                        + fleet.leftOut().unwatched())
                .isEqualTo(2064);
        assertThat(fleet.losses().all()).isBetween(1, 39);
        assertThat(fleet.failures().events() + fleet.leftOut().failures()).isEqualTo(770);

        FailureAnalysis analysis = FailureAnalysis.of(fleet);
        assertThat(analysis.all().isTooFew()).isFalse();
        assertThat(analysis.all()
                        .rate()
                        .interval()
                        .contains(analysis.all().rate().value()))
                .isTrue();
        assertThat(analysis.byModel()).hasSize(4).isSortedAccordingTo((a, b) -> a.name()
                .compareTo(b.name()));
        assertThat(analysis.bySchool())
                .as("in the order of the codes, as on every page")
                .extracting(FailureAnalysis.Group::name)
                .containsExactly("烏川小学校", "東山小学校", "七谷小学校", "境川小学校", "荒瀬小学校", "烏川中学校", "南瀬中学校");
        assertThat(analysis.byAge().stream()
                        .mapToLong(age -> age.rate().events())
                        .sum())
                .isEqualTo(fleet.failures().events());
        assertThat(analysis.byAge().stream()
                        .mapToDouble(age -> age.rate().exposure())
                        .sum())
                .isCloseTo(fleet.years(), within(1.0));
        assertThat(analysis.byCause().get(0).name()).isEqualTo("DROP");
        assertThat(analysis.byWord().get(0).name()).isEqualTo("落下");
        assertThat(analysis.models()).isPresent();
        assertThat(analysis.all().curves().repairs()).isNotEmpty();
        assertThat(fleet.months().values().stream().mapToLong(Rate::events).sum())
                .isLessThanOrEqualTo(fleet.failures().events());
        assertThat(fleet.turnarounds()).isNotEmpty().allMatch(days -> days >= 0);
    }

    @DatabaseTest
    void batteriesWearOutWhatDropsDoNot(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        FailureAnalysis analysis = FailureAnalysis.of(fleet(database, city.reach()));
        Optional<Weibull> ageing = analysis.byCause().stream()
                .filter(cause -> cause.name().equals("WEAR"))
                .findFirst()
                .flatMap(FailureAnalysis.Cause::weibull);
        assertThat(ageing).isPresent();
        assertThat(ageing.orElseThrow().pattern()).isEqualTo(Weibull.Pattern.WEAR);
    }

    @DatabaseTest
    void aSchoolSeesItsOwnUnitsOnlyAndTheStatementsStayFew(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        Fleet own = fleet(database, city.schoolReach("烏川小学校"));
        assertThat(own.units()).isNotEmpty().allMatch(unit -> city.school("烏川小学校")
                .equals(unit.school()));
        assertThat(database.statements(() -> fleet(database, city.reach()))).isEqualTo(5);
    }

    @DatabaseTest
    void withoutRepairsThereIsNothingToLookAt(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        Fleet fleet = fleet(database, city.reach());
        assertThat(fleet.units()).isEmpty();
        assertThat(FailureAnalysis.of(fleet).isEmpty()).isTrue();
        assertThat(FailureAnalysis.of(fleet).all().isTooFew()).isTrue();
    }
}
