package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** The names that units went by before records were merged. */
@Dependent
public class DeviceAliases {
    private final EntityManager em;

    @Inject
    public DeviceAliases(@Mdm EntityManager em) {
        this.em = em;
    }

    public List<DeviceAlias> of(UUID municipality) {
        return em.createQuery(
                        "select a from DeviceAlias a where a.municipalityId = :m order by a.name", DeviceAlias.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    public List<DeviceAlias> ofDevice(UUID device) {
        return em.createQuery(
                        "select a from DeviceAlias a where a.deviceId = :d order by a.fact, a.name", DeviceAlias.class)
                .setParameter("d", device)
                .getResultList();
    }

    /** The unit that once went by the tag or serial number, in the form of {@link SerialNumber#tidy}. */
    public Optional<UUID> find(UUID municipality, String name) {
        return em.createQuery(
                        "select a.deviceId from DeviceAlias a where a.municipalityId = :m and a.name = :n order by a.fact desc",
                        UUID.class)
                .setParameter("m", municipality)
                .setParameter("n", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
