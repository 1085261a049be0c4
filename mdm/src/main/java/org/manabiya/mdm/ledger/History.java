package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceEvents.Told;

/** What happened to a unit, as people read it. */
@Dependent
public class History {
    /** An event: the file and the line are those of the import it came from, or {@code null}. */
    public record Entry(
            DeviceEvent.Kind kind, Instant at, String actor, String file, Integer line, List<Change> changes) {}

    private final EntityManager em;
    private final DeviceEvents events;

    @Inject
    public History(@Mdm EntityManager em, DeviceEvents events) {
        this.em = em;
        this.events = events;
    }

    /** The unit's history, the latest first, with schools and people by name; a fixed number of statements. */
    public List<Entry> of(UUID device) {
        List<Told> all = events.ofDevice(device);
        Map<UUID, String> files = files(all);
        Map<UUID, String> names = names(all);
        return all.stream()
                .map(told -> new Entry(
                        told.event().kind(),
                        told.event().happenedAt(),
                        told.event().actor(),
                        files.get(told.event().importId()),
                        told.event().line(),
                        told.changes().stream()
                                .map(change -> named(change, names))
                                .toList()))
                .toList();
    }

    private static Change named(Change change, Map<UUID, String> names) {
        return change.before() instanceof UUID || change.after() instanceof UUID
                ? new Change(change.fact(), name(change.before(), names), name(change.after(), names))
                : change;
    }

    private static String name(Object id, Map<UUID, String> names) {
        return id == null ? null : names.getOrDefault(id, "");
    }

    private Map<UUID, String> files(List<Told> all) {
        Set<UUID> imports = new HashSet<>();
        all.forEach(told -> imports.add(told.event().importId()));
        imports.remove(null);
        return lookUp("select id, file_name from mdm_import where id in ", imports);
    }

    private Map<UUID, String> names(List<Told> all) {
        Set<UUID> ids = new HashSet<>();
        for (Told told : all) {
            for (Change change : told.changes()) {
                addId(ids, change.before());
                addId(ids, change.after());
            }
        }
        return names(ids);
    }

    private static void addId(Set<UUID> ids, Object value) {
        if (value instanceof UUID id) {
            ids.add(id);
        }
    }

    /** The names of schools and people by their ids; two statements. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = lookUp("select id, name from core_school where id in ", ids);
        names.putAll(lookUp(
                """
                        select id, concat(coalesce(preferred_family_name, family_name), ' ', coalesce(preferred_given_name, given_name))
                        from core_person where id in
                        """,
                ids));
        return names;
    }

    private Map<UUID, String> lookUp(String select, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        var query = em.createNativeQuery(select + "(" + "?, ".repeat(ids.size() - 1) + "?)");
        int position = 1;
        for (UUID id : ids) {
            query.setParameter(position++, id);
        }
        for (Object row : query.getResultList()) {
            names.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
        }
        return names;
    }
}
