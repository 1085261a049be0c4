package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.Papers;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Repair;

/** Somebody says that a unit fails. A unit whose failure is known already gets no second request: the first one is shown instead. */
@Dependent
public class RequestRepair {
    /** A photo as it comes in. */
    public record Photo(InputStream body, String name) {}

    /** What became of it; {@code known} where the failure had been told before. */
    public record Requested(Repair repair, boolean known) {}

    private final EntityManager em;
    private final Repairs repairs;
    private final Ledger ledger;
    private final Papers papers;
    private final Audit audit;
    private final Caller caller;

    @Inject
    public RequestRepair(
            @Mdm EntityManager em, Repairs repairs, Ledger ledger, Papers papers, Audit audit, Caller caller) {
        this.em = em;
        this.repairs = repairs;
        this.ledger = ledger;
        this.papers = papers;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Adds a photo to a request that is still under way.
     *
     * @throws Refusal CONFLICT once the repair has ended; INVALID for a file that is no picture
     */
    @Transactional(rollbackOn = IOException.class)
    public void show(UUID id, Photo photo) throws IOException {
        Repair repair = repairs.find(id).orElseThrow(Refusal::notFound);
        if (!repair.isOpen()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.step");
        }
        repair.show(keep(photo, em.find(Device.class, repair.deviceId())));
        audit.record("repair.photo", "repair", id, null, null);
    }

    /** A failure is told; its photo comes after it, so that a file that is no picture does not hold the word up. */
    @Transactional
    public Requested request(UUID unit, Repair.Report report) {
        // Of two who tell the same failure at once, the second waits here and then finds the first one's request.
        Device device = em.find(Device.class, unit, LockModeType.PESSIMISTIC_WRITE);
        if (device == null) {
            throw Refusal.notFound();
        }
        Optional<Repair> open = repairs.openOf(unit);
        if (open.isPresent()) {
            return new Requested(open.get(), true);
        }
        if (device.state().isOutOfService()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.outOfService", device.tag());
        }
        Act act = ledger.act(null);
        Repair repair = new Repair(device, report, act);
        em.persist(repair);
        ledger.write(unit, null, it -> repair.told(it, act));
        audit.record("repair.request", "repair", repair.id(), null, device.tag() + " " + repair.failure());
        return new Requested(repair, false);
    }

    private UUID keep(Photo photo, Device device) throws IOException {
        FileOwner owner = new FileOwner(device.municipalityId(), device.spot().school(), caller.account());
        return papers.addPhoto(photo.body(), photo.name(), owner).id();
    }
}
