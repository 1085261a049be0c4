package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Narrowed;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.Ledger;

/**
 * Units that somebody has by the ledger and for which the loan book (貸出簿) has no row: an imported ledger says who has a unit, but not
 * until when. The ledger's count is the truth; this is the part of it that the loan book does not explain yet.
 */
@Dependent
public class UnrecordedLoans {
    private static final int MOST = 5_000;

    /** Lent by the ledger, or a person's own: the states in which a unit has a loan. */
    public enum Which {
        /** 貸出中. */
        LENT,
        /** 使用中, by somebody who is named. */
        IN_USE;

        private LoanKind kind() {
            return this == LENT ? LoanKind.SHORT : LoanKind.YEAR;
        }

        private String condition() {
            return this == LENT ? " and d.state = 'LENT'" : " and d.state = 'IN_USE' and d.user_id is not null";
        }
    }

    /**
     * How the ledger's units and the loan book's rows go together.
     *
     * @param units units that stand so in the ledger
     * @param unrecorded those of them without a row
     * @param unnamed those of the latter of which the ledger does not say who has them
     */
    public record Count(long units, long unrecorded, long unnamed) {
        public long recorded() {
            return units - unrecorded;
        }

        /** Those for which a row can be written at once. */
        public long named() {
            return unrecorded - unnamed;
        }
    }

    /** A unit without a row; {@code name} is {@code null} where the ledger does not say who has it. */
    public record Line(UUID device, String tag, String model, String name, String school, String remark) {}

    private static final String UNITS =
            """
             from mdm_device d
             join mdm_device_model m on m.id = d.model_id
             left join core_person p on p.id = d.user_id
             left join core_school s on s.id = d.school_id
             where d.municipality_id = ?
            """;
    private static final String NO_ROW =
            """
            not exists (select l.id from mdm_loan l where l.device_id = d.id and l.person_id = d.user_id
              and l.running is not null and l.kind <> 'TAKE_HOME')""";

    private final EntityManager em;
    private final Loans loans;
    private final LoanRules rules;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public UnrecordedLoans(@Mdm EntityManager em, Loans loans, LoanRules rules, Ledger ledger, Audit audit) {
        this.em = em;
        this.loans = loans;
        this.rules = rules;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** One statement. */
    public Count count(Reach reach, Which which) {
        Narrowed units = units(reach, which);
        Object[] row = (Object[]) units.query(
                        em,
                        "select count(*), count(case when " + NO_ROW
                                + " then 1 end), count(case when d.user_id is null then 1 end)")
                .getSingleResult();
        return new Count(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    /** A part of the units without a row, those first of which nobody knows who has them; one statement. */
    public List<Line> page(Reach reach, Which which, int offset, int size) {
        List<?> rows = units(reach, which)
                .and(" and " + NO_ROW)
                .query(
                        em,
                        """
                        select d.id, d.tag, m.name, coalesce(p.preferred_family_name, p.family_name) as family,
                          coalesce(p.preferred_given_name, p.given_name) as given, s.name as school, d.remark
                        """,
                        " order by case when d.user_id is null then 0 else 1 end, d.tag limit ? offset ?",
                        size,
                        offset)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Line(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : row[3] + " " + row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }

    private static Narrowed units(Reach reach, Which which) {
        return new Narrowed(UNITS, reach.municipality())
                .within(reach, "d.school_id", "d.user_id")
                .and(which.condition());
    }

    /**
     * Writes the rows that are missing, as far as the ledger says who has the units; at most {@value #MOST} at a time.
     *
     * @param due when they are to be back; {@code null} for the usual day of the municipality's limits
     * @return how many were written
     */
    @Transactional
    public int record(Reach reach, Which which, LocalDate due, String why) {
        List<?> found = units(reach, which)
                .and(" and d.user_id is not null and " + NO_ROW)
                .query(em, "select d.id", " order by d.tag limit ?", MOST)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.nothingToRecord");
        }
        Act act = ledger.act(why);
        Loan.Terms terms = rules.agree(
                reach.municipality(), new Loan.Terms(which.kind(), act.on(), due, act.why(), null, null, null));
        List<Device> devices = em.createQuery("select d from Device d where d.id in :ids", Device.class)
                .setParameter("ids", found)
                .getResultList();
        endOfFormerHolders(devices, act);
        devices.forEach(device ->
                em.persist(new Loan(device, device.spot().school(), device.holderId(), terms, act, Ids.next())));
        em.flush();
        audit.record("loan.fromLedger", "loan", null, null, which + " × " + devices.size());
        return devices.size();
    }

    /** The ledger gave the units to others since: the loans of those who had them are over, in the database too. */
    private void endOfFormerHolders(List<Device> devices, Act act) {
        Map<UUID, UUID> holders = new HashMap<>();
        devices.forEach(device -> holders.put(device.id(), device.holderId()));
        loans.running(holders.keySet()).stream()
                .filter(loan -> !loan.personId().equals(holders.get(loan.deviceId())))
                .forEach(loan -> loan.end(act, Ids.next()));
        em.flush();
    }
}
