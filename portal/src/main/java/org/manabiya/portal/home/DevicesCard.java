package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.StateCounts;
import org.manabiya.mdm.lending.UnrecordedLoans;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.repairs.UnrecordedRepairs;

/**
 * The devices in reach by state, the requests for repairs, and what the ledger knows and the books of loans and repairs do not; where
 * there are no devices, a card only for whom the first import is a thing to do.
 */
@Dependent
class DevicesCard implements HomeCard {
    private final Caller caller;
    private final Devices devices;
    private final Repairs repairs;
    private final UnrecordedRepairs unrecordedRepairs;
    private final UnrecordedLoans unrecordedLoans;

    @Inject
    DevicesCard(
            Caller caller,
            Devices devices,
            Repairs repairs,
            UnrecordedRepairs unrecordedRepairs,
            UnrecordedLoans unrecordedLoans) {
        this.caller = caller;
        this.devices = devices;
        this.repairs = repairs;
        this.unrecordedRepairs = unrecordedRepairs;
        this.unrecordedLoans = unrecordedLoans;
    }

    @Override
    public Rank rank() {
        return Rank.DEVICES;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(Permission.DEVICE_SEE)) {
            return Optional.empty();
        }
        var states = devices.states(caller.reach(Permission.DEVICE_SEE));
        return states.isEmpty() && !caller.may(Permission.DEVICE_IMPORT)
                ? Optional.empty()
                : Optional.of(new Part(
                        "home/devices.jte",
                        Map.of(
                                "devices",
                                states,
                                "repairsWaiting",
                                caller.may(Permission.REPAIR_SEE)
                                        ? repairs.waiting(caller.reach(Permission.REPAIR_SEE))
                                        : 0L,
                                "repairsUnrecorded",
                                repairsUnrecorded(states),
                                "loansUnrecorded",
                                loansUnrecorded(states))));
    }

    private long repairsUnrecorded(StateCounts states) {
        return states.has(DeviceState.IN_REPAIR) && caller.may(Permission.REPAIR_DECIDE)
                ? unrecordedRepairs
                        .count(caller.reach(Permission.REPAIR_DECIDE))
                        .unrecorded()
                : 0;
    }

    private long loansUnrecorded(StateCounts states) {
        return states.has(DeviceState.LENT) && caller.may(Permission.LOAN_KEEP)
                ? unrecordedLoans
                        .count(caller.reach(Permission.LOAN_KEEP), UnrecordedLoans.Which.LENT)
                        .unrecorded()
                : 0;
    }
}
