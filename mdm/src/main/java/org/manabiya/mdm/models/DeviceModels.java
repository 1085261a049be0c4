package org.manabiya.mdm.models;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Seen;

/** The models that a municipality owns. */
@Dependent
public class DeviceModels {
    private static final int HEAVIEST = 50_000;

    /**
     * What people enter about a model.
     *
     * @param weightGrams what one unit weighs; {@code null} where nobody knows
     */
    public record Details(String name, String maker, Platform platform, String supportKey, Integer weightGrams) {
        public Details {
            name = Entered.required(name, 400, "mdm.model.nameMissing");
            maker = Entered.optional(maker, 100);
            supportKey = Entered.optional(supportKey, 100);
            if (weightGrams != null && (weightGrams < 1 || weightGrams > HEAVIEST)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.disposal.weight", HEAVIEST);
            }
        }
    }

    private final EntityManager em;
    private final SupportEnds ends;
    private final Audit audit;

    @Inject
    public DeviceModels(@Mdm EntityManager em, SupportEnds ends, Audit audit) {
        this.em = em;
        this.ends = ends;
        this.audit = audit;
    }

    public List<DeviceModel> of(UUID municipality) {
        return em.createQuery(
                        "select m from DeviceModel m where m.municipalityId = :m order by m.name", DeviceModel.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    public Optional<DeviceModel> find(UUID id) {
        return Optional.ofNullable(em.find(DeviceModel.class, id));
    }

    private Optional<DeviceModel> named(UUID municipality, String name) {
        return em.createQuery(
                        "select m from DeviceModel m where m.municipalityId = :m and m.name = :n", DeviceModel.class)
                .setParameter("m", municipality)
                .setParameter("n", name)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public DeviceModel add(UUID municipality, Details details) {
        if (named(municipality, details.name()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.model.exists", details.name());
        }
        DeviceModel model = new DeviceModel(municipality, details.name());
        em.persist(model);
        describe(model, details);
        audit.record("device.model", "deviceModel", model.id(), null, details.name());
        return model;
    }

    /** Describes a model anew; its name stays, for it is how ledgers and their history call it. */
    @Transactional
    public DeviceModel describe(UUID id, Seen seen, Details details) {
        DeviceModel model = em.find(DeviceModel.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (model == null) {
            throw Refusal.notFound();
        }
        seen.requireLatest(model.version());
        String before = model.supportKey();
        describe(model, details);
        audit.record("device.model", "deviceModel", id, before, model.supportKey());
        return model;
    }

    private void describe(DeviceModel model, Details details) {
        Platform platform = details.platform() == null ? model.platform() : details.platform();
        model.describe(details.maker(), platform, details.supportKey(), details.weightGrams());
        ends.settle(model);
    }
}
