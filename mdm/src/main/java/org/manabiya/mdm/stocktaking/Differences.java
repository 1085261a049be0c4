package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Step;

/** The differences of a sheet, computed from what was expected and what was scanned, with their explanations. */
@Dependent
public class Differences {
    /** Which part of a sheet's differences: of one kind or of all, only those still to be explained. */
    public record Filter(Difference.Kind kind, boolean open) {
        public static Filter all() {
            return new Filter(null, false);
        }
    }

    /** A part of the list and the number of all. */
    public record Page(List<Difference> lines, long total) {}

    /** A difference as far as its explanation needs it; {@code foundRoom} is where it was scanned, or {@code null}. */
    record Open(UUID subject, Difference.Kind kind, UUID device, UUID foundRoom, boolean inPlace) {}

    private static final String FROM =
            """
             from mdm_stocktaking_difference d
             left join mdm_stocktaking_explanation e on e.sheet_id = d.sheet_id and e.subject_id = d.subject_id and e.kind = d.kind
            """;
    private static final String SELECT =
            """
            select d.subject_id, d.kind, d.device_id, coalesce(i.tag, u.tag, s.code) as tag, coalesce(i.model, m.name) as model,
              t.spot_id as expected_spot, w.spot_id, x.name as expected_rest, r.name as expected_room, r.kind as room_kind, f.name as found_room, i.state,
              u.state as state_now, p.family_name, p.given_name, s.counter, s.seen_at, u.last_sync, d.scan_id,
              e.reason, e.remark, e.step, e.explainer, e.explained_at
            """;
    private static final String JOINS =
            """
             join mdm_stocktaking_sheet w on w.id = d.sheet_id
             left join mdm_stocktaking_item i on i.stocktaking_id = d.stocktaking_id and i.device_id = d.device_id
             left join mdm_stocktaking_sheet t on t.id = i.sheet_id
             left join mdm_stocktaking_room r on r.sheet_id = i.sheet_id and r.room_id = i.room_id
             left join mdm_stocktaking_room x on x.sheet_id = i.sheet_id and x.kind = 'REST'
             left join mdm_stocktaking_scan s on s.id = d.scan_id
             left join mdm_stocktaking_room f on f.sheet_id = s.sheet_id and f.room_id = s.room_id
             left join mdm_device u on u.id = d.device_id
             left join mdm_device_model m on m.id = u.model_id
             left join core_person p on p.id = i.holder_id
            """;

    private final EntityManager em;

    @Inject
    public Differences(@Mdm EntityManager em) {
        this.em = em;
    }

    /** A part of a sheet's differences, those to be explained first; three statements. */
    public Page page(StockSheet sheet, Stocktaking stocktaking, Filter filter, int offset, int limit) {
        String where = " where d.sheet_id = ?1" + (filter.kind() == null ? "" : " and d.kind = ?2")
                + (filter.open() ? " and e.id is null" : "");
        var count = em.createNativeQuery("select count(*)" + FROM + where).setParameter(1, sheet.id());
        var rows = em.createNativeQuery(
                        SELECT + FROM + JOINS + where
                                + " order by case when e.id is null then 0 else 1 end, d.kind, coalesce(i.tag, u.tag, s.code), d.subject_id")
                .setParameter(1, sheet.id())
                .setFirstResult(offset)
                .setMaxResults(limit);
        if (filter.kind() != null) {
            count.setParameter(2, filter.kind().name());
            rows.setParameter(2, filter.kind().name());
        }
        List<?> found = rows.getResultList();
        List<Object[]> all = found.stream().map(row -> (Object[]) row).toList();
        Map<UUID, List<Difference.Movement>> since = since(
                stocktaking,
                all.stream().map(row -> (UUID) row[2]).filter(id -> id != null).toList());
        return new Page(
                all.stream().map(row -> difference(row, since)).toList(),
                ((Number) count.getSingleResult()).longValue());
    }

    private static Difference difference(Object[] row, Map<UUID, List<Difference.Movement>> since) {
        boolean missing = row[18] == null;
        boolean otherSchool = row[5] != null && !row[5].equals(row[6]);
        Difference.Because because = row[19] == null
                ? null
                : new Difference.Because(
                        Reason.valueOf((String) row[19]),
                        (String) row[20],
                        row[21] == null ? null : Step.valueOf((String) row[21]),
                        (String) row[22],
                        NativeColumns.instant(row[23]));
        return new Difference(
                (UUID) row[0],
                Difference.Kind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                otherSchool ? (String) row[7] : null,
                "REST".equals(row[9]) ? null : (String) row[8],
                missing ? null : (String) row[10],
                state(row[11]),
                state(row[12]),
                row[13] == null || otherSchool ? null : row[13] + " " + row[14],
                (String) row[15],
                NativeColumns.instant(row[16]),
                NativeColumns.instant(row[17]),
                since.getOrDefault((UUID) row[2], List.of()),
                because);
    }

    private static DeviceState state(Object column) {
        return column == null ? null : DeviceState.valueOf((String) column);
    }

    /** What the ledger has told of the units since the stocktaking opened; one statement. */
    private Map<UUID, List<Difference.Movement>> since(Stocktaking stocktaking, Collection<UUID> devices) {
        Map<UUID, List<Difference.Movement>> since = new HashMap<>();
        if (!devices.isEmpty()) {
            em.createQuery(
                            """
                            select e from DeviceEvent e where e.deviceId in :devices and e.happenedAt > :opened
                            order by e.happenedAt desc, e.number desc
                            """,
                            DeviceEvent.class)
                    .setParameter("devices", devices)
                    .setParameter("opened", stocktaking.openedAt())
                    .getResultStream()
                    .forEach(event -> since.computeIfAbsent(event.deviceId(), device -> new ArrayList<>())
                            .add(new Difference.Movement(event.kind(), event.happenedAt(), event.actor())));
        }
        return since;
    }

    /** The differences of the sheet with these subjects, as far as there are such; one statement. */
    List<Open> of(StockSheet sheet, Collection<UUID> subjects) {
        var query = em.createNativeQuery(
                """
                select d.subject_id, d.kind, d.device_id, d.room_id, d.scan_id, r.kind as room_kind from mdm_stocktaking_difference d
                join mdm_stocktaking_room r on r.sheet_id = d.sheet_id and r.room_id = d.room_id
                where d.sheet_id = ? and d.subject_id in
                """
                        + "(" + "?, ".repeat(subjects.size() - 1) + "?)");
        query.setParameter(1, sheet.id());
        int position = 2;
        for (UUID subject : subjects) {
            query.setParameter(position++, subject);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Open(
                        (UUID) row[0],
                        Difference.Kind.valueOf((String) row[1]),
                        (UUID) row[2],
                        row[4] == null ? null : (UUID) row[3],
                        "PLACE".equals(row[5])))
                .toList();
    }

    /** How many differences of the sheet nobody has explained yet; one statement. */
    public long unexplained(UUID sheet) {
        return ((Number) em.createNativeQuery("select count(*)" + FROM + " where d.sheet_id = ?1 and e.id is null")
                        .setParameter(1, sheet)
                        .getSingleResult())
                .longValue();
    }
}
