package org.manabiya.core.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.organisation.Municipality;

/**
 * The calendars of the schools: what each school and its board have set for a year, and the standard year where nobody has set
 * anything. A place without a school stands for the board's standard, which holds for all its schools.
 */
@Dependent
public class SchoolCalendars {
    private static final UUID NO_SCHOOL = new UUID(0, 0);

    private final EntityManager em;
    private final Audit audit;

    @Inject
    public SchoolCalendars(@Core EntityManager em, Audit audit) {
        this.em = em;
        this.audit = audit;
    }

    /** The calendar that holds at the place; one statement. */
    public SchoolCalendar of(Place place, SchoolYear year) {
        var entries = entries(place, year);
        return CalendarPlan.of(entries, CalendarEntry::isOfSchool).over(ofBoard(entries, year));
    }

    /** What has been set at the place itself. */
    public CalendarPlan plan(Place place, SchoolYear year) {
        return CalendarPlan.of(entries(place, year), entry -> entry.isOfSchool() == (place.school() != null));
    }

    /**
     * The calendar that would hold with this plan; nothing is written.
     *
     * @throws org.manabiya.core.error.Refusal INVALID for what cannot be a year's calendar
     */
    public SchoolCalendar preview(Place place, SchoolYear year, CalendarPlan plan) {
        plan.check(year);
        var above = place.school() == null
                ? SchoolCalendar.standard(year)
                : ofBoard(entries(Place.inMunicipality(place.municipality()), year), year);
        var calendar = plan.over(above);
        CalendarPlan.emptyTerm(calendar).ifPresent(term -> {
            throw CalendarPlan.invalid("calendar.term.empty", term.name());
        });
        return calendar;
    }

    /** Sets the plan of the place in the stead of the one before; the last who saves wins, and both stand in the record. */
    @Transactional
    public SchoolCalendar set(Place place, SchoolYear year, CalendarPlan plan) {
        // Two who save at once take turns, so that no year is a mixture of two plans.
        em.find(Municipality.class, place.municipality(), LockModeType.PESSIMISTIC_WRITE);
        var calendar = preview(place, year, plan);
        var entries = entries(place, year).stream()
                .filter(entry -> entry.isOfSchool() == (place.school() != null))
                .toList();
        var before = CalendarPlan.of(entries, entry -> true);
        if (before.equals(plan)) {
            return calendar;
        }
        entries.forEach(em::remove);
        write(place, year, CalendarEntry.Kind.TERM, plan.terms());
        write(place, year, CalendarEntry.Kind.VACATION, plan.vacations());
        write(place, year, CalendarEntry.Kind.SCHOOL_DAY, plan.schoolDays());
        write(place, year, CalendarEntry.Kind.DAY_OFF, plan.daysOff());
        audit.record(
                "calendar.set",
                place.school() == null ? "municipality" : "school",
                place.school() == null ? place.municipality() : place.school(),
                year.label() + " " + before.inWords(),
                year.label() + " " + plan.inWords());
        return calendar;
    }

    private void write(Place place, SchoolYear year, CalendarEntry.Kind kind, List<Period> periods) {
        periods.forEach(period -> em.persist(new CalendarEntry(place, year, kind, period)));
    }

    private static SchoolCalendar ofBoard(List<CalendarEntry> entries, SchoolYear year) {
        return CalendarPlan.of(entries, entry -> !entry.isOfSchool()).over(SchoolCalendar.standard(year));
    }

    private List<CalendarEntry> entries(Place place, SchoolYear year) {
        return em.createQuery(
                        """
                        select e from CalendarEntry e
                        where e.municipalityId = :municipality and e.startsIn = :year
                          and (e.schoolId is null or e.schoolId = :school)
                        """,
                        CalendarEntry.class)
                .setParameter("municipality", place.municipality())
                .setParameter("year", year.year())
                .setParameter("school", place.school() == null ? NO_SCHOOL : place.school())
                .getResultList();
    }
}
