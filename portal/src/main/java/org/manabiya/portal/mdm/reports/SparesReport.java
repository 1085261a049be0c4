package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.spares.SpareLevels;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** Spares against the level of the alert rules, school by school. */
@Dependent
class SparesReport implements ReportList {
    private final SpareLevels spares;

    @Inject
    SparesReport(SpareLevels spares) {
        this.spares = spares;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SPARES;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        return table(
                texts,
                List.of(
                        "devices.fact.SCHOOL",
                        "spares.units",
                        "spares.needed",
                        "spares.there",
                        "dashboard.spares.missing"),
                spares.of(schedule.reach()).stream()
                        .map(stock -> Arrays.asList(
                                stock.name(), stock.units(), stock.needed(), stock.present(), stock.missing())));
    }
}
