package org.manabiya.portal.organisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manabiya.core.calendar.SchoolCalendar;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.PeriodNames;

/**
 * A school year on its page.
 *
 * @param address of this page, without the year
 * @param school the school's name; null for the board's standard year
 * @param calendar what holds, or on a preview what would hold
 * @param preview whether {@code calendar} is not saved
 * @param closed days on which a roll was taken and which this calendar would close
 * @param keeps whether the reader may change it
 */
public record CalendarView(
        Page page,
        String address,
        String school,
        SchoolCalendar calendar,
        CalendarForm form,
        boolean preview,
        List<LocalDate> closed,
        boolean keeps) {
    private static final int MONTHS = 12;

    /** A line of figures: a term or a month. */
    public record Line(String name, long days) {}

    public SchoolYear year() {
        return calendar.year();
    }

    public boolean isBoard() {
        return school == null;
    }

    public String title() {
        return isBoard() ? page.t("organisation.calendar.board") : page.t("organisation.calendar");
    }

    public String yearLabel() {
        return page.japanese()
                ? year().eraLabel()
                : page.t("organisation.calendar.year", String.valueOf(year().year()));
    }

    public String at(SchoolYear other) {
        return address + "?year=" + other.year();
    }

    public long total() {
        return days(year().first(), year().last());
    }

    public List<Line> terms() {
        return calendar.terms().stream()
                .map(term -> new Line(
                        new PeriodNames(page.texts()).shown(term.name()) + " " + page.day(term.first()) + "–"
                                + page.day(term.last()),
                        days(term.first(), term.last())))
                .toList();
    }

    public List<Line> months() {
        var first = YearMonth.from(year().first());
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> new Line(
                        month.getMonth()
                                .getDisplayName(TextStyle.SHORT, page.texts().locale()),
                        days(month.atDay(1), month.atEndOfMonth())))
                .toList();
    }

    public String closedDays() {
        return page.texts().list(closed.stream().map(page::date).toList());
    }

    /** What the form sends back, so that exactly the days shown are agreed to. */
    public String agreed() {
        return closed.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private long days(LocalDate from, LocalDate to) {
        return calendar.schoolDays(from, to).size();
    }
}
