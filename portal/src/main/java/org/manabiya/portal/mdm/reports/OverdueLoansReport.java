package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** The loans that should have come back, the first due first. */
@Dependent
class OverdueLoansReport implements ReportList {
    private static final int MOST = 20_000;

    private final LoanLists loans;

    @Inject
    OverdueLoansReport(LoanLists loans) {
        this.loans = loans;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.LOANS_OVERDUE;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        return table(
                texts,
                List.of(
                        "devices.fact.TAG",
                        "devices.fact.MODEL",
                        "lending.kind",
                        "lending.person",
                        "lending.class",
                        "devices.fact.SCHOOL",
                        "lending.from",
                        "lending.due"),
                loans.page(schedule.reach(), LoanLists.Which.OVERDUE, 0, MOST).lines().stream()
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
}
