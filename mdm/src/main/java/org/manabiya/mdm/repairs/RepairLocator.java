package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.ledger.DeviceLocator;

/** Locates {@code {repair}}: where its unit is, with the person who had it when it failed. */
@Dependent
public class RepairLocator implements Locator {
    private final Repairs repairs;
    private final DeviceLocator devices;

    @Inject
    public RepairLocator(Repairs repairs, DeviceLocator devices) {
        this.repairs = repairs;
        this.devices = devices;
    }

    @Override
    public String parameter() {
        return "repair";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return repairs.find(id).flatMap(repair -> devices.locate(repair.deviceId())
                .map(place -> repair.holderId() == null ? place : devices.with(place, repair.holderId())));
    }
}
