package org.manabiya.mdm.reliability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.ledger.DeviceState;

/** Takes the ledger's lines one by one and keeps what failure statistics can use. */
final class FleetReading {
    private final Span records;
    private final List<UnitRecord> units = new ArrayList<>();
    private int losses;
    private int undated;
    private int unwatched;
    private int failuresLeftOut;

    FleetReading(Span records) {
        this.records = records;
    }

    void take(
            UUID id,
            UUID model,
            UUID school,
            LocalDate acquired,
            DeviceState state,
            List<UnitRecord.Failure> failures) {
        if (state == DeviceState.BROKEN || state == DeviceState.LOST) {
            losses++;
        }
        if (acquired == null) {
            undated++;
            failuresLeftOut += failures.size();
            return;
        }
        LocalDate first = acquired.isAfter(records.first()) ? acquired : records.first();
        LocalDate last = state.isOutOfService() ? lastSign(failures) : records.last();
        if (last == null || last.isBefore(first)) {
            unwatched++;
            failuresLeftOut += failures.size();
            return;
        }
        List<UnitRecord.Failure> used = new ArrayList<>();
        LocalDate before = first.minusDays(1);
        for (UnitRecord.Failure failure : failures) {
            if (failure.on().isAfter(before) && !failure.on().isAfter(last)) {
                used.add(failure);
                before = failure.on();
            } else {
                failuresLeftOut++;
            }
        }
        units.add(new UnitRecord(id, model, school, acquired, new Span(first, last), List.copyOf(used)));
    }

    /** A unit that is out of service was last seen when it went into repair; where it never did, nobody knows. */
    private static LocalDate lastSign(List<UnitRecord.Failure> failures) {
        return failures.isEmpty() ? null : failures.get(failures.size() - 1).on();
    }

    Fleet fleet(Map<UUID, String> names) {
        return new Fleet(
                records, List.copyOf(units), losses, names, new Fleet.LeftOut(undated, unwatched, failuresLeftOut));
    }
}
