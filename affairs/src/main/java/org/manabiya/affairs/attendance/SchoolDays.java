package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.manabiya.core.calendar.SchoolCalendar;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;

/** The days for which a register is kept: school days, up to today. */
@Dependent
public class SchoolDays {
    private final Clock clock;

    @Inject
    public SchoolDays(Clock clock) {
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

    public boolean isSchoolDay(LocalDate day) {
        return SchoolCalendar.standard(SchoolYear.of(day)).isSchoolDay(day);
    }

    /** Whether the roll of that day may be taken. */
    public boolean isOpen(LocalDate day) {
        return !day.isAfter(today()) && isSchoolDay(day);
    }

    /** @throws Refusal INVALID for a day to come and for one without school */
    public void requireOpen(LocalDate day) {
        if (day.isAfter(today())) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.day.future");
        }
        if (!isSchoolDay(day)) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.day.noSchool");
        }
    }

    /** The school day before, for leafing through the register. */
    public LocalDate before(LocalDate day) {
        return next(day, -1);
    }

    /** The school day after; it may lie in the future. */
    public LocalDate after(LocalDate day) {
        return next(day, 1);
    }

    private LocalDate next(LocalDate day, int step) {
        var other = day.plusDays(step);
        while (!isSchoolDay(other)) {
            other = other.plusDays(step);
        }
        return other;
    }
}
