package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** What happened to a unit, as people read it. */
@Dependent
public class History {
    /**
     * An event: the file and the line are those of the import it came from, or {@code null}.
     *
     * @param on the day on which it happened, {@code at} being when it was written down
     * @param correctable whether it can be taken back as wrong
     * @param corrected whether a later event took it back
     */
    public record Entry(
            UUID id,
            DeviceEvent.Kind kind,
            Instant at,
            LocalDate on,
            String actor,
            String reason,
            String file,
            Integer line,
            boolean correctable,
            boolean corrected,
            List<Change> changes) {}

    private final EntityManager em;
    private final DeviceEvents events;

    @Inject
    public History(@Mdm EntityManager em, DeviceEvents events) {
        this.em = em;
        this.events = events;
    }

    /** The unit's history, the latest first, with schools and people by name; a fixed number of statements. */
    public List<Entry> of(UUID device) {
        List<DeviceEvent> all = events.ofDevice(device);
        Map<UUID, String> files = files(all);
        Map<UUID, String> names = names(all);
        Set<UUID> corrected = new HashSet<>();
        all.forEach(event -> corrected.add(event.corrects()));
        return all.stream()
                .map(event -> new Entry(
                        event.id(),
                        event.kind(),
                        event.happenedAt(),
                        event.happenedOn(),
                        event.actor(),
                        event.reason(),
                        files.get(event.importId()),
                        event.line(),
                        event.isCorrectable() && !corrected.contains(event.id()),
                        corrected.contains(event.id()),
                        event.changes().stream()
                                .filter(change -> change.fact() != Fact.RESUMES)
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

    private Map<UUID, String> files(List<DeviceEvent> all) {
        Set<UUID> imports = new HashSet<>();
        all.forEach(event -> imports.add(event.importId()));
        imports.remove(null);
        return lookUp("select id, file_name from mdm_import where id in ", imports);
    }

    private Map<UUID, String> names(List<DeviceEvent> all) {
        Set<UUID> ids = new HashSet<>();
        for (DeviceEvent event : all) {
            for (Change change : event.changes()) {
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

    /** The names of schools, people, rooms and orders by their ids; one statement. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return lookUp(
                """
                        select id, name from (
                          select id, name from core_school union all select id, name from mdm_place
                          union all select id, order_number from mdm_purchase
                          union all select id, concat(coalesce(preferred_family_name, family_name), ' ',
                            coalesce(preferred_given_name, given_name)) from core_person) named where id in
                        """,
                ids);
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
