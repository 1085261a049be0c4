package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;

/**
 * What is still to be done of the year change these weeks: for the first page and the mail. Told in the season only, February to May, so that
 * a tick that was forgotten does not stand there for the rest of the year.
 */
@Dependent
public class OpenSteps {
    private static final int DAYS_AHEAD = 14;
    private static final Month FIRST = Month.FEBRUARY;
    private static final Month LAST = Month.MAY;

    private static final String STEPS =
            """
            select c.id as change_id, i.id, i.standard, i.title, i.duty, i.due_on, %1$s as places
            from mdm_year_change c join mdm_year_change_item i on i.change_id = c.id
            where c.municipality_id = ? and c.from_year = ? and i.due_on <= ? and i.duty = '%2$s'
            """;
    private static final String BOARD =
            """
            case when exists (select t.id from mdm_year_change_tick t
              where t.item_id = i.id and t.place_id = c.municipality_id and t.done_at is not null) then 0 else 1 end
            """;
    private static final String SCHOOLS =
            """
            (select count(*) from core_school s
             where s.municipality_id = c.municipality_id and s.kind = 'school' and s.roster_state <> 'tobedeleted' %s
               and not exists (select t.id from mdm_year_change_tick t
                 where t.item_id = i.id and t.place_id = s.id and t.done_at is not null))
            """;

    /**
     * An item of the checklist that is not done everywhere.
     *
     * @param standard the item of the standard list, whose text is {@code yearChange.item.<standard>}; {@code null} for one of the board's own
     * @param title the board's own words, or {@code null} for those of the standard list
     * @param places at how many schools in reach it is open; 1 for what the board does once for all
     */
    public record Step(
            UUID change, UUID item, StandardItem standard, String title, Duty duty, LocalDate due, long places) {
        public boolean isLate(LocalDate today) {
            return due.isBefore(today);
        }
    }

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public OpenSteps(@Mdm EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The school year that ends, while its turn is the season's business; empty for the rest of the year. */
    public Optional<SchoolYear> season() {
        LocalDate today = LocalDate.now(clock);
        boolean inSeason =
                today.getMonth().compareTo(FIRST) >= 0 && today.getMonth().compareTo(LAST) <= 0;
        return inSeason ? Optional.of(new SchoolYear(today.getYear() - 1)) : Optional.empty();
    }

    /** What is open in reach and late or due within two weeks, by the day; the board's own for whom the whole municipality is in reach. */
    public List<Step> of(Reach reach) {
        return season().map(old -> steps(reach, old)).orElse(List.of());
    }

    private List<Step> steps(Reach reach, SchoolYear old) {
        String schools = reach.wholeMunicipality() ? "" : " and s.id in (" + ReadTurn.ids(reach) + ")";
        String sql = STEPS.formatted(SCHOOLS.formatted(schools), Duty.SCHOOL)
                + (reach.wholeMunicipality() ? " union all " + STEPS.formatted(BOARD, Duty.BOARD) : "")
                + " order by 6, 5, 2";
        var query = em.createNativeQuery(sql);
        for (int part = 0; part < (reach.wholeMunicipality() ? 2 : 1); part++) {
            query.setParameter(3 * part + 1, reach.municipality());
            query.setParameter(3 * part + 2, old.year());
            query.setParameter(3 * part + 3, LocalDate.now(clock).plusDays(DAYS_AHEAD));
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(row -> step((Object[]) row))
                .filter(step -> step.places() > 0)
                .toList();
    }

    private static Step step(Object[] row) {
        return new Step(
                (UUID) row[0],
                (UUID) row[1],
                row[2] == null ? null : StandardItem.valueOf((String) row[2]),
                (String) row[3],
                Duty.valueOf((String) row[4]),
                NativeColumns.date(row[5]),
                ((Number) row[6]).longValue());
    }
}
