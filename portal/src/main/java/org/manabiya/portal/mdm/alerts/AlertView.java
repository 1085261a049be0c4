package org.manabiya.portal.mdm.alerts;

import java.time.LocalDate;
import org.manabiya.mdm.alerts.Alerts;
import org.manabiya.mdm.alerts.Thresholds;
import org.manabiya.mdm.ledger.DeviceFilter.End;
import org.manabiya.portal.mdm.dashboard.LedgerLink;

/** An alert on the page: its words and the list behind its number. */
public record AlertView(Alerts.Line line, Thresholds thresholds, LocalDate today, boolean planner) {
    /** The address where the units are; {@code null} where there is none to show. */
    public String address() {
        return switch (line.kind()) {
            case SUPPORT_END -> ends(End.SUPPORT, null, thresholds.supportMonths());
            case LEASE_END -> ends(End.LEASE, null, thresholds.leaseMonths());
            case WARRANTY_END -> ends(End.WARRANTY, today, thresholds.warrantyMonths());
            case REPAIR_OPEN -> line.clazz() == null ? "/repairs?stage=OPEN" : "/dashboard/classes/" + line.clazz();
            case LOAN_OVERDUE -> line.clazz() == null ? "/lending?list=OVERDUE" : "/dashboard/classes/" + line.clazz();
            case SPARE_BELOW -> line.school() == null || planner
                    ? "/renewal/spares"
                    : "/dashboard/schools/" + line.school();
            case STOCK_OWED, STOCK_LATE, STOCK_DIFFERS -> "/stocktaking";
        };
    }

    private String ends(End end, LocalDate from, Integer months) {
        if (months == null) {
            return null;
        }
        return new LedgerLink(line.school())
                        .between(end, from, today.plusMonths(months).plusDays(1))
                + (line.model() == null ? "" : "&model=" + line.model());
    }
}
