package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** The models that a municipality owns. */
@Dependent
public class DeviceModels {
    private final EntityManager em;

    @Inject
    public DeviceModels(@Mdm EntityManager em) {
        this.em = em;
    }

    public List<DeviceModel> of(UUID municipality) {
        return em.createQuery(
                        "select m from DeviceModel m where m.municipalityId = :m order by m.name", DeviceModel.class)
                .setParameter("m", municipality)
                .getResultList();
    }
}
