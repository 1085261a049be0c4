package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** What happened to the units: written once, never changed. */
@Dependent
public class DeviceEvents {
    private final EntityManager em;

    @Inject
    public DeviceEvents(@Mdm EntityManager em) {
        this.em = em;
    }

    /** Adds events of units and imports that are in the database already. */
    public void add(Collection<DeviceEvent> all) {
        all.forEach(em::persist);
    }

    public Optional<DeviceEvent> find(UUID id) {
        return Optional.ofNullable(em.find(DeviceEvent.class, id));
    }

    /** The events of a unit, the latest first; one statement. */
    public List<DeviceEvent> ofDevice(UUID device) {
        return read("e.deviceId = :id order by e.number desc", device);
    }

    /** The events of an import in the order in which they happened; one statement. */
    public List<DeviceEvent> ofImport(UUID anImport) {
        return read("e.importId = :id order by e.id", anImport);
    }

    private List<DeviceEvent> read(String whereAndOrder, UUID id) {
        return em.createQuery("select e from DeviceEvent e where " + whereAndOrder, DeviceEvent.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** On which day each fact of the municipality's units was last said anew; one statement. */
    public Map<UUID, Map<Fact, LocalDate>> lastStated(UUID municipality) {
        Map<UUID, Map<Fact, LocalDate>> stated = new HashMap<>();
        read(
                        "e.municipalityId = :id and e.formerDevice is null and e.repairId is null order by e.deviceId, e.number",
                        municipality)
                .forEach(event -> event.changes()
                        .forEach(change -> stated.computeIfAbsent(event.deviceId(), id -> new EnumMap<>(Fact.class))
                                .merge(change.fact(), event.happenedOn(), DeviceEvents::later)));
        return stated;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What the events of a unit amount to, from the first to the last: what its row must say. */
    public static Facts sum(List<DeviceEvent> latestFirst) {
        Facts facts = Facts.none();
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            DeviceEvent event = latestFirst.get(i);
            if (event.formerDevice() == null && event.repairId() == null) {
                for (Change change : event.changes()) {
                    facts = facts.with(change.fact(), change.after());
                }
            }
        }
        return facts;
    }
}
