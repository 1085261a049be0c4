package org.manabiya.portal.mdm.reports;

import jakarta.ws.rs.FormParam;
import java.time.DayOfWeek;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.mdm.reports.ReportFormat;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.reports.Rhythm;

/** The form that orders a report, as it was typed; what makes no sense is left to the rules of the order. */
public class ReportForm {
    @FormParam("school")
    private String school = "";

    @FormParam("report")
    private String report = ReportKind.LEDGER.name();

    @FormParam("format")
    private String format = ReportFormat.XLSX.name();

    @FormParam("every")
    private String every = "week";

    @FormParam("weekday")
    private String weekday = DayOfWeek.MONDAY.name();

    @FormParam("monthDay")
    private String monthDay = "1";

    @FormParam("keepDays")
    private String keepDays = "90";

    /** What stands in the field of that name. */
    public String get(String name) {
        String typed =
                switch (name) {
                    case "school" -> school;
                    case "report" -> report;
                    case "format" -> format;
                    case "every" -> every;
                    case "weekday" -> weekday;
                    case "monthDay" -> monthDay;
                    case "keepDays" -> keepDays;
                    default -> throw new IllegalArgumentException(name);
                };
        return typed == null ? "" : typed;
    }

    ReportSchedule.Order order() {
        Rhythm rhythm = "month".equals(every)
                ? new Rhythm(null, number(monthDay))
                : new Rhythm(constant(DayOfWeek.values(), weekday), null);
        return new ReportSchedule.Order(
                id(school),
                constant(ReportKind.values(), report),
                constant(ReportFormat.values(), format),
                rhythm,
                number(keepDays));
    }

    private static int number(String text) {
        return text != null && text.strip().matches("[0-9]{1,4}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static UUID id(String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(text)
                : null;
    }

    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
