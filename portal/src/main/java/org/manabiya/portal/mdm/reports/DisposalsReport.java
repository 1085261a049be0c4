package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.disposal.Disposals;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** The batches that are not signed off, and those that were this school year. */
@Dependent
class DisposalsReport implements ReportList {
    private final Disposals disposals;
    private final Clock clock;

    @Inject
    DisposalsReport(Disposals disposals, Clock clock) {
        this.disposals = disposals;
        this.clock = clock;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.DISPOSALS;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        LocalDate first = SchoolYear.of(LocalDate.now(clock)).first();
        return table(
                texts,
                List.of(
                        "disposal.name",
                        "disposal.method",
                        "disposal.operator",
                        "disposal.units",
                        "disposal.certified",
                        "reports.column.reappeared",
                        "disposal.selected",
                        "disposal.handedOver",
                        "disposal.signed"),
                disposals.lines(schedule.municipalityId()).stream()
                        .filter(line ->
                                line.signedOn() == null || !line.signedOn().isBefore(first))
                        .map(line -> Arrays.asList(
                                line.terms().name(),
                                texts.get("disposal.method." + line.terms().method()),
                                line.terms().operator(),
                                line.units(),
                                line.certified(),
                                line.reappeared(),
                                line.selectedOn(),
                                line.handedOverOn(),
                                line.signedOn())));
    }
}
