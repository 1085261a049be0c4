package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.imports.ConsoleExport;
import org.manabiya.mdm.imports.ConsoleWatch;
import org.manabiya.mdm.models.Platform;

/**
 * Checks what people said against what the vendor's console says: a unit that was noted as released and stands in a later export has not
 * been released, or has been enrolled again, by whoever bought it. That holds for units that have long left, too.
 */
@Dependent
public class ReleasedUnits implements ConsoleWatch {
    private final EntityManager em;

    @Inject
    public ReleasedUnits(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public void read(ConsoleExport export) {
        for (Object found : em.createQuery(
                        """
                        select u, m.platform from DisposalUnit u, Disposal b, Device d, DeviceModel m
                        where b.id = u.disposalId and d.id = u.deviceId and m.id = d.modelId
                          and b.municipalityId = :m and u.releasedOn < :on
                        """)
                .setParameter("m", export.municipality())
                .setParameter("on", export.on())
                .getResultList()) {
            Object[] row = (Object[]) found;
            DisposalUnit unit = (DisposalUnit) row[0];
            if (export.listed().contains(unit.device())) {
                unit.seen(export.on());
            } else if ((Platform) row[1] == export.platform()) {
                unit.gone(export.on());
            }
        }
        em.flush();
    }

    @Override
    public void takenBack(UUID municipality, LocalDate on) {
        em.createQuery(
                        """
                        select u from DisposalUnit u, Disposal b
                        where b.id = u.disposalId and b.municipalityId = :m and (u.seenOn = :on or u.goneOn = :on)
                        """,
                        DisposalUnit.class)
                .setParameter("m", municipality)
                .setParameter("on", on)
                .getResultStream()
                .forEach(DisposalUnit::unheardOf);
    }
}
