package org.manabiya.mdm.dashboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.ledger.DeviceState;

/**
 * Where the units are, by school (for the board) or by model (for a school); what has been disposed of is nowhere.
 *
 * @param states the states that occur, in the order of a unit's life
 */
public record Whereabouts(List<Row> rows, List<DeviceState> states) {
    /**
     * A school or a model.
     *
     * @param id {@code null} for units of no school
     * @param name likewise
     */
    public record Row(UUID id, String name, Map<DeviceState, Integer> units) {
        public int in(DeviceState state) {
            return units.getOrDefault(state, 0);
        }

        public int total() {
            return units.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Whereabouts of(Rows rows, Extent extent) {
        List<Object> parameters = new ArrayList<>();
        boolean bySchool = extent.school() == null;
        String key = bySchool ? "d.school_id" : "d.model_id";
        String name = bySchool ? "s.name" : "m.name";
        String order = bySchool ? "s.identifier, s.name" : "m.name";
        String join = bySchool
                ? " left join core_school s on s.id = d.school_id"
                : " join mdm_device_model m on m.id = d.model_id";
        Map<UUID, Row> found = new LinkedHashMap<>();
        EnumMap<DeviceState, Boolean> states = new EnumMap<>(DeviceState.class);
        for (Object[] row : rows.of(
                "select " + key + ", " + name + ", d.state, count(*) from mdm_device d" + join + " where"
                        + extent.units(parameters) + " and d.state <> 'DISPOSED' group by " + key + ", " + order
                        + ", d.state order by case when " + key + " is null then 1 else 0 end, " + order,
                parameters)) {
            DeviceState state = DeviceState.valueOf((String) row[2]);
            states.put(state, true);
            found.computeIfAbsent((UUID) row[0], id -> new Row(id, (String) row[1], new EnumMap<>(DeviceState.class)))
                    .units()
                    .put(state, Rows.number(row[3]));
        }
        return new Whereabouts(List.copyOf(found.values()), List.copyOf(states.keySet()));
    }

    public int in(DeviceState state) {
        return rows.stream().mapToInt(row -> row.in(state)).sum();
    }

    /** Units that somebody could work with, today or after a repair. */
    public int inService() {
        return states.stream()
                .filter(state -> !state.isOutOfService())
                .mapToInt(this::in)
                .sum();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
