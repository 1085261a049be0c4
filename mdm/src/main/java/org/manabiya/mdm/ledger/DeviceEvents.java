package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
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
