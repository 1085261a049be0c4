package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceState;

/** The batches of a municipality and how far each unit has come. */
@Dependent
public class Disposals {
    /**
     * A batch in the list, with the number of its units and how many of them have a certificate.
     *
     * @param lost how many went missing after the hand-over; no other number counts them
     */
    public record Line(
            UUID id,
            Disposal.Terms terms,
            LocalDate selectedOn,
            LocalDate handedOverOn,
            LocalDate signedOn,
            int units,
            int certified,
            int reappeared,
            int lost) {}

    /**
     * A unit of a batch with everything that the report asks for, and why it cannot be signed off.
     *
     * @param seenOn the console's export that still had it after its release, or {@code null}
     * @param goneOn the console's export that had it no more, or {@code null}
     * @param lostOn the day on which its loss after the hand-over was noticed, or {@code null}
     * @param lostReport where that was reported
     * @param weightGrams its own weight where it was {@code weighed}, else that of its model, or {@code null}
     */
    public record Unit(
            UUID id,
            UUID device,
            String tag,
            String serial,
            String model,
            DeviceState state,
            LocalDate restrictedUntil,
            String consoleStatus,
            LocalDate releasedOn,
            ErasureWay way,
            LocalDate erasedOn,
            String eraser,
            String certificate,
            UUID file,
            LocalDate seenOn,
            LocalDate goneOn,
            Integer weightGrams,
            boolean weighed,
            LocalDate lostOn,
            String lostReport,
            Set<Block> blocks) {
        /** Whether it went missing after the hand-over, so that its batch does not count it. */
        public boolean isLost() {
            return lostOn != null;
        }

        /** Whether its certificate speaks of its last erasure. */
        public boolean isCertified() {
            return certificate != null && !blocks.contains(Block.USED_AGAIN);
        }

        private Unit with(Set<Block> found) {
            return new Unit(
                    id,
                    device,
                    tag,
                    serial,
                    model,
                    state,
                    restrictedUntil,
                    consoleStatus,
                    releasedOn,
                    way,
                    erasedOn,
                    eraser,
                    certificate,
                    file,
                    seenOn,
                    goneOn,
                    weightGrams,
                    weighed,
                    lostOn,
                    lostReport,
                    found);
        }
    }

    /** The states from which a unit can be chosen for a batch. */
    static final Set<DeviceState> TO_CHOOSE = EnumSet.of(DeviceState.RETIRED, DeviceState.BROKEN, DeviceState.ERASED);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Disposals(@Mdm EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The batches, the latest first; two statements. */
    public List<Line> lines(UUID municipality) {
        return em.createQuery(
                        """
                        select d, (select count(u) from DisposalUnit u where u.disposalId = d.id and u.lostOn is null),
                          (select count(c) from DisposalUnit c where c.disposalId = d.id and c.lostOn is null and c.certificate is not null),
                          (select count(s) from DisposalUnit s where s.disposalId = d.id and s.lostOn is null and s.seenOn is not null),
                          (select count(l) from DisposalUnit l where l.disposalId = d.id and l.lostOn is not null)
                        from Disposal d where d.municipalityId = :m order by d.selectedOn desc, d.id desc
                        """,
                        Object[].class)
                .setParameter("m", municipality)
                .getResultStream()
                .map(Disposals::line)
                .toList();
    }

    private static Line line(Object[] row) {
        Disposal disposal = (Disposal) row[0];
        return new Line(
                disposal.id(),
                disposal.terms(),
                disposal.selectedOn(),
                disposal.handedOverOn(),
                disposal.signedOn(),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue());
    }

    public Optional<Disposal> find(UUID id) {
        return Optional.ofNullable(em.find(Disposal.class, id));
    }

    public Optional<DisposalUnit> findUnit(UUID id) {
        return Optional.ofNullable(em.find(DisposalUnit.class, id));
    }

    /** The batch, held until the end of the transaction. */
    Disposal hold(UUID id) {
        Disposal disposal = em.find(Disposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (disposal == null) {
            throw Refusal.notFound();
        }
        return disposal;
    }

    /** The units of a batch by their tags; one statement. */
    public List<Unit> units(Disposal disposal) {
        LocalDate today = LocalDate.now(clock);
        List<?> found = em.createNativeQuery(
                        """
                        select u.id, d.id as device, d.tag, d.serial, m.name, d.state, coalesce(d.restricted_until, p.restricted_until) as restricted,
                          d.console_status, u.released_on, u.erasure_way, u.erased_on, u.eraser, u.certificate, u.certificate_file,
                          coalesce(u.weight_grams, m.weight_grams) as grams, u.weight_grams, u.seen_on, u.gone_on,
                          u.lost_on, u.lost_report
                        from mdm_disposal_unit u join mdm_device d on d.id = u.device_id join mdm_device_model m on m.id = d.model_id
                          left join mdm_purchase p on p.id = d.purchase_id
                        where u.disposal_id = ?1 order by d.tag
                        """)
                .setParameter(1, disposal.id())
                .getResultList();
        return found.stream()
                .map(row -> unit((Object[]) row))
                .map(unit -> disposal.isSigned() ? unit : unit.with(Block.of(unit, disposal.terms(), today)))
                .toList();
    }

    private static Unit unit(Object[] row) {
        return new Unit(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                DeviceState.valueOf((String) row[5]),
                NativeColumns.date(row[6]),
                (String) row[7],
                NativeColumns.date(row[8]),
                row[9] == null ? null : ErasureWay.valueOf((String) row[9]),
                NativeColumns.date(row[10]),
                (String) row[11],
                (String) row[12],
                (UUID) row[13],
                NativeColumns.date(row[16]),
                NativeColumns.date(row[17]),
                row[14] == null ? null : ((Number) row[14]).intValue(),
                row[15] != null,
                NativeColumns.date(row[18]),
                (String) row[19],
                Set.of());
    }
}
