package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.reports.ReportFormat;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.reports.ReportWriter;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.renewal.RenewalReport;
import org.manabiya.portal.page.Texts;

/** Writes reports with the same forms as the pages' own files. */
@Dependent
public class FileReports implements ReportWriter {
    private final ReportTables tables;
    private final RenewalReport plan;
    private final Schools schools;
    private final Municipalities municipalities;
    private final Clock clock;

    @Inject
    FileReports(ReportTables tables, RenewalReport plan, Schools schools, Municipalities municipalities, Clock clock) {
        this.tables = tables;
        this.plan = plan;
        this.schools = schools;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public String name(ReportSchedule schedule, LocalDate due) {
        return Texts.in(schedule.language()).get("reports.kind." + schedule.report()) + " " + place(schedule) + " "
                + due;
    }

    @Override
    public void write(ReportSchedule schedule, OutputStream out) throws IOException {
        Texts texts = Texts.in(schedule.language());
        boolean pdf = schedule.format() == ReportFormat.PDF;
        if (schedule.report() == ReportKind.PLAN_TABLE) {
            plan.write(schedule.municipalityId(), texts, pdf, out);
        } else if (pdf) {
            String today = JapaneseDates.format(LocalDate.now(clock), texts.locale());
            new ReportPdf(tables.of(schedule, texts), place(schedule) + "　" + today, texts).write(out);
        } else {
            tables.of(schedule, texts).write(TableExport.Format.EXCEL, out);
        }
    }

    private String place(ReportSchedule schedule) {
        return schedule.schoolId() == null
                ? municipalities
                        .find(schedule.municipalityId())
                        .map(Municipality::name)
                        .orElse("")
                : schools.find(schedule.schoolId()).map(School::name).orElse("");
    }
}
