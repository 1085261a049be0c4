package org.manabiya.mdm.spares;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;

/** The spares that the schools need beside those that they have: kept from day to day, since working them out reads every unit. */
@Dependent
public class SpareLevels {
    /** Costs only matter for spares that are bought once for all years, which no level asks for. */
    private static final Newsvendor ANY_COSTS = new Newsvendor(1, 1);

    /**
     * What the level is to hold.
     *
     * @param level the chance in percent that a spare is at hand
     * @param days in repair
     */
    public record Aim(int level, int days) {}

    /**
     * A school's spares.
     *
     * @param name {@code null} for what belongs to no school
     * @param present spares in the cupboard today
     */
    public record Stock(
            UUID school, String name, int units, int needed, int present, int level, int days, LocalDate workedOutOn) {
        public boolean isBelow() {
            return present < needed;
        }

        public int missing() {
            return Math.max(0, needed - present);
        }
    }

    private final EntityManager em;
    private final SpareAdvice advice;
    private final Clock clock;

    @Inject
    public SpareLevels(@Mdm EntityManager em, SpareAdvice advice, Clock clock) {
        this.em = em;
        this.advice = advice;
        this.clock = clock;
    }

    /** Works out the levels anew, as the page of spares does; none where the failures are too few to tell. */
    @Transactional
    public void workOut(UUID municipality, Aim aim) {
        LocalDate today = LocalDate.now(clock);
        SpareTable table = advice.answer(
                        municipality,
                        new SpareAdvice.Question(new SpareTable.Aim(aim.level() / 100.0, aim.days()), ANY_COSTS, 0))
                .table();
        em.createQuery("delete from SpareLevel l where l.municipalityId = :m")
                .setParameter("m", municipality)
                .executeUpdate();
        if (!table.isTooFew()) {
            table.rows().forEach(row -> em.persist(new SpareLevel(municipality, row, aim, today)));
        }
        em.flush();
    }

    /** The schools in reach by name, those with the most missing first; one statement. */
    public List<Stock> of(Reach reach) {
        List<Object> parameters = new ArrayList<>(List.of(reach.municipality()));
        String schools = "";
        if (!reach.wholeMunicipality()) {
            schools = " and l.school_id in (?"
                    + ", ?".repeat(reach.schoolsOrNone().size() - 1) + ")";
            parameters.addAll(reach.schoolsOrNone());
        }
        Query query = em.createNativeQuery(
                """
                select l.school_id, s.name, l.units, l.needed, count(d.id) as present, l.level_percent, l.repair_days, l.worked_out_on
                from mdm_spare_level l
                left join core_school s on s.id = l.school_id
                left join mdm_device d on d.municipality_id = l.municipality_id and d.kind = 'SPARE'
                  and d.state not in ('ORDERED', 'BROKEN', 'LOST', 'RETIRED', 'ERASED', 'DISPOSED')
                  and (d.school_id = l.school_id or (d.school_id is null and l.school_id is null))
                where l.municipality_id = ?
                """
                        + schools
                        + " group by l.school_id, s.name, l.units, l.needed, l.level_percent, l.repair_days, l.worked_out_on"
                        + " order by count(d.id) - l.needed, s.name");
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<Stock> stocks = new ArrayList<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            stocks.add(new Stock(
                    (UUID) row[0],
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(),
                    ((Number) row[4]).intValue(),
                    ((Number) row[5]).intValue(),
                    ((Number) row[6]).intValue(),
                    NativeColumns.date(row[7])));
        }
        return stocks;
    }
}
