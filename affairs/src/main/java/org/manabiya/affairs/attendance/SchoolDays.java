package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.manabiya.core.access.Place;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;

/** The days for which a register is kept: the school days of a school by its calendar, up to today. Without a school: the board's. */
@Dependent
public class SchoolDays {
    private final SchoolCalendars calendars;
    private final Clock clock;

    @Inject
    public SchoolDays(SchoolCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The day that an address asks for.
     *
     * @param text {@code 2026-11-24}, or blank for today
     * @throws Refusal MALFORMED for anything else
     */
    public LocalDate asked(String text) {
        if (text == null || text.isBlank()) {
            return today();
        }
        try {
            var day = LocalDate.parse(text);
            // Outside the years that the calendar knows there is no register.
            SchoolYear.of(day);
            return day;
        } catch (DateTimeException | IllegalArgumentException noDay) {
            throw new Refusal(Refusal.Kind.MALFORMED, "attendance.day.malformed");
        }
    }

    /** The first school day from that day on, itself included. */
    public LocalDate from(Place place, LocalDate day) {
        return after(place, day.minusDays(1));
    }

    public boolean isSchoolDay(Place place, LocalDate day) {
        return calendars.of(place, SchoolYear.of(day)).isSchoolDay(day);
    }

    /** Whether the roll of that day may be taken. */
    public boolean isOpen(Place place, LocalDate day) {
        return !day.isAfter(today()) && isSchoolDay(place, day);
    }

    /** @throws Refusal INVALID for a day to come and for one without school */
    public void requireOpen(Place place, LocalDate day) {
        if (day.isAfter(today())) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.day.future");
        }
        if (!isSchoolDay(place, day)) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.day.noSchool");
        }
    }

    /** The school day before, for leafing through the register. */
    public LocalDate before(Place place, LocalDate day) {
        return next(place, day, -1);
    }

    /** The school day after; it may lie in the future. */
    public LocalDate after(Place place, LocalDate day) {
        return next(place, day, 1);
    }

    private LocalDate next(Place place, LocalDate day, int step) {
        var other = day.plusDays(step);
        var calendar = calendars.of(place, SchoolYear.of(other));
        while (!calendar.isSchoolDay(other)) {
            other = other.plusDays(step);
            if (!calendar.year().contains(other)) {
                calendar = calendars.of(place, SchoolYear.of(other));
            }
        }
        return other;
    }
}
