package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.EndDates;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.models.DeviceModel;

/** A repair with what one has to know to decide on it. */
@Dependent
public class RepairCards {
    /**
     * A repair and its unit.
     *
     * @param holder the person who had the unit when it failed, or {@code null}
     * @param spare the tag of the spare, or {@code null}
     * @param inWarranty whether the warranty still held when it failed
     */
    public record Card(
            Repair repair,
            Device device,
            String model,
            String school,
            String holder,
            String spare,
            EndDates.End warranty,
            boolean inWarranty,
            long daysWithout,
            RepairAdvice advice) {}

    private final EntityManager em;
    private final Repairs repairs;
    private final Clock clock;

    @Inject
    public RepairCards(@Mdm EntityManager em, Repairs repairs, Clock clock) {
        this.em = em;
        this.repairs = repairs;
        this.clock = clock;
    }

    public Card of(UUID id) {
        Repair repair = repairs.find(id).orElseThrow(Refusal::notFound);
        Device device = em.find(Device.class, repair.deviceId());
        DeviceModel model = em.find(DeviceModel.class, device.modelId());
        LocalDate today = LocalDate.now(clock);
        EndDates.End warranty = device.ends().warranty();
        return new Card(
                repair,
                device,
                model.name(),
                name("select name from core_school where id = ?1", device.spot().school()),
                name(
                        """
                        select coalesce(preferred_family_name, family_name) || ' ' || coalesce(preferred_given_name, given_name)
                        from core_person where id = ?1
                        """,
                        repair.holderId() == null ? device.holderId() : repair.holderId()),
                name("select tag from mdm_device where id = ?1", repair.spareId()),
                warranty,
                warranty.day() != null && !warranty.day().isBefore(repair.failedOn()),
                repair.daysWithout(today),
                RepairAdvice.of(
                        repairs.terms(repair.municipalityId()),
                        repair.expectedCost(),
                        device.facts(model).date(Fact.ACQUIRED_ON),
                        device.ends().support().day(),
                        today));
    }

    private String name(String sql, UUID id) {
        return id == null
                ? null
                : (String) em.createNativeQuery(sql)
                        .setParameter(1, id)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }
}
