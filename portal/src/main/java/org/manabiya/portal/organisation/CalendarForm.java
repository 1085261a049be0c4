package org.manabiya.portal.organisation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.core.calendar.CalendarPlan;
import org.manabiya.core.calendar.Period;
import org.manabiya.core.calendar.SchoolCalendar;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.calendar.Span;
import org.manabiya.portal.page.PeriodNames;

/**
 * The form of a school year as it was typed, which the page shows again when it is refused.
 *
 * @param terms how many terms: {@code 2}, {@code 3}, or empty for those of the level above
 * @param second the first day of the second term
 * @param third the first day of the third term
 */
public record CalendarForm(String terms, String second, String third, List<Span> vacations, List<Day> days) {
    /** Empty lines to write on. */
    private static final int SPARE = 3;

    private static final String ON = "on";
    private static final String OFF = "off";

    /** A line of the days that differ. */
    public record Day(String kind, Span span) {
        public boolean isOff() {
            return !ON.equals(kind);
        }
    }

    /** What is set, and where nothing is set what holds, to start from. */
    static CalendarForm of(CalendarPlan plan, SchoolCalendar holding, PeriodNames names) {
        var terms = holding.terms();
        var vacations = holding.vacations().stream()
                .map(CalendarForm::span)
                .map(span -> new Span(names.shown(span.name()), span.first(), span.last()))
                .toList();
        var days = Stream.concat(
                        plan.schoolDays().stream().map(period -> new Day(ON, span(period))),
                        plan.daysOff().stream().map(period -> new Day(OFF, span(period))))
                .toList();
        return new CalendarForm(
                plan.hasTerms() ? String.valueOf(plan.terms().size()) : "",
                first(terms, 1),
                first(terms, 2),
                vacations,
                days);
    }

    static CalendarForm typed(MultivaluedMap<String, String> fields) {
        return new CalendarForm(
                text(fields, "terms"),
                text(fields, "second"),
                text(fields, "third"),
                spans(fields, "vacation"),
                days(fields));
    }

    /** @throws org.manabiya.core.error.Refusal INVALID for what is no day */
    CalendarPlan plan(SchoolYear year, PeriodNames names) {
        boolean own = terms.equals("2") || terms.equals("3");
        return new CalendarPlan(
                own ? CalendarPlan.terms(year, laterTerms()) : List.of(),
                own
                        ? periods(vacations.stream()
                                .map(span -> new Span(names.kept(span.name()), span.first(), span.last())))
                        : List.of(),
                periods(days.stream().filter(day -> !day.isOff()).map(Day::span)),
                periods(days.stream().filter(Day::isOff).map(Day::span)));
    }

    private List<LocalDate> laterTerms() {
        var first = new ArrayList<LocalDate>();
        first.add(new Span("2学期", second, null).period().first());
        if (terms.equals("3")) {
            first.add(new Span("3学期", third, null).period().first());
        }
        return first;
    }

    /** The vacations with lines to write more. */
    public List<Span> vacationLines() {
        return Stream.concat(
                        vacations.stream(),
                        Stream.generate(() -> new Span("", "", "")).limit(SPARE))
                .toList();
    }

    /** The days that differ with lines to write more. */
    public List<Day> dayLines() {
        return Stream.concat(
                        days.stream(),
                        Stream.generate(() -> new Day(OFF, new Span("", "", "")))
                                .limit(SPARE))
                .toList();
    }

    private static List<Period> periods(Stream<Span> spans) {
        return spans.map(Span::period).toList();
    }

    private static Span span(Period period) {
        return new Span(period.name(), period.first().toString(), period.last().toString());
    }

    private static String first(List<Period> terms, int place) {
        return place < terms.size() ? terms.get(place).first().toString() : "";
    }

    private static List<Day> days(MultivaluedMap<String, String> fields) {
        var spans = all(fields, "day");
        return IntStream.range(0, spans.size())
                .mapToObj(i -> new Day(text(fields, "day-kind", i), spans.get(i)))
                .filter(day -> !day.span().isBlank())
                .toList();
    }

    private static List<Span> spans(MultivaluedMap<String, String> fields, String name) {
        return all(fields, name).stream().filter(span -> !span.isBlank()).toList();
    }

    private static List<Span> all(MultivaluedMap<String, String> fields, String name) {
        int lines = fields.getOrDefault(name + "-first", List.of()).size();
        return IntStream.range(0, lines)
                .mapToObj(i -> new Span(
                        text(fields, name + "-name", i),
                        text(fields, name + "-first", i),
                        text(fields, name + "-last", i)))
                .toList();
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        return text(fields, name, 0);
    }

    private static String text(MultivaluedMap<String, String> fields, String name, int line) {
        var values = fields.getOrDefault(name, List.of());
        return line < values.size() && values.get(line) != null ? values.get(line) : "";
    }
}
