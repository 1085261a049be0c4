package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** What happened to the units: written once, never changed. */
@Dependent
public class DeviceEvents {
    /** An event and what it changed, in the order in which a ledger names its facts. */
    public record Told(DeviceEvent event, List<Change> changes) {}

    private final EntityManager em;

    @Inject
    public DeviceEvents(@Mdm EntityManager em) {
        this.em = em;
    }

    /** Adds events of units and imports that are in the database already. */
    public void add(Collection<Told> all) {
        all.forEach(told -> em.persist(told.event()));
        em.flush();
        all.forEach(told -> told.changes().forEach(change -> em.persist(new StoredChange(told.event(), change))));
    }

    /** The events of a unit, the latest first; two statements. */
    public List<Told> ofDevice(UUID device) {
        return read("e.deviceId = :id", device, "e.happenedAt desc, e.id desc");
    }

    /** The events of an import in the order in which they happened; two statements. */
    public List<Told> ofImport(UUID anImport) {
        return read("e.importId = :id", anImport, "e.id");
    }

    private List<Told> read(String where, UUID id, String order) {
        Map<UUID, List<Change>> changes = new HashMap<>();
        em.createQuery(
                        "select c from StoredChange c, DeviceEvent e where c.eventId = e.id and " + where,
                        StoredChange.class)
                .setParameter("id", id)
                .getResultStream()
                .forEach(stored -> changes.computeIfAbsent(stored.eventId(), event -> new ArrayList<>())
                        .add(stored.change()));
        changes.values().forEach(list -> list.sort(Comparator.comparing(Change::fact)));
        return em.createQuery("select e from DeviceEvent e where " + where + " order by " + order, DeviceEvent.class)
                .setParameter("id", id)
                .getResultStream()
                .map(event -> new Told(event, changes.getOrDefault(event.id(), List.of())))
                .toList();
    }
}
