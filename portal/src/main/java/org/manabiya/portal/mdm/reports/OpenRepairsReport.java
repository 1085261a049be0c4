package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** The open repairs, the most urgent first. */
@Dependent
class OpenRepairsReport implements ReportList {
    private static final int MOST = 20_000;

    private final Repairs repairs;

    @Inject
    OpenRepairsReport(Repairs repairs) {
        this.repairs = repairs;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.REPAIRS;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        return table(
                texts,
                List.of(
                        "devices.fact.TAG",
                        "devices.fact.MODEL",
                        "devices.fact.SCHOOL",
                        "lending.person",
                        "dashboard.broken.failure",
                        "devices.fact.STATE",
                        "reports.column.since",
                        "dashboard.broken.days",
                        "dashboard.broken.spare"),
                repairs.page(schedule.reach(), Repairs.Stage.OPEN, 0, MOST).lines().stream()
                        .map(line -> Arrays.asList(
                                line.tag(),
                                line.model(),
                                line.school(),
                                line.holder(),
                                texts.get("repairs.failure." + line.failure()),
                                texts.get("repairs.status." + line.status()),
                                line.receivedOn(),
                                line.daysWithout(),
                                line.spare())));
    }
}
