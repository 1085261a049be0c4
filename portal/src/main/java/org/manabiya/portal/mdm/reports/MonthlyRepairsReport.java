package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.repairs.RepairFigures;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.repairs.RepairFigureList;
import org.manabiya.portal.page.Texts;

/** The repairs of the school year, month by month. */
@Dependent
class MonthlyRepairsReport implements ReportList {
    private final RepairFigures figures;
    private final Clock clock;

    @Inject
    MonthlyRepairsReport(RepairFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.REPAIR_FIGURES;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        return new RepairFigureList(texts)
                .of(figures.of(schedule.reach(), SchoolYear.of(LocalDate.now(clock)), RepairFigures.By.MODEL));
    }
}
