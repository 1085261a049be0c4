package org.manabiya.mdm.alerts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the ledger shows today: so many units of a school, of a class or of a model.
 *
 * @param day the first of the days it is about; {@code null} for spares
 * @param needed the spares needed; {@code null} for everything else
 */
record Finding(AlertKind kind, UUID school, UUID clazz, UUID model, int units, LocalDate day, Integer needed) {
    /** What it is about, whatever the numbers are. */
    String key(UUID municipality) {
        return municipality + "/" + kind + "/" + school + "/" + clazz + "/" + model;
    }
}
