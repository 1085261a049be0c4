package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.purchases.Funding;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;

/** What ledger and roster say about the rows of a plan. */
@Dependent
public class PlanFacts {
    private static final String PUPILS =
            """
            from core_role r join core_school s on s.id = r.school_id
            where r.municipality_id = ? and r.role = 'student' and r.roster_state <> 'tobedeleted'
              and s.kind = 'school' and s.roster_state <> 'tobedeleted'
              and coalesce(r.begin_date, ?) <= ? and (r.end_date is null or r.end_date >= ?)
            """;

    /** Units that came between two days, of one model, to one school, out of the same money. */
    public record Delivery(
            LocalDate from,
            LocalDate to,
            UUID model,
            String modelName,
            UUID school,
            String schoolName,
            DeviceKind kind,
            String funding,
            long units) {
        /** The signs of the rows in which the units are counted. */
        public String rows() {
            PlanRow row = kind == DeviceKind.SPARE ? PlanRow.SPARES : PlanRow.DEVICES;
            PlanRow part = kind == DeviceKind.SPARE ? PlanRow.SPARES_FROM_FUND : PlanRow.DEVICES_FROM_FUND;
            return isFromFund(funding) ? row.sign() + "" + part.sign() : String.valueOf(row.sign());
        }
    }

    /**
     * Units that a plan replaces: those acquired before its first year and not yet gone.
     *
     * @param broken those of them that are beyond repair
     * @param chosen those of them that are in a batch for disposal already
     * @param chosenBroken those of them that are both
     */
    public record Outgoing(long units, long broken, long chosen, long chosenBroken) {}

    /** The pupils of a school on 1 May. */
    public record SchoolPupils(UUID school, String name, long pupils) {}

    /** Units of one model that a plan replaces; the end of support of the first and the last of them, {@code null} where unknown. */
    public record OldModel(String name, long units, LocalDate firstEnd, LocalDate lastEnd) {}

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public PlanFacts(@Mdm EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Rows ③, ④, ⑥ and ⑦ of every year in which units came; one statement. Teachers' units and routers are no part of the plan. */
    public Map<Integer, Bought> delivered(UUID municipality) {
        List<?> rows = em.createNativeQuery(
                        """
                        select d.acquired_on, d.kind, coalesce(p.funding, d.funding) as money, count(*)
                        from mdm_device d left join mdm_purchase p on p.id = d.purchase_id
                        where d.municipality_id = ? and d.acquired_on is not null and d.kind in ('PUPIL', 'SPARE') and d.state <> 'ORDERED'
                        group by d.acquired_on, d.kind, coalesce(p.funding, d.funding)
                        """)
                .setParameter(1, municipality)
                .getResultList();
        Map<Integer, Bought> delivered = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            long units = ((Number) row[3]).longValue();
            boolean spare = DeviceKind.SPARE.name().equals(row[1]);
            long fromFund = isFromFund((String) row[2]) ? units : 0;
            Bought bought = spare ? new Bought(0, 0, units, fromFund) : new Bought(units, fromFund, 0, 0);
            delivered.merge(SchoolYear.of(NativeColumns.date(row[0])).year(), bought, Bought::plus);
        }
        return delivered;
    }

    /** Whether the ledger has a unit that a plan could replace; one statement. */
    public boolean hasDevices(UUID municipality) {
        return !em.createNativeQuery(
                        "select 1 from mdm_device where municipality_id = ? and kind in ('PUPIL', 'SPARE')")
                .setParameter(1, municipality)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Units that no year can count, or of which ④ and ⑦ cannot say whether they count; one statement. */
    public PurchaseGaps gaps(UUID municipality) {
        List<?> rows = em.createNativeQuery(
                        """
                        select d.acquired_on, count(*) from mdm_device d left join mdm_purchase p on p.id = d.purchase_id
                        where d.municipality_id = ? and d.kind in ('PUPIL', 'SPARE') and d.state not in ('ORDERED', 'DISPOSED')
                          and (d.acquired_on is null or coalesce(p.funding, d.funding) is null)
                        group by d.acquired_on
                        """)
                .setParameter(1, municipality)
                .getResultList();
        long withoutDay = 0;
        Map<Integer, Long> withoutFunding = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            long units = ((Number) row[1]).longValue();
            if (row[0] == null) {
                withoutDay += units;
            } else {
                withoutFunding.merge(SchoolYear.of(NativeColumns.date(row[0])).year(), units, Long::sum);
            }
        }
        return new PurchaseGaps(withoutDay, withoutFunding);
    }

    /** The deliveries of a school year, the largest first. */
    public List<Delivery> deliveries(UUID municipality, SchoolYear year) {
        List<?> rows = em.createNativeQuery(
                        """
                        select min(d.acquired_on) as since, max(d.acquired_on) as latest, m.id, m.name, s.id as school_id, s.name as school, d.kind,
                          coalesce(p.funding, d.funding) as money, count(*) as units
                        from mdm_device d join mdm_device_model m on m.id = d.model_id
                        left join mdm_purchase p on p.id = d.purchase_id
                        left join core_school s on s.id = d.school_id
                        where d.municipality_id = ? and d.acquired_on between ? and ? and d.kind in ('PUPIL', 'SPARE') and d.state <> 'ORDERED'
                        group by m.id, m.name, s.id, s.identifier, s.name, d.kind, coalesce(p.funding, d.funding)
                        order by units desc, m.name, s.identifier, s.name, d.kind
                        """)
                .setParameter(1, municipality)
                .setParameter(2, year.first())
                .setParameter(3, year.last())
                .getResultList();
        return rows.stream().map(found -> delivery((Object[]) found)).toList();
    }

    private static Delivery delivery(Object[] row) {
        return new Delivery(
                NativeColumns.date(row[0]),
                NativeColumns.date(row[1]),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                DeviceKind.valueOf((String) row[6]),
                (String) row[7],
                ((Number) row[8]).longValue());
    }

    /** Whether the money came from the prefecture's fund or the state's subsidy before it: as the order says, else as the ledger. */
    private static boolean isFromFund(String money) {
        return Funding.FUND.name().equals(money) || Funding.ofLedger(money) == Funding.FUND;
    }

    /**
     * ①: pupils on the roster on 1 May of the year, the base date of the form; one statement. A roster that says of nobody since when
     * speaks of the present year.
     */
    public long pupils(UUID municipality, SchoolYear year) {
        return ((Number) onBaseDay("select count(distinct r.person_id) " + PUPILS, municipality, year)
                        .getSingleResult())
                .longValue();
    }

    /** The same school by school; somebody who was at two of them counts at both. One statement. */
    public List<SchoolPupils> pupilsBySchool(UUID municipality, SchoolYear year) {
        List<?> rows = onBaseDay(
                        "select s.id, s.name, count(distinct r.person_id) " + PUPILS
                                + " group by s.id, s.identifier, s.name order by s.identifier, s.name",
                        municipality,
                        year)
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .map(row -> new SchoolPupils((UUID) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private Query onBaseDay(String statement, UUID municipality, SchoolYear year) {
        LocalDate day = baseDay(year);
        return em.createNativeQuery(statement)
                .setParameter(1, municipality)
                .setParameter(2, SchoolYear.of(LocalDate.now(clock)).first())
                .setParameter(3, day)
                .setParameter(4, day);
    }

    static LocalDate baseDay(SchoolYear year) {
        return LocalDate.of(year.year(), 5, 1);
    }

    /** The units that a plan from the year on replaces; one statement. */
    public Outgoing outgoing(UUID municipality, SchoolYear first) {
        Object[] row = (Object[]) em.createNativeQuery(
                        """
                        select count(*), coalesce(sum(case when d.state = 'BROKEN' then 1 else 0 end), 0), count(u.id),
                          coalesce(sum(case when d.state = 'BROKEN' and u.id is not null then 1 else 0 end), 0)
                        from mdm_device d left join mdm_disposal_unit u on u.open_device = d.id and u.disposal_id is not null
                        where d.municipality_id = ? and d.kind in ('PUPIL', 'SPARE') and d.acquired_on < ?
                          and d.state not in ('ORDERED', 'DISPOSED', 'LOST')
                        """)
                .setParameter(1, municipality)
                .setParameter(2, first.first())
                .getSingleResult();
        return new Outgoing(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }

    /** The same units by model, the most first; one statement. */
    public List<OldModel> oldModels(UUID municipality, SchoolYear first) {
        List<?> rows = em.createNativeQuery(
                        """
                        select m.name, count(*) as units, min(d.support_end), max(d.support_end)
                        from mdm_device d join mdm_device_model m on m.id = d.model_id
                        where d.municipality_id = ? and d.kind in ('PUPIL', 'SPARE') and d.acquired_on < ?
                          and d.state not in ('ORDERED', 'DISPOSED', 'LOST')
                        group by m.name order by units desc, m.name
                        """)
                .setParameter(1, municipality)
                .setParameter(2, first.first())
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .map(row -> new OldModel(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        NativeColumns.date(row[2]),
                        NativeColumns.date(row[3])))
                .toList();
    }
}
