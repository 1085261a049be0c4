package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** The report to the board: by school and by room, how many units were expected, counted, missing, and how many differences are explained. */
@Dependent
public class StocktakingReport {
    /**
     * The figures of a school or a room.
     *
     * @param expected units that had to be seen
     * @param away units lost or in repair when the stocktaking opened, which nobody had to see
     * @param counted of the expected ones
     * @param differences by kind
     * @param explained how many of the differences
     */
    public record Figures(
            long expected, long away, long counted, Map<Difference.Kind, Long> differences, long explained) {
        private static final Figures NONE = new Figures(0, 0, 0, Map.of(), 0);

        public long of(Difference.Kind kind) {
            return differences.getOrDefault(kind, 0L);
        }

        public long missing() {
            return of(Difference.Kind.MISSING);
        }

        public long allDifferences() {
            return differences.values().stream().mapToLong(Long::longValue).sum();
        }

        public long open() {
            return allDifferences() - explained;
        }

        /** Whole per cent, rounded down: 100 only when all are counted. */
        public int percent() {
            return expected == 0 ? 100 : (int) (100 * counted / expected);
        }

        private Figures with(Difference.Kind kind, long number, long ofTheseExplained) {
            Map<Difference.Kind, Long> more = new EnumMap<>(Difference.Kind.class);
            more.putAll(differences);
            more.merge(kind, number, Long::sum);
            return new Figures(expected, away, counted, more, explained + ofTheseExplained);
        }

        private Figures and(Figures other) {
            Figures sum = new Figures(
                    expected + other.expected,
                    away + other.away,
                    counted + other.counted,
                    differences,
                    explained + other.explained);
            for (Map.Entry<Difference.Kind, Long> more : other.differences.entrySet()) {
                sum = sum.with(more.getKey(), more.getValue(), 0);
            }
            return sum;
        }
    }

    /** A room of a sheet. */
    public record Room(UUID sheet, UUID id, Kind kind, String name, boolean started, Figures figures) {
        /** A room or cart, a class whose pupils hold the units, or what is in none of them. */
        public enum Kind {
            PLACE,
            CLASS,
            REST
        }

        /** Whether there is anything to do in it or to say of it. */
        public boolean isOfInterest() {
            return started || figures.expected() + figures.away() + figures.allDifferences() > 0;
        }
    }

    private record Key(UUID sheet, UUID room) {}

    private final EntityManager em;

    @Inject
    public StocktakingReport(@Mdm EntityManager em) {
        this.em = em;
    }

    /** The rooms of a whole stocktaking by their sheets; four statements however many units there are. */
    public Map<UUID, List<Room>> ofStocktaking(UUID stocktaking) {
        Map<UUID, List<Room>> bySheet = new HashMap<>();
        rooms("t.stocktaking_id", stocktaking)
                .forEach(room -> bySheet.computeIfAbsent(room.sheet(), sheet -> new ArrayList<>())
                        .add(room));
        return bySheet;
    }

    /** The rooms of one sheet: rooms and carts, then classes, then the rest; four statements. */
    public List<Room> ofSheet(UUID sheet) {
        return rooms("t.id", sheet);
    }

    /** The figures of several rooms together. */
    public static Figures sum(List<Room> rooms) {
        return rooms.stream().map(Room::figures).reduce(Figures.NONE, Figures::and);
    }

    private List<Room> rooms(String column, UUID id) {
        Map<Key, Figures> figures = new HashMap<>();
        for (Object[] row : rows(
                """
                select i.sheet_id, i.room_id, sum(case when i.state in ('LOST', 'IN_REPAIR') then 0 else 1 end) as expected,
                  sum(case when i.state in ('LOST', 'IN_REPAIR') then 1 else 0 end) as away,
                  sum(case when i.state not in ('LOST', 'IN_REPAIR') and c.subject_id is not null then 1 else 0 end) as counted
                from mdm_stocktaking_item i join mdm_stocktaking_sheet t on t.id = i.sheet_id
                  left join (select s.stocktaking_id, s.subject_id, min(s.received_at) as first_at from mdm_stocktaking_scan s
                    where s.withdrawn_at is null group by s.stocktaking_id, s.subject_id) c
                    on c.stocktaking_id = i.stocktaking_id and c.subject_id = i.device_id and (t.signed_at is null or c.first_at <= t.signed_at)
                where %s = ?1 group by i.sheet_id, i.room_id
                """
                        .formatted(column),
                id)) {
            figures.put(
                    new Key((UUID) row[0], (UUID) row[1]),
                    new Figures(number(row[2]), number(row[3]), number(row[4]), Map.of(), 0));
        }
        for (Object[] row : rows(
                """
                select d.sheet_id, d.room_id, d.kind, count(*) as found, count(e.id) as explained
                from mdm_stocktaking_difference d join mdm_stocktaking_sheet t on t.id = d.sheet_id
                  left join mdm_stocktaking_explanation e on e.sheet_id = d.sheet_id and e.subject_id = d.subject_id and e.kind = d.kind
                where %s = ?1 group by d.sheet_id, d.room_id, d.kind
                """
                        .formatted(column),
                id)) {
            figures.compute(
                    new Key((UUID) row[0], (UUID) row[1]), (key, before) -> (before == null ? Figures.NONE : before)
                            .with(Difference.Kind.valueOf((String) row[2]), number(row[3]), number(row[4])));
        }
        return rows(
                        """
                        select r.sheet_id, r.room_id, r.kind, r.name,
                          (select count(*) from mdm_stocktaking_scan s where s.sheet_id = r.sheet_id and s.room_id = r.room_id) as scans
                        from mdm_stocktaking_room r join mdm_stocktaking_sheet t on t.id = r.sheet_id where %s = ?1
                        """
                                .formatted(column),
                        id)
                .stream()
                .map(row -> new Room(
                        (UUID) row[0],
                        (UUID) row[1],
                        Room.Kind.valueOf((String) row[2]),
                        (String) row[3],
                        number(row[4]) > 0,
                        figures.getOrDefault(new Key((UUID) row[0], (UUID) row[1]), Figures.NONE)))
                .sorted(Comparator.comparing(Room::kind).thenComparing(Room::name))
                .toList();
    }

    private List<Object[]> rows(String sql, UUID id) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
