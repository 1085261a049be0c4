package org.manabiya.mdm.spares;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.SpareAllowance;

class SpareAdviceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static SpareAdvice.Answer answer(TestDatabase database, UUID municipality) {
        return database.in("mdm", em -> new SpareAdvice(
                        em, new FailureHistory(em, CLOCK), new PlanFacts(em, CLOCK), new SpareAllowance("15"), CLOCK)
                .answer(
                        municipality,
                        new SpareAdvice.Question(new SpareTable.Aim(0.95, 30), new Newsvendor(100_000, 45_000), 67)));
    }

    @DatabaseTest
    void theSampleCityNeedsFewerSparesInOnePool(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        SpareAdvice.Answer answer = answer(database, city.municipality);
        assertThat(answer.table().rows())
                .as("in the order of the codes")
                .extracting(row -> row.site().name())
                .containsExactly("烏川小学校", "東山小学校", "七谷小学校", "境川小学校", "荒瀬小学校", "烏川中学校", "南瀬中学校");
        assertThat(answer.table().pooled())
                .isPositive()
                .isLessThan(answer.table().separately());
        assertThat(answer.table().present()).isEqualTo(89);
        assertThat(answer.table().subsidised())
                .as("nobody is on the roster")
                .isEqualTo(new SpareTable.Subsidised(15, 0, 0));
        assertThat(answer.turnaround()).isBetween(1.0, 60.0);
        assertThat(answer.largest()).isEqualTo("Chromebook C214");
        assertThat(answer.withoutAfterBatch()).isPositive();
        assertThat(answer.onceBought()).isPositive();
    }

    /** A unit on order is in nobody's hands and in no cupboard. */
    @DatabaseTest
    void whatIsOnOrderDoesNotCount(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        int units = answer(database, city.municipality).table().units();
        database.execute(
                """
                update mdm_device set state = 'ORDERED' where id in (select id from mdm_device where kind = 'PUPIL' and state = 'IN_USE'
                  order by tag fetch first 3 rows only)
                """);
        database.execute(
                """
                update mdm_device set state = 'ORDERED' where id in (select id from mdm_device where kind = 'SPARE' and state = 'SPARE'
                  order by tag fetch first 4 rows only)
                """);
        SpareTable table = answer(database, city.municipality).table();
        assertThat(table.units()).isEqualTo(units - 3);
        assertThat(table.present()).isEqualTo(89 - 4);
    }

    @DatabaseTest
    void withoutUnitsThereIsNothingToAdvise(TestDatabase database) {
        SpareAdvice.Answer answer = answer(database, new StoredCity(database).municipality);
        assertThat(answer.table().rows()).isEmpty();
        assertThat(answer.table().pooled()).isZero();
        assertThat(answer.onceBought()).isZero();
    }
}
