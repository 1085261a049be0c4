package org.manabiya.mdm.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many units stand in each state that any unit stands in. Of a whole municipality no state is counted further than {@link #MOST}: a
 * city's numbers are exact, and a prefecture's ledger opens as fast as a city's.
 */
public record StateCounts(Map<DeviceState, Long> counts) {
    public static final int MOST = 100_000;

    /** The states that have units, in the order of a unit's life. */
    public Iterable<DeviceState> states() {
        return counts.keySet();
    }

    /** How many stand so: 0 if none, at most {@link #MOST}. */
    public long of(DeviceState state) {
        return Math.min(MOST, counts.getOrDefault(state, 0L));
    }

    /** Whether there are more than {@link #of} says. */
    public boolean isMore(DeviceState state) {
        return counts.getOrDefault(state, 0L) > MOST;
    }

    public boolean has(DeviceState state) {
        return counts.containsKey(state);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** All units together, as far as they are counted. */
    public long total() {
        return counts.keySet().stream().mapToLong(this::of).sum();
    }

    /** Whether there are more than {@link #total} says. */
    public boolean isMore() {
        return counts.keySet().stream().anyMatch(this::isMore);
    }

    /** Each state apart, so that an index answers for each and stops in time. */
    static Query ofMunicipality(EntityManager em, UUID municipality) {
        String sql = Stream.of(DeviceState.values())
                .map(state ->
                        "select '" + state + "' as state, count(*) as units from (select 1 as one from mdm_device d"
                                + " where d.municipality_id = ? and d.state = '" + state + "' limit " + (MOST + 1)
                                + ") " + state)
                .collect(Collectors.joining(" union all ", "select c.state, c.units from (", ") c where c.units > 0"));
        Query query = em.createNativeQuery(sql);
        for (int position = 1; position <= DeviceState.values().length; position++) {
            query.setParameter(position, municipality);
        }
        return query;
    }

    static StateCounts read(Query query) {
        Map<DeviceState, Long> counts = new EnumMap<>(DeviceState.class);
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(DeviceState.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
        }
        return new StateCounts(Collections.unmodifiableMap(counts));
    }
}
