package org.manabiya.portal.mdm.reports;

import java.util.List;
import java.util.stream.Stream;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** What one kind of report says, as a list: the same figures as on its page, in the reach of the schedule. A CDI bean for each kind. */
interface ReportList {
    ReportKind kind();

    TableExport of(ReportSchedule schedule, Texts texts);

    /** A list under the name of the kind. */
    default TableExport table(Texts texts, List<String> headings, Stream<? extends List<?>> rows) {
        return new TableExport(
                texts.get("reports.kind." + kind()),
                headings.stream().map(key -> texts.get(key)).toList(),
                rows);
    }
}
