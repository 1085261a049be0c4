package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Reach;
import org.manabiya.core.calendar.Period;
import org.manabiya.core.calendar.SchoolCalendar;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;

/** Which schools owe the stocktaking of the present term, since whereabouts are checked at least once a term. */
@Dependent
public class StocktakingDue {
    /**
     * A school that has not signed a sheet in the present term.
     *
     * @param last the day of its last signature, or {@code null} where there is none
     * @param running its open sheet, or {@code null} where none is open
     */
    public record Due(UUID school, String name, LocalDate last, UUID running) {}

    private static final int NOTICE = 30;

    private final EntityManager em;
    private final SchoolCalendars calendars;
    private final Clock clock;

    @Inject
    public StocktakingDue(@Mdm EntityManager em, SchoolCalendars calendars, Clock clock) {
        this.em = em;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The term of today by the board's calendar; between two terms the days up to the next one. One statement. */
    public Period term(UUID municipality) {
        LocalDate today = LocalDate.now(clock);
        return calendar(municipality, today)
                .term(today)
                .orElseGet(() -> new Period(SchoolYear.of(today).label(), today.withDayOfMonth(1), today));
    }

    /** The last school day of the present term, from {@value #NOTICE} days before it on: time enough for a school to count. */
    public Optional<LocalDate> closing(UUID municipality) {
        LocalDate today = LocalDate.now(clock);
        SchoolCalendar calendar = calendar(municipality, today);
        return calendar.term(today)
                .map(term -> calendar.schoolDays(term.first(), term.last()))
                .filter(days -> !days.isEmpty())
                .map(days -> days.get(days.size() - 1))
                .filter(last -> !last.isAfter(today.plusDays(NOTICE)));
    }

    private SchoolCalendar calendar(UUID municipality, LocalDate day) {
        return calendars.of(Place.inMunicipality(municipality), SchoolYear.of(day));
    }

    /** The schools in reach that hold units and owe this term's stocktaking, by school code; two statements. */
    public List<Due> of(Reach reach) {
        LocalDate first = term(reach.municipality()).first();
        List<?> rows = em.createNativeQuery(
                        """
                        select s.id, s.name, (select max(t.signed_at) from mdm_stocktaking_sheet t where t.spot_id = s.id) as last_at,
                          r.id as running, s.identifier
                        from core_school s
                          left join (select t.id, t.spot_id from mdm_stocktaking_sheet t join mdm_stocktaking c on c.id = t.stocktaking_id
                            where t.signed_at is null and c.signed_at is null and c.cancelled_at is null) r on r.spot_id = s.id
                        where s.municipality_id = ?1 and s.kind = 'school' and s.roster_state <> 'tobedeleted'
                          and exists (select 1 from mdm_device d where d.school_id = s.id)
                        order by s.identifier, s.name
                        """)
                .setParameter(1, reach.municipality())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> reach.wholeMunicipality() || reach.schools().contains((UUID) row[0]))
                .map(row -> new Due((UUID) row[0], (String) row[1], day(row[2]), (UUID) row[3]))
                .filter(due -> due.last() == null || due.last().isBefore(first))
                .toList();
    }

    private static LocalDate day(Object moment) {
        return moment == null
                ? null
                : NativeColumns.instant(moment).atZone(CoreData.JAPAN).toLocalDate();
    }
}
