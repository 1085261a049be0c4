package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manabiya.mdm.ledger.DeviceFilter;
import org.manabiya.mdm.ledger.DeviceSort;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.LedgerList;
import org.manabiya.portal.page.Texts;

/** The ledger, school by school. */
@Dependent
class LedgerReport implements ReportList {
    private final Devices devices;

    @Inject
    LedgerReport(Devices devices) {
        this.devices = devices;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.LEDGER;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        return new LedgerList(texts)
                .of(devices.page(schedule.reach(), DeviceFilter.all(), DeviceSort.of("school"), 1, LedgerList.WHOLE));
    }
}
