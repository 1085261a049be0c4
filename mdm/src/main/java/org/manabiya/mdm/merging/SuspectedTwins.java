package org.manabiya.mdm.merging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.merging.DifferentUnits.Pair;

/**
 * Records of the ledger that look like one unit: the same network address, serial numbers that differ only in characters that people
 * mistake for each other, tags that differ only in zeros and signs, or one person with two units of a model of which one has no serial
 * number. A person looks at each pair; nothing is merged by itself.
 */
@Dependent
public class SuspectedTwins {
    /** Why two records are suspected to be one unit, the surest first. */
    public enum Reason {
        SAME_ADDRESS,
        LOOKALIKE_SERIAL,
        LOOKALIKE_TAG,
        SAME_HOLDER
    }

    /** One of two records. */
    public record Unit(UUID id, String tag, String serial, String model, UUID holder, String address) {}

    /** Two records that may be one unit. */
    public record Suspicion(Unit first, Unit second, Reason reason) {}

    /** More records under one key are a habit of the ledger and no mistake. */
    private static final int MOST_ALIKE = 3;

    private static final int MOST = 200;

    private final EntityManager em;
    private final Caller caller;
    private final Clock clock;
    private final Audit audit;

    @Inject
    public SuspectedTwins(@Mdm EntityManager em, Caller caller, Clock clock, Audit audit) {
        this.em = em;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The suspected pairs of the municipality, the surest first, as many as a person looks through; three statements. */
    public List<Suspicion> of(Reach reach) {
        if (!reach.wholeMunicipality()) {
            return List.of();
        }
        List<Unit> units = units(reach.municipality());
        Set<Pair> different = new HashSet<>();
        em.createQuery("select d from DifferentUnits d where d.municipalityId = :m", DifferentUnits.class)
                .setParameter("m", reach.municipality())
                .getResultList()
                .forEach(said -> different.add(said.pair()));
        Map<Pair, Suspicion> found = new LinkedHashMap<>();
        pairs(units, Reason.SAME_ADDRESS, Unit::address, found);
        pairs(units, Reason.LOOKALIKE_SERIAL, unit -> lookalike(unit.serial()), found);
        pairs(units, Reason.LOOKALIKE_TAG, unit -> digits(unit.tag()), found);
        pairs(units, Reason.SAME_HOLDER, unit -> unit.holder() == null ? null : unit.holder() + unit.model(), found);
        found.keySet().removeAll(different);
        return found.values().stream()
                .sorted(Comparator.comparing(Suspicion::reason)
                        .thenComparing(pair -> pair.first().tag()))
                .limit(MOST)
                .toList();
    }

    private List<Unit> units(UUID municipality) {
        List<Unit> units = new ArrayList<>();
        for (Object row : em.createNativeQuery(
                        """
                        select d.id, d.tag, d.serial, m.name, d.user_id, d.mac_address
                        from mdm_device d join mdm_device_model m on m.id = d.model_id
                        where d.municipality_id = ?1 and d.state <> 'DISPOSED' order by d.tag
                        """)
                .setParameter(1, municipality)
                .getResultList()) {
            Object[] unit = (Object[]) row;
            units.add(new Unit(
                    (UUID) unit[0], (String) unit[1], (String) unit[2], (String) unit[3], (UUID) unit[4], (String)
                            unit[5]));
        }
        return units;
    }

    private static void pairs(List<Unit> units, Reason reason, Function<Unit, String> key, Map<Pair, Suspicion> found) {
        Map<String, List<Unit>> byKey = new HashMap<>();
        for (Unit unit : units) {
            String name = key.apply(unit);
            if (name != null) {
                byKey.computeIfAbsent(name, k -> new ArrayList<>()).add(unit);
            }
        }
        for (List<Unit> alike : byKey.values()) {
            for (int i = 0; alike.size() <= MOST_ALIKE && i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    add(alike.get(i), alike.get(j), reason, found);
                }
            }
        }
    }

    private static void add(Unit one, Unit other, Reason reason, Map<Pair, Suspicion> found) {
        boolean oneUnnumbered = (one.serial() == null) != (other.serial() == null);
        if (reason != Reason.SAME_HOLDER && reason != Reason.LOOKALIKE_TAG || oneUnnumbered) {
            found.putIfAbsent(Pair.of(one.id(), other.id()), new Suspicion(one, other, reason));
        }
    }

    /** The serial number with one character for all that are mistaken for it: O and 0, I, L and 1, B and 8, S and 5, Z and 2. */
    private static String lookalike(String serial) {
        return serial == null
                ? null
                : serial.replaceAll("[OQ]", "0")
                        .replaceAll("[IL]", "1")
                        .replace('B', '8')
                        .replace('S', '5')
                        .replace('Z', '2')
                        .replaceAll("[./_+-]", "");
    }

    /** The tag without the zeros and signs that people leave out: KG-00401 and KG401. */
    private static String digits(String tag) {
        return tag.replaceAll("[./_-]", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    /** Says that a suspected pair are two units; it is not shown again. */
    @Transactional
    public void different(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.merge.same");
        }
        Device first = em.find(Device.class, one);
        Device second = em.find(Device.class, other);
        if (first == null || second == null || !first.municipalityId().equals(second.municipalityId())) {
            throw Refusal.notFound();
        }
        Pair pair = Pair.of(one, other);
        boolean said = !em.createQuery(
                        "select d.id from DifferentUnits d where d.municipalityId = :m and d.firstId = :a and d.secondId = :b",
                        UUID.class)
                .setParameter("m", first.municipalityId())
                .setParameter("a", pair.first())
                .setParameter("b", pair.second())
                .getResultList()
                .isEmpty();
        if (!said) {
            em.persist(new DifferentUnits(first.municipalityId(), pair, clock.instant(), caller.account()));
            audit.record("device.different", "device", one, null, first.tag() + " ≠ " + second.tag());
        }
    }
}
