package org.manabiya.mdm.reliability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.ledger.DeviceState;

/** Takes the ledger's lines one by one and keeps what failure statistics can use. */
final class FleetReading {
    private final Window records;
    private final List<UnitRecord> units = new ArrayList<>();
    private final Map<Object, Object> values = new HashMap<>();
    private int broken;
    private int lost;
    private int undated;
    private int unwatched;
    private int failuresLeftOut;

    FleetReading(Window records) {
        this.records = records;
    }

    void take(
            UUID model,
            UUID school,
            LocalDate acquired,
            DeviceState state,
            Departure departure,
            List<UnitRecord.Failure> failures) {
        if (acquired == null) {
            undated++;
            failuresLeftOut += failures.size();
            return;
        }
        LocalDate first = acquired.isAfter(records.first()) ? acquired : records.first();
        LocalDate last = state.isOutOfService() ? lastSign(departure, failures) : records.last();
        if (last == null || last.isBefore(first)) {
            unwatched++;
            failuresLeftOut += failures.size();
            return;
        }
        countLoss(state, departure, last);
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
        units.add(new UnitRecord(
                one(model), one(school), one(acquired), one(new Window(first, last)), List.copyOf(used)));
    }

    /** A unit that is out of service was last seen when it went, or into repair; where neither was recorded, nobody knows. */
    private LocalDate lastSign(Departure departure, List<UnitRecord.Failure> failures) {
        if (departure.day() != null) {
            return departure.day().isAfter(records.last()) ? records.last() : departure.day();
        }
        return failures.isEmpty() ? null : failures.get(failures.size() - 1).on();
    }

    /** A loss while the unit was watched; where nobody recorded its day, on the day of the last sign, at which watching ends. */
    private void countLoss(DeviceState state, Departure departure, LocalDate last) {
        if (!state.isOutOfService() || departure.isLoss() && departure.day().isAfter(records.last())) {
            return;
        }
        boolean undatedLoss = departure.day() == null && last.isBefore(records.last());
        if (departure.isBroken() || undatedLoss && state == DeviceState.BROKEN) {
            broken++;
        } else if (departure.isLoss() || undatedLoss && state == DeviceState.LOST) {
            lost++;
        }
    }

    /** Equal values as one object: a million units of few models, schools and days need little room. */
    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        if (value == null) {
            return null;
        }
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }

    Fleet fleet(Map<UUID, String> names) {
        return new Fleet(
                records,
                List.copyOf(units),
                new Fleet.Losses(broken, lost),
                names,
                new Fleet.LeftOut(undated, unwatched, failuresLeftOut));
    }
}
