package org.manabiya.core.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.manabiya.core.access.Place;

/** Days with school that a new calendar makes days without, although something was written on them: a roll that was taken. */
@Dependent
public class ClosedDays {
    private final SchoolCalendars calendars;
    private final Iterable<DayTraces> traces;

    @Inject
    public ClosedDays(SchoolCalendars calendars, @Any Instance<DayTraces> traces) {
        this(calendars, (Iterable<DayTraces>) traces);
    }

    ClosedDays(SchoolCalendars calendars, Iterable<DayTraces> traces) {
        this.calendars = calendars;
        this.traces = traces;
    }

    /**
     * In order of time.
     *
     * @throws org.manabiya.core.error.Refusal INVALID for what cannot be a year's calendar
     */
    public List<LocalDate> by(Place place, SchoolYear year, CalendarPlan plan) {
        var then = calendars.preview(place, year, plan);
        var closed = calendars.of(place, year).schoolDays(year.first(), year.last()).stream()
                .filter(day -> !then.isSchoolDay(day))
                .toList();
        var written = new TreeSet<LocalDate>();
        if (!closed.isEmpty()) {
            traces.forEach(trace -> written.addAll(trace.of(place, closed)));
        }
        return List.copyOf(written);
    }
}
