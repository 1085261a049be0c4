package org.manabiya.portal.mdm.reports;

import jakarta.ws.rs.FormParam;
import java.time.DayOfWeek;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.mdm.reports.ReportFormat;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.reports.Rhythm;

/** The form that orders a report; what makes no sense is left to the rules of the order. */
public class ReportForm {
    @FormParam("school")
    private String school;

    @FormParam("report")
    private String report;

    @FormParam("format")
    private String format;

    @FormParam("every")
    private String every;

    @FormParam("weekday")
    private String weekday;

    @FormParam("monthDay")
    private String monthDay;

    @FormParam("keepDays")
    private String keepDays;

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
