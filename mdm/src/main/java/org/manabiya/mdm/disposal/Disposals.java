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
    /** A batch in the list, with the number of its units and how many of them have a certificate. */
    public record Line(
            UUID id,
            Disposal.Terms terms,
            LocalDate selectedOn,
            LocalDate handedOverOn,
            LocalDate signedOn,
            int units,
            int certified,
            int reappeared) {}

    /**
     * A unit of a batch with everything that the report asks for, and why it cannot be signed off.
     *
     * @param seenOn the console's export that still had it after its release, or {@code null}
     * @param goneOn the console's export that had it no more, or {@code null}
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
            Set<Block> blocks) {}

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
                        select d, (select count(u) from DisposalUnit u where u.disposalId = d.id),
                          (select count(c) from DisposalUnit c where c.disposalId = d.id and c.certificate is not null),
                          (select count(s) from DisposalUnit s where s.disposalId = d.id and s.seenOn is not null)
                        from Disposal d where d.municipalityId = :m order by d.selectedOn desc, d.id desc
                        """,
                        Object[].class)
                .setParameter("m", municipality)
                .getResultStream()
                .map(row -> line((Disposal) row[0], (Number) row[1], (Number) row[2], (Number) row[3]))
                .toList();
    }

    private static Line line(Disposal disposal, Number units, Number certified, Number reappeared) {
        return new Line(
                disposal.id(),
                disposal.terms(),
                disposal.selectedOn(),
                disposal.handedOverOn(),
                disposal.signedOn(),
                units.intValue(),
                certified.intValue(),
                reappeared.intValue());
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
                          coalesce(u.weight_grams, m.weight_grams) as grams, u.weight_grams, u.seen_on, u.gone_on
                        from mdm_disposal_unit u join mdm_device d on d.id = u.device_id join mdm_device_model m on m.id = d.model_id
                          left join mdm_purchase p on p.id = d.purchase_id
                        where u.disposal_id = ?1 order by d.tag
                        """)
                .setParameter(1, disposal.id())
                .getResultList();
        return found.stream().map(row -> unit((Object[]) row, disposal, today)).toList();
    }

    private static Unit unit(Object[] row, Disposal disposal, LocalDate today) {
        DeviceState state = DeviceState.valueOf((String) row[5]);
        LocalDate restricted = NativeColumns.date(row[6]);
        LocalDate released = NativeColumns.date(row[8]);
        LocalDate erased = NativeColumns.date(row[10]);
        LocalDate seen = NativeColumns.date(row[16]);
        Set<Block> blocks = EnumSet.noneOf(Block.class);
        if (erased == null) {
            blocks.add(Block.NOT_ERASED);
        }
        if (disposal.terms().method().leaves()) {
            if (restricted != null
                    && !restricted.isBefore(today)
                    && disposal.terms().approval() == null) {
                blocks.add(Block.RESTRICTED);
            }
            if (row[7] != null && released == null) {
                blocks.add(Block.ENROLLED);
            }
            if (seen != null) {
                blocks.add(Block.REAPPEARED);
            }
            if (row[12] == null) {
                blocks.add(Block.NO_CERTIFICATE);
            }
        }
        if (!TO_CHOOSE.contains(state)) {
            blocks.add(Block.IN_SERVICE);
        }
        return new Unit(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                state,
                restricted,
                (String) row[7],
                released,
                row[9] == null ? null : ErasureWay.valueOf((String) row[9]),
                erased,
                (String) row[11],
                (String) row[12],
                (UUID) row[13],
                seen,
                NativeColumns.date(row[17]),
                row[14] == null ? null : ((Number) row[14]).intValue(),
                row[15] != null,
                disposal.isSigned() ? Set.of() : blocks);
    }
}
