package org.manabiya.mdm.ledger;

import java.util.List;

/** Who wants to know what happens to units, in the transaction in which it does. */
@FunctionalInterface
public interface HolderWatch {
    /** Told once the units and their events are written. */
    void told(List<DeviceEvent> events);
}
