package org.manabiya.mdm.alerts;

import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;

/**
 * From when on a municipality wants to be told; {@code null} where it does not want to be told at all.
 *
 * @param supportMonths before the vendor's support ends; units whose support has ended count as well
 * @param warrantyMonths before the warranty ends
 * @param leaseMonths before the lease ends; units that should have gone back count as well
 * @param loansOverdue whether overdue loans are told, from the first school day on which they are
 * @param repairDays after which an open repair is told
 * @param spareLevel the chance in percent that a spare is at hand, as on the page of spares
 * @param spareDays in repair, as on the page of spares
 */
public record Thresholds(
        Integer supportMonths,
        Integer warrantyMonths,
        Integer leaseMonths,
        boolean loansOverdue,
        Integer repairDays,
        Integer spareLevel,
        Integer spareDays) {
    private static final int MOST_MONTHS = 60;
    private static final int MOST_DAYS = 365;
    private static final int LOWEST_LEVEL = 50;
    private static final int HIGHEST_LEVEL = 99;

    /** What holds until somebody changes it: a budget year ahead for support, a month for repairs, the level of the page of spares. */
    public static Thresholds usual() {
        return new Thresholds(12, 3, 6, true, 30, 95, 30);
    }

    /** @throws InvalidInput naming every field that cannot be meant */
    void check() {
        List<Field> faults = new ArrayList<>();
        within(faults, "supportMonths", supportMonths, 1, MOST_MONTHS);
        within(faults, "warrantyMonths", warrantyMonths, 1, MOST_MONTHS);
        within(faults, "leaseMonths", leaseMonths, 1, MOST_MONTHS);
        within(faults, "repairDays", repairDays, 1, MOST_DAYS);
        within(faults, "spareLevel", spareLevel, LOWEST_LEVEL, HIGHEST_LEVEL);
        if (spareDays == null) {
            faults.add(new Field("spareDays", "mdm.alert.range", 1, MOST_DAYS));
        }
        within(faults, "spareDays", spareDays, 1, MOST_DAYS);
        InvalidInput.unlessEmpty(faults);
    }

    private static void within(List<Field> faults, String name, Integer number, int low, int high) {
        if (number != null && (number < low || number > high)) {
            faults.add(new Field(name, "mdm.alert.range", low, high));
        }
    }
}
