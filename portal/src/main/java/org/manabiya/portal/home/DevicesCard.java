package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.repairs.Repairs;

/** The devices in reach by state and the requests for repairs; where there are none, a card only for whom the first import is a thing to do. */
@Dependent
class DevicesCard implements HomeCard {
    private final Caller caller;
    private final Devices devices;
    private final Repairs repairs;

    @Inject
    DevicesCard(Caller caller, Devices devices, Repairs repairs) {
        this.caller = caller;
        this.devices = devices;
        this.repairs = repairs;
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
        long waiting = caller.may(Permission.REPAIR_SEE) ? repairs.waiting(caller.reach(Permission.REPAIR_SEE)) : 0;
        return states.isEmpty() && !caller.may(Permission.DEVICE_IMPORT)
                ? Optional.empty()
                : Optional.of(new Part("home/devices.jte", Map.of("devices", states, "repairsWaiting", waiting)));
    }
}
