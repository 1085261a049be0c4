package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceState;

/** The lists that go along to a room: what is expected there and has been seen. They name no person, so that a tablet may keep them. */
@Dependent
public class RoomList {
    /**
     * A unit that is expected.
     *
     * @param seen when somebody counted it, or {@code null}
     * @param verdict what was made of it then
     */
    public record Unit(
            UUID id,
            String tag,
            String serial,
            String model,
            DeviceState state,
            UUID room,
            Verdict verdict,
            Instant seen,
            String counter) {}

    /** What was scanned in the room and is not on its list. */
    public record Finding(UUID subject, String code, Verdict verdict, Instant seen, String counter) {}

    private static final String UNITS =
            """
            select i.device_id, i.tag, i.serial, i.model, i.state, i.room_id, s.verdict, s.seen_at, s.counter
            from mdm_stocktaking_item i
              left join mdm_stocktaking_scan s on s.stocktaking_id = i.stocktaking_id and s.subject_id = i.device_id and s.withdrawn_at is null
                and not exists (select 1 from mdm_stocktaking_scan e where e.stocktaking_id = s.stocktaking_id and e.subject_id = s.subject_id
                  and e.withdrawn_at is null and (e.seen_at > s.seen_at or (e.seen_at = s.seen_at and e.id > s.id)))
            """;

    private final EntityManager em;

    @Inject
    public RoomList(@Mdm EntityManager em) {
        this.em = em;
    }

    /** The units of a room by their tags; one statement. */
    public List<Unit> of(UUID sheet, UUID room) {
        List<?> rows = em.createNativeQuery(UNITS + " where i.sheet_id = ?1 and i.room_id = ?2 order by i.tag")
                .setParameter(1, sheet)
                .setParameter(2, room)
                .getResultList();
        return rows.stream().map(row -> unit((Object[]) row)).toList();
    }

    /** The units of the whole sheet, by which a tablet without a network knows those of other rooms; one statement. */
    public List<Unit> of(UUID sheet) {
        List<?> rows = em.createNativeQuery(UNITS + " where i.sheet_id = ?1 order by i.tag")
                .setParameter(1, sheet)
                .getResultList();
        return rows.stream().map(row -> unit((Object[]) row)).toList();
    }

    private static Unit unit(Object[] row) {
        return new Unit(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                DeviceState.valueOf((String) row[4]),
                (UUID) row[5],
                row[6] == null ? null : Verdict.valueOf((String) row[6]),
                NativeColumns.instant(row[7]),
                (String) row[8]);
    }

    /** What was found in the room beyond its list, the latest first; one statement. */
    public List<Finding> findings(UUID sheet, UUID room) {
        List<?> rows = em.createNativeQuery(
                        """
                        select s.subject_id, coalesce(u.tag, s.code) as code, s.verdict, s.seen_at, s.counter from mdm_stocktaking_scan s
                          left join mdm_device u on u.id = s.device_id
                          left join mdm_stocktaking_item i on i.stocktaking_id = s.stocktaking_id and i.device_id = s.device_id
                        where s.sheet_id = ?1 and s.room_id = ?2 and s.withdrawn_at is null
                          and (i.room_id is null or i.room_id <> s.room_id or i.sheet_id <> s.sheet_id)
                          and not exists (select 1 from mdm_stocktaking_scan e where e.sheet_id = s.sheet_id and e.room_id = s.room_id
                            and e.subject_id = s.subject_id and e.withdrawn_at is null
                            and (e.seen_at > s.seen_at or (e.seen_at = s.seen_at and e.id > s.id)))
                        order by s.seen_at desc, s.id
                        """)
                .setParameter(1, sheet)
                .setParameter(2, room)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Finding(
                        (UUID) row[0],
                        (String) row[1],
                        Verdict.valueOf((String) row[2]),
                        NativeColumns.instant(row[3]),
                        (String) row[4]))
                .toList();
    }
}
