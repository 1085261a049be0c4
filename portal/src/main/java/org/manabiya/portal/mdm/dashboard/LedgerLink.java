package org.manabiya.portal.mdm.dashboard;

import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.mdm.dashboard.Ends;
import org.manabiya.mdm.ledger.DeviceFilter.End;
import org.manabiya.mdm.ledger.DeviceState;

/**
 * The address of the ledger's list that shows exactly the units of a number.
 *
 * @param school the school of the dashboard, {@code null} for the board's
 */
public record LedgerLink(UUID school) {
    /** The units of a state; {@code row} is a school's id on the board's dashboard, a model's on a school's. */
    public String state(UUID row, DeviceState state) {
        String of = school == null ? "&school=" + row : "&school=" + school + "&model=" + row;
        return "/devices?state=" + state + of;
    }

    /** The units in service that end within the half. */
    public String ends(Ends.Half half, End end) {
        return between(end, half.from(), half.next());
    }

    /** The units in service whose day is past. */
    public String over(End end, LocalDate today) {
        return between(end, null, today);
    }

    /** The units in service that end from one day to before another. */
    public String between(End end, LocalDate from, LocalDate before) {
        return "/devices?inService=true&end=" + end + (from == null ? "" : "&endsFrom=" + from) + "&endsBefore="
                + before + (school == null ? "" : "&school=" + school);
    }
}
