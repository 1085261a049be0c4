package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    /** Units that a plan replaces: those acquired before its first year and not yet gone, and how many of them are beyond repair. */
    public record Outgoing(long units, long broken) {}

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
            delivered.merge(SchoolYear.of(NativeColumns.date(row[0])).year(), bought, PlanFacts::together);
        }
        return delivered;
    }

    private static Bought together(Bought one, Bought other) {
        return new Bought(
                one.devices() + other.devices(),
                one.devicesFromFund() + other.devicesFromFund(),
                one.spares() + other.spares(),
                one.sparesFromFund() + other.sparesFromFund());
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
        LocalDate day = baseDay(year);
        return ((Number) em.createNativeQuery(
                                """
                                select count(distinct r.person_id) from core_role r join core_school s on s.id = r.school_id
                                where r.municipality_id = ? and r.role = 'student' and r.roster_state <> 'tobedeleted'
                                  and s.kind = 'school' and s.roster_state <> 'tobedeleted'
                                  and coalesce(r.begin_date, ?) <= ? and (r.end_date is null or r.end_date >= ?)
                                """)
                        .setParameter(1, municipality)
                        .setParameter(2, SchoolYear.of(LocalDate.now(clock)).first())
                        .setParameter(3, day)
                        .setParameter(4, day)
                        .getSingleResult())
                .longValue();
    }

    static LocalDate baseDay(SchoolYear year) {
        return LocalDate.of(year.year(), 5, 1);
    }

    /** The units that a plan from the year on replaces; one statement. */
    public Outgoing outgoing(UUID municipality, SchoolYear first) {
        Object[] row = (Object[]) em.createNativeQuery(
                        """
                        select count(*), coalesce(sum(case when d.state = 'BROKEN' then 1 else 0 end), 0) from mdm_device d
                        where d.municipality_id = ? and d.kind in ('PUPIL', 'SPARE') and d.acquired_on < ?
                          and d.state not in ('ORDERED', 'DISPOSED', 'LOST')
                        """)
                .setParameter(1, municipality)
                .setParameter(2, first.first())
                .getSingleResult();
        return new Outgoing(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
