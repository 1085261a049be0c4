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

class SpareAdviceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static SpareAdvice.Answer answer(TestDatabase database, UUID municipality) {
        return database.in("mdm", em -> new SpareAdvice(em, new FailureHistory(em, CLOCK))
                .answer(
                        municipality,
                        new SpareAdvice.Question(
                                new SpareTable.Aim(0.95, 30, 15), new Newsvendor(100_000, 45_000), 67)));
    }

    @DatabaseTest
    void theSampleCityNeedsFewerSparesInOnePool(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        SpareAdvice.Answer answer = answer(database, city.municipality);
        assertThat(answer.table().rows()).hasSize(7);
        assertThat(answer.table().pooled())
                .isPositive()
                .isLessThan(answer.table().separately());
        assertThat(answer.table().present()).isEqualTo(89);
        assertThat(answer.table().ceiling()).isGreaterThan(answer.table().pooled());
        assertThat(answer.turnaround()).isBetween(1.0, 60.0);
        assertThat(answer.largest()).isEqualTo("Chromebook C214");
        assertThat(answer.withoutAfterBatch()).isPositive();
        assertThat(answer.onceBought()).isPositive();
    }

    @DatabaseTest
    void withoutUnitsThereIsNothingToAdvise(TestDatabase database) {
        SpareAdvice.Answer answer = answer(database, new StoredCity(database).municipality);
        assertThat(answer.table().rows()).isEmpty();
        assertThat(answer.table().pooled()).isZero();
        assertThat(answer.onceBought()).isZero();
    }
}
