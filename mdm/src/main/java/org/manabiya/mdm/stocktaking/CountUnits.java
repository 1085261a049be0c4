package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Ledger;

/**
 * Takes in what tablets have scanned in a room, at once or hours later. A scan that has come in before changes nothing, so that a tablet
 * may send until it is answered; scans of several tablets in the same room add up.
 */
@Dependent
public class CountUnits {
    /** The most scans of one request. */
    public static final int MOST_AT_ONCE = 500;

    private static final int LONGEST_CODE = 400;

    /** What was made of a scan, and the unit's tag where it is one of the ledger's. */
    public record Answer(UUID id, Verdict verdict, UUID device, String code) {
        private static Answer of(Scan scan) {
            return new Answer(scan.id(), scan.verdict(), scan.deviceId(), scan.code());
        }
    }

    private final EntityManager em;
    private final Stocktakings stocktakings;
    private final LabelledUnits labelledUnits;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public CountUnits(
            @Mdm EntityManager em, Stocktakings stocktakings, LabelledUnits labelledUnits, Ledger ledger, Audit audit) {
        this.em = em;
        this.stocktakings = stocktakings;
        this.labelledUnits = labelledUnits;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Takes the scans of a room in, in a number of statements that does not grow with them. */
    @Transactional
    public List<Answer> count(UUID sheetId, UUID room, List<Scan.Sent> sent) {
        requireReadable(sent);
        StockSheet sheet = stocktakings.holdOpen(sheetId);
        requireRoom(sheet, room);
        Map<UUID, Scan> known = known(sheet, sent);
        List<Scan.Sent> fresh =
                sent.stream().filter(scan -> !known.containsKey(scan.id())).toList();
        Map<String, Device> units = labelledUnits.readAll(
                sheet.municipalityId(), fresh.stream().map(Scan.Sent::code).toList());
        Map<UUID, Verdict.Expected> expected = expected(sheet, units);
        Author by = ledger.act(null).by();
        for (Scan.Sent scan : fresh) {
            Device unit = units.get(scan.code());
            Verdict.Sighting seen = new Verdict.Sighting(sheetId, sheet.spotId(), room, scan.broken());
            Scan taken = new Scan(scan, sheet, room, unit, verdict(seen, unit, expected), by);
            known.put(scan.id(), taken);
            em.persist(taken);
        }
        em.flush();
        return sent.stream().map(scan -> Answer.of(known.get(scan.id()))).toList();
    }

    private static Verdict verdict(Verdict.Sighting seen, Device unit, Map<UUID, Verdict.Expected> expected) {
        if (unit == null) {
            return Verdict.UNKNOWN;
        }
        Verdict.Expected item = expected.get(unit.id());
        if (item != null) {
            return Verdict.of(seen, item, unit.state());
        }
        UUID spot = unit.schoolId() == null ? unit.municipalityId() : unit.schoolId();
        return Verdict.of(seen, new Verdict.Present(spot, unit.state()));
    }

    private static void requireReadable(List<Scan.Sent> sent) {
        if (sent.isEmpty() || sent.size() > MOST_AT_ONCE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.stocktaking.scans", MOST_AT_ONCE);
        }
        Set<UUID> ids = new HashSet<>();
        for (Scan.Sent scan : sent) {
            boolean readable = scan != null
                    && scan.id() != null
                    && ids.add(scan.id())
                    && scan.code() != null
                    && !scan.code().isBlank()
                    && scan.code().length() <= LONGEST_CODE
                    && scan.code().indexOf('\0') < 0;
            if (!readable) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.stocktaking.scan");
            }
        }
    }

    private void requireRoom(StockSheet sheet, UUID room) {
        List<?> found = em.createNativeQuery(
                        "select room_id from mdm_stocktaking_room where sheet_id = ?1 and room_id = ?2")
                .setParameter(1, sheet.id())
                .setParameter(2, room == null ? new UUID(0, 0) : room)
                .getResultList();
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private Map<UUID, Scan> known(StockSheet sheet, List<Scan.Sent> sent) {
        Map<UUID, Scan> known = new HashMap<>();
        em.createQuery("select s from Scan s where s.id in :ids", Scan.class)
                .setParameter("ids", sent.stream().map(Scan.Sent::id).toList())
                .getResultStream()
                .forEach(scan -> known.put(scan.id(), scan));
        if (known.values().stream().anyMatch(scan -> !scan.sheetId().equals(sheet.id()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.otherSheet");
        }
        return known;
    }

    private Map<UUID, Verdict.Expected> expected(StockSheet sheet, Map<String, Device> units) {
        List<UUID> ids = units.values().stream().map(Device::id).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var query = em.createNativeQuery(
                """
                select i.device_id, i.sheet_id, t.spot_id, i.room_id, i.state
                from mdm_stocktaking_item i join mdm_stocktaking_sheet t on t.id = i.sheet_id
                where i.stocktaking_id = ? and i.device_id in
                """
                        + "(" + "?, ".repeat(ids.size() - 1) + "?)");
        query.setParameter(1, sheet.stocktakingId());
        int position = 2;
        for (UUID id : ids) {
            query.setParameter(position++, id);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Verdict.Expected(
                                (UUID) row[1], (UUID) row[2], (UUID) row[3], DeviceState.valueOf((String) row[4]))));
    }

    /** Takes back what was counted of a unit on this sheet: it was ticked by mistake. Nothing happens where nothing was counted. */
    @Transactional
    public void withdraw(UUID sheetId, UUID subject) {
        StockSheet sheet = stocktakings.holdOpen(sheetId);
        List<Scan> scans = new ArrayList<>(em.createQuery(
                        "select s from Scan s where s.sheetId = :sheet and s.subjectId = :subject and s.withdrawnAt is null",
                        Scan.class)
                .setParameter("sheet", sheet.id())
                .setParameter("subject", subject)
                .getResultList());
        if (scans.isEmpty()) {
            return;
        }
        requireOwnerOpen(sheet, subject);
        Author by = ledger.act(null).by();
        scans.forEach(scan -> scan.withdraw(by.at()));
        audit.record(
                "stocktaking.withdraw",
                "stockSheet",
                sheetId,
                null,
                scans.get(0).code());
    }

    /** Another school that has signed counts on it that its unit was seen here. */
    private void requireOwnerOpen(StockSheet sheet, UUID device) {
        List<?> signed = em.createNativeQuery(
                        """
                        select t.id from mdm_stocktaking_item i join mdm_stocktaking_sheet t on t.id = i.sheet_id
                        where i.stocktaking_id = ?1 and i.device_id = ?2 and t.signed_at is not null
                        """)
                .setParameter(1, sheet.stocktakingId())
                .setParameter(2, device)
                .getResultList();
        if (!signed.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.sheetSigned");
        }
    }
}
