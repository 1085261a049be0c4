package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manabiya.mdm.reliability.FailureAnalysis;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.analysis.FailureList;
import org.manabiya.portal.page.Texts;

/** How often the units fail, by model and school. */
@Dependent
class FailuresReport implements ReportList {
    private final FailureHistory history;

    @Inject
    FailuresReport(FailureHistory history) {
        this.history = history;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.FAILURES;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        return new FailureList(texts).of(FailureAnalysis.of(history.fleet(schedule.reach())));
    }
}
