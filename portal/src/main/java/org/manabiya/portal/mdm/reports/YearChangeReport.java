package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.yearchange.Checklists;
import org.manabiya.mdm.yearchange.Preview;
import org.manabiya.mdm.yearchange.What;
import org.manabiya.mdm.yearchange.YearChange;
import org.manabiya.mdm.yearchange.YearChanges;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** How far the latest year change has come, school by school. */
@Dependent
class YearChangeReport implements ReportList {
    private final YearChanges changes;
    private final Checklists checklists;
    private final Clock clock;

    @Inject
    YearChangeReport(YearChanges changes, Checklists checklists, Clock clock) {
        this.changes = changes;
        this.checklists = checklists;
        this.clock = clock;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.YEAR_CHANGE;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        Optional<YearChange> latest =
                changes.of(schedule.municipalityId()).stream().findFirst();
        return table(
                texts,
                List.of(
                        "yearChange.column.school",
                        "yearChange.figure.stays",
                        "yearChange.what.GOES_ALONG",
                        "yearChange.figure.dueBack",
                        "yearChange.stage.COLLECTED",
                        "yearChange.stage.ERASED",
                        "yearChange.stage.READY",
                        "yearChange.stage.FAILED",
                        "yearChange.figure.wanted",
                        "yearChange.handedOut",
                        "yearChange.figure.without",
                        "yearChange.what.REMAINS",
                        "reports.column.steps",
                        "reports.column.stepsDone",
                        "reports.column.stepsLate",
                        "yearChange.column.cautions"),
                latest.stream().flatMap(change -> rows(change, schedule)));
    }

    private Stream<List<Object>> rows(YearChange change, ReportSchedule schedule) {
        Checklists.Sheet sheet = checklists.of(change);
        LocalDate today = LocalDate.now(clock);
        return changes.preview(change, schedule.reach()).counts().stream().map(count -> row(count, sheet, today));
    }

    private static List<Object> row(Preview.Count count, Checklists.Sheet sheet, LocalDate today) {
        return Arrays.asList(
                count.name(),
                count.of(What.STAYS),
                count.of(What.GOES_ALONG),
                count.dueBack(),
                count.collected(),
                count.erased(),
                count.ready(),
                count.failed(),
                count.wanted() + count.handedOut(),
                count.handedOut(),
                count.without(),
                count.of(What.REMAINS),
                sheet.ofSchools(),
                sheet.done(count.school()),
                sheet.late(count.school(), today),
                count.cautions());
    }
}
