package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.ledger.DeviceState;

/** Records from 1 April 2024 to 31 March 2026: two years, 730 days. */
class FleetReadingTest {
    private final FleetReading reading =
            new FleetReading(new Window(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31)));

    private void take(DeviceState state, String gone, String broken, String lost, UnitRecord.Failure... failures) {
        reading.take(
                new UUID(1, 1),
                new UUID(2, 2),
                LocalDate.of(2023, 4, 1),
                state,
                new Departure(day(gone), day(broken), day(lost)),
                List.of(failures));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static UnitRecord.Failure failure(String day) {
        return new UnitRecord.Failure(LocalDate.parse(day), null, null, null, null);
    }

    private Fleet fleet() {
        return reading.fleet(Map.of());
    }

    /** A year in which one breaks, a year in which one is lost, two years of one in use: three losses would need more exposure. */
    @Test
    void lossesCountAsLongAsTheUnitWasWatched() {
        take(DeviceState.BROKEN, "2025-03-31", "2025-03-31", null);
        take(DeviceState.LOST, "2025-03-31", null, "2025-03-31");
        take(DeviceState.IN_USE, null, null, null);
        take(DeviceState.LOST, "2023-12-01", null, "2023-12-01");
        take(DeviceState.LOST, null, null, null);
        Fleet fleet = fleet();
        assertThat(fleet.losses()).isEqualTo(new Fleet.Losses(1, 1));
        assertThat(fleet.lost().exposure()).isCloseTo((365 + 365 + 730) / 365.25, within(1e-9));
        assertThat(fleet.leftOut().unwatched()).isEqualTo(2);
    }

    /** Broken on the last day of 2024, disposed of a year later: a loss, watched for 275 days. One that only was retired is none. */
    @Test
    void whatWasDisposedOfAfterItBrokeStaysALoss() {
        take(DeviceState.DISPOSED, "2025-12-31", "2024-12-31", null);
        assertThat(fleet().losses()).isEqualTo(new Fleet.Losses(1, 0));
        assertThat(fleet().years()).isCloseTo(275 / 365.25, within(1e-9));
        take(DeviceState.RETIRED, "2025-10-01", null, null);
        assertThat(fleet().losses().all()).isEqualTo(1);
    }

    @Test
    void aLossAfterTheRecordsEndIsNotOfTheirTime() {
        take(DeviceState.LOST, "2026-05-01", null, "2026-05-01");
        assertThat(fleet().losses()).isEqualTo(Fleet.Losses.NONE);
        assertThat(fleet().years()).isCloseTo(730 / 365.25, within(1e-9));
    }

    /** Nobody recorded the day, but the last repair: there it was seen for the last time. */
    @Test
    void withoutARecordedDayTheLastRepairIsTheLastSign() {
        take(DeviceState.BROKEN, null, null, null, failure("2024-06-30"));
        assertThat(fleet().losses()).isEqualTo(new Fleet.Losses(1, 0));
        assertThat(fleet().failures().events()).isEqualTo(1);
        assertThat(fleet().years()).isCloseTo(91 / 365.25, within(1e-9));
    }
}
