package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.access.Reach;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.dashboard.Dashboards;
import org.manabiya.mdm.dashboard.Ends;
import org.manabiya.mdm.ledger.DeviceFilter;
import org.manabiya.mdm.ledger.DeviceFilter.End;
import org.manabiya.mdm.ledger.DeviceSort;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.repairs.RepairFigures;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.spares.SpareLevels;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.LedgerList;
import org.manabiya.portal.mdm.dashboard.HalfTexts;
import org.manabiya.portal.mdm.repairs.RepairFigureList;
import org.manabiya.portal.page.Texts;

/** What a report says, as a list: the same figures as on the pages, in the reach of its schedule. */
@Dependent
class ReportTables {
    private static final int MOST = 20_000;

    private final Devices devices;
    private final Repairs repairs;
    private final RepairFigures figures;
    private final Dashboards dashboards;
    private final LoanLists loans;
    private final SpareLevels spares;
    private final Clock clock;

    @Inject
    ReportTables(
            Devices devices,
            Repairs repairs,
            RepairFigures figures,
            Dashboards dashboards,
            LoanLists loans,
            SpareLevels spares,
            Clock clock) {
        this.devices = devices;
        this.repairs = repairs;
        this.figures = figures;
        this.dashboards = dashboards;
        this.loans = loans;
        this.spares = spares;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException for the plan's table, which has a form of its own */
    TableExport of(ReportSchedule schedule, Texts texts) {
        Reach reach = schedule.reach();
        return switch (schedule.report()) {
            case LEDGER -> new LedgerList(texts)
                    .of(devices.page(reach, DeviceFilter.all(), DeviceSort.of("school"), 1, LedgerList.WHOLE)
                            .lines());
            case REPAIRS -> repairs(reach, texts);
            case REPAIR_FIGURES -> new RepairFigureList(texts)
                    .of(figures.of(reach, SchoolYear.of(LocalDate.now(clock)), RepairFigures.By.MODEL));
            case ENDS -> ends(dashboards.ends(schedule.municipalityId(), schedule.schoolId()), texts);
            case LOANS_OVERDUE -> overdue(reach, texts);
            case SPARES -> spares(reach, texts);
            case PLAN_TABLE -> throw new IllegalArgumentException("a plan is no list");
        };
    }

    private TableExport repairs(Reach reach, Texts texts) {
        return table(
                texts,
                "REPAIRS",
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
                repairs.page(reach, Repairs.Stage.OPEN, 0, MOST).lines().stream()
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

    private static TableExport ends(Ends ends, Texts texts) {
        return table(
                texts,
                "ENDS",
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

    private TableExport overdue(Reach reach, Texts texts) {
        return table(
                texts,
                "LOANS_OVERDUE",
                List.of(
                        "devices.fact.TAG",
                        "devices.fact.MODEL",
                        "lending.kind",
                        "lending.person",
                        "lending.class",
                        "devices.fact.SCHOOL",
                        "lending.from",
                        "lending.due"),
                loans.page(reach, LoanLists.Which.OVERDUE, 0, MOST).lines().stream()
                        .map(line -> Arrays.asList(
                                line.tag(),
                                line.model(),
                                texts.get("lending.kind." + line.kind()),
                                line.name(),
                                line.clazz(),
                                line.school(),
                                line.from(),
                                line.due())));
    }

    private TableExport spares(Reach reach, Texts texts) {
        return table(
                texts,
                "SPARES",
                List.of(
                        "devices.fact.SCHOOL",
                        "spares.units",
                        "spares.needed",
                        "spares.there",
                        "dashboard.spares.missing"),
                spares.of(reach).stream()
                        .map(stock -> Arrays.asList(
                                stock.name(), stock.units(), stock.needed(), stock.present(), stock.missing())));
    }

    private static TableExport table(
            Texts texts, String report, List<String> headings, Stream<? extends List<?>> rows) {
        return new TableExport(
                texts.get("reports.kind." + report),
                headings.stream().map(key -> texts.get(key)).toList(),
                rows);
    }
}
