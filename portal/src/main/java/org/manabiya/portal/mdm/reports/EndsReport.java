package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.mdm.dashboard.Dashboards;
import org.manabiya.mdm.dashboard.Ends;
import org.manabiya.mdm.ledger.DeviceFilter.End;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.dashboard.HalfTexts;
import org.manabiya.portal.page.Texts;

/** Support, warranty and lease by half of the budget year. */
@Dependent
class EndsReport implements ReportList {
    private final Dashboards dashboards;

    @Inject
    EndsReport(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ENDS;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        Ends ends = dashboards.ends(schedule.municipalityId(), schedule.schoolId());
        return table(
                texts,
                List.of("dashboard.ends.half", "devices.end.SUPPORT", "devices.end.WARRANTY", "devices.end.LEASE"),
                Stream.concat(
                        Stream.of(Arrays.asList(
                                texts.get("dashboard.ends.overRow"),
                                ends.over(End.SUPPORT),
                                ends.over(End.WARRANTY),
                                ends.over(End.LEASE))),
                        ends.halves().stream()
                                .map(half -> Arrays.asList(
                                        new HalfTexts(texts).name(half),
                                        half.of(End.SUPPORT),
                                        half.of(End.WARRANTY),
                                        half.of(End.LEASE)))));
    }
}
