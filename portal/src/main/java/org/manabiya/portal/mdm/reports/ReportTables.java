package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** Finds the list that a schedule asks for. */
@Dependent
class ReportTables {
    private final Instance<ReportList> lists;

    @Inject
    ReportTables(@Any Instance<ReportList> lists) {
        this.lists = lists;
    }

    /** @throws IllegalArgumentException for the plan's table, which has a form of its own */
    TableExport of(ReportSchedule schedule, Texts texts) {
        return lists.stream()
                .filter(list -> list.kind() == schedule.report())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(schedule.report() + " is no list"))
                .of(schedule, texts);
    }
}
