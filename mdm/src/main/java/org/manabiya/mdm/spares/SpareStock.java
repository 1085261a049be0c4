package org.manabiya.mdm.spares;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;

/**
 * Two counts that both are called spares and differ by definition: the units that were bought as spares (区分 予備機), wherever they are
 * now, and the units that stand in a cupboard (状態 予備), whatever they were bought for.
 */
@Dependent
public class SpareStock {
    /**
     * The counts.
     *
     * @param bought units bought as spares and still in service, by state
     * @param stored units in the cupboards, by kind
     */
    public record Count(Map<DeviceState, Long> bought, Map<DeviceKind, Long> stored) {
        public long allBought() {
            return bought.values().stream().mapToLong(Long::longValue).sum();
        }

        public long allStored() {
            return stored.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final EntityManager em;

    @Inject
    public SpareStock(@Mdm EntityManager em) {
        this.em = em;
    }

    /** One statement. */
    public Count count(UUID municipality) {
        Map<DeviceState, Long> bought = new EnumMap<>(DeviceState.class);
        Map<DeviceKind, Long> stored = new EnumMap<>(DeviceKind.class);
        for (Object found : em.createQuery(
                        """
                        select d.kind, d.state, count(d) from Device d
                        where d.municipalityId = :m and (d.kind = :spare or d.state = :stored) group by d.kind, d.state
                        """)
                .setParameter("m", municipality)
                .setParameter("spare", DeviceKind.SPARE)
                .setParameter("stored", DeviceState.SPARE)
                .getResultList()) {
            Object[] row = (Object[]) found;
            DeviceState state = (DeviceState) row[1];
            if (row[0] == DeviceKind.SPARE && state != DeviceState.ORDERED && !state.isOutOfService()) {
                bought.put(state, (Long) row[2]);
            }
            if (state == DeviceState.SPARE) {
                stored.put((DeviceKind) row[0], (Long) row[2]);
            }
        }
        return new Count(bought, stored);
    }
}
