package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.calendar.SchoolCalendar;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.calendar.SchoolYear;

/** The days on which units are due: what falls due on a day without school can be brought back on the next school day. */
@Dependent
public class DueDays {
    /** After this many days anything is overdue, whatever vacation there was. */
    private static final int LONGEST_VACATION = 70;

    private final SchoolCalendars calendars;

    @Inject
    public DueDays(SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    /** The last due day that is overdue on the day, for each of the schools. */
    public Map<UUID, LocalDate> lastOverdue(UUID municipality, Iterable<UUID> schools, LocalDate today) {
        Map<UUID, LocalDate> last = new HashMap<>();
        schools.forEach(school -> last.put(school, lastOverdue(Place.inSchool(municipality, school), today)));
        return last;
    }

    /** The school day before: what was due then or earlier could have been brought back. */
    LocalDate lastOverdue(Place place, LocalDate today) {
        LocalDate day = today.minusDays(1);
        SchoolCalendar calendar = calendars.of(place, SchoolYear.of(day));
        while (!calendar.isSchoolDay(day) && day.isAfter(today.minusDays(LONGEST_VACATION))) {
            day = day.minusDays(1);
            if (!calendar.year().contains(day)) {
                calendar = calendars.of(place, SchoolYear.of(day));
            }
        }
        return day;
    }
}
