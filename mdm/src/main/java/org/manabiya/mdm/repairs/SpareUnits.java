package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceState;

/** The units that can stand in for a broken one: in the cupboard of the same school, or in the board's stock. */
@Dependent
public class SpareUnits {
    private static final int MOST = 50;
    private static final Set<DeviceState> READY = EnumSet.of(DeviceState.SPARE, DeviceState.KITTED);

    /** A spare to choose. */
    public record Choice(UUID id, String tag, String model, boolean sameModel, boolean atSchool) {}

    private final EntityManager em;

    @Inject
    public SpareUnits(@Mdm EntityManager em) {
        this.em = em;
    }

    /** The school's own first, then those of the same model. */
    public List<Choice> of(Device broken) {
        return em.createQuery(
                        """
                        select d, m.name from Device d, DeviceModel m where m.id = d.modelId and d.municipalityId = :m
                          and d.state in :ready and d.id <> :self and (d.schoolId is null or d.schoolId = :s)
                        order by case when d.schoolId is null then 1 else 0 end, case when d.modelId = :model then 0 else 1 end, d.tag
                        """,
                        Object[].class)
                .setParameter("m", broken.municipalityId())
                .setParameter("ready", READY)
                .setParameter("self", broken.id())
                .setParameter(
                        "s",
                        broken.spot().school() == null
                                ? new UUID(0, 0)
                                : broken.spot().school())
                .setParameter("model", broken.modelId())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> choice((Device) row[0], (String) row[1], broken))
                .toList();
    }

    private static Choice choice(Device spare, String model, Device broken) {
        return new Choice(
                spare.id(),
                spare.tag(),
                model,
                spare.modelId().equals(broken.modelId()),
                spare.spot().school() != null);
    }

    /** @throws Refusal NOT_FOUND for a unit that is no spare of that school; CONFLICT for one that somebody else has got meanwhile */
    Device require(Device broken, UUID chosen) {
        Device spare = em.find(Device.class, chosen);
        if (spare == null
                || !spare.municipalityId().equals(broken.municipalityId())
                || (spare.spot().school() != null
                        && !spare.spot().school().equals(broken.spot().school()))) {
            throw Refusal.notFound();
        }
        if (!READY.contains(spare.state())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.spareTaken", spare.tag());
        }
        return spare;
    }
}
