package org.manabiya.mdm.yearchange;

import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.scenario.DeviceCohort;
import org.manabiya.mdm.scenario.ScenarioOptions;

/**
 * A unit at the turn of the year, as the ledger says.
 *
 * @param holder who has it; {@code null} for nobody
 * @param holderName the holder's name, or that of the pupil from whom it came back
 * @param ofPupil whether the holder is or was a pupil
 * @param place the room or cart, or {@code null}
 * @param back what was done with it since it came back; {@code null} for one that did not in this year change
 */
public record Unit(
        UUID id,
        String tag,
        UUID model,
        String modelName,
        DeviceKind kind,
        DeviceState state,
        UUID school,
        String place,
        UUID holder,
        String holderName,
        boolean ofPupil,
        LocalDate acquired,
        LocalDate supportEnd,
        LocalDate leaseEnd,
        LocalDate restrictedUntil,
        ReturnedUnit.Facts back) {
    /** Whether nothing stands against handing it on: it never went out in this year change, or came back and was made ready. */
    boolean isReady() {
        return back == null || back.isReady();
    }

    boolean isSpare() {
        return kind == DeviceKind.SPARE;
    }

    boolean endsWithin(SchoolYear year) {
        return supportEnd != null && !supportEnd.isAfter(year.last());
    }

    /** Whether a scenario's rules (years of service, support with its buffer, lease, restriction) have it replaced by that year. */
    boolean isDue(SchoolYear year, ScenarioOptions rules) {
        DeviceCohort alone = new DeviceCohort(
                model,
                school,
                isSpare(),
                acquired == null ? year.year() : SchoolYear.of(acquired).year(),
                supportEnd,
                leaseEnd,
                restrictedUntil,
                1);
        return alone.window(rules.timing().life(), rules.timing().supportBuffer())
                        .due()
                <= year.year();
    }
}
