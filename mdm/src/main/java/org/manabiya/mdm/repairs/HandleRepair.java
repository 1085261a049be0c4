package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.Diagnosis;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.ledger.Urgency;

/**
 * What school and board do with a request. Each step changes the repair, the broken unit and the spare in one transaction: the swap
 * (broken out, spare in, same pupil) and the swap back are single acts, and none of them can be done by half.
 */
@Dependent
public class HandleRepair {
    /**
     * A request is taken on.
     *
     * @param spare the unit that the person gets meanwhile, or {@code null}
     */
    public record Acceptance(Urgency urgency, String words, UUID spare) {}

    private final Repairs repairs;
    private final Devices devices;
    private final SpareUnits spares;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public HandleRepair(Repairs repairs, Devices devices, SpareUnits spares, Ledger ledger, Audit audit) {
        this.repairs = repairs;
        this.devices = devices;
        this.spares = spares;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Transactional
    public void accept(UUID id, Acceptance acceptance) {
        Repair repair = repairs.hold(id);
        repair.accept(acceptance.urgency(), acceptance.words());
        Act act = ledger.act(repair.facts().text(Fact.SYMPTOM));
        takeOut(repair, act);
        if (acceptance.spare() != null) {
            handOut(repair, acceptance.spare(), act);
        }
        audit.record("repair.accept", "repair", id, null, repair.urgency().name());
    }

    private void takeOut(Repair repair, Act act) {
        Device broken = unit(repair.deviceId());
        if (repair.failure() == FailureKind.LOST && broken.state() != DeviceState.LOST) {
            ledger.write(broken.id(), null, it -> it.reportLost(act).about(repair.id()));
        } else if (repair.failure() != FailureKind.LOST && broken.state() != DeviceState.IN_REPAIR) {
            ledger.write(broken.id(), null, it -> it.sendToRepair(act).about(repair.id()));
        } else {
            tell(repair, repair.facts(), act);
        }
    }

    /** What becomes of a repair without a step of the unit stands in the unit's history as well: an import is not taken back under it. */
    private void tell(Repair repair, Facts before, Act act) {
        ledger.write(repair.deviceId(), null, unit -> repair.changed(unit, before, act));
    }

    /**
     * Hands a spare out later than at the acceptance, or another one: the first returns to the cupboard in the same step.
     *
     * @param seen so that of two who hand a spare out at once the second does not take the first one's back unawares
     */
    @Transactional
    public void handOut(UUID id, Seen seen, UUID spare) {
        Repair repair = repairs.hold(id);
        seen.requireLatest(repair.version());
        if (!repair.isOpen() || !repair.status().isFailure()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.step");
        }
        Act act = ledger.act(null);
        handOut(repair, spare, act);
        tell(repair, repair.facts(), act);
        audit.record("repair.spare", "repair", id, null, unit(spare).tag());
    }

    private void handOut(Repair repair, UUID chosen, Act act) {
        if (repair.holderId() == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.noHolder");
        }
        Device broken = unit(repair.deviceId());
        Device spare = spares.require(broken, chosen);
        if (isStillOut(repair)) {
            ledger.write(repair.spareId(), null, it -> it.handIn(act).about(repair.id()));
        }
        if (broken.spot().school() != null
                && !broken.spot().school().equals(spare.spot().school())) {
            ledger.write(chosen, null, it -> it.moveTo(broken.spot(), act).about(repair.id()));
        }
        ledger.write(chosen, null, it -> it.lendTo(repair.holderId(), act).about(repair.id()));
        repair.handOut(spare, act.on());
    }

    @Transactional
    public void reject(UUID id, String why) {
        Repair repair = repairs.hold(id);
        repair.reject(why);
        tell(repair, repair.facts(), ledger.act(repair.answer()));
        audit.record("repair.reject", "repair", id, null, null);
    }

    @Transactional
    public void send(UUID id, String vendor, LocalDate on) {
        Repair repair = repairs.hold(id);
        Act act = ledger.act(on, null);
        repair.send(vendor, act.on());
        tell(repair, repair.facts(), act);
        audit.record("repair.send", "repair", id, null, null);
    }

    @Transactional
    public void learn(UUID id, Seen seen, Diagnosis diagnosis) {
        Repair repair = repairs.hold(id);
        seen.requireLatest(repair.version());
        Facts before = repair.facts();
        repair.learn(diagnosis);
        tell(repair, before, ledger.act(null));
        audit.record("repair.change", "repair", id, null, null);
    }

    /** The unit works again: its person gets it back, and the spare returns to the cupboard. */
    @Transactional
    public void close(UUID id, LocalDate on) {
        Repair repair = repairs.hold(id);
        Facts before = repair.facts();
        Act act = ledger.act(on, null);
        repair.close(act.on());
        Device unit = unit(repair.deviceId());
        if (unit.state() == DeviceState.IN_REPAIR) {
            ledger.write(unit.id(), null, it -> it.backFromRepair(act).about(id));
        } else if (unit.state() == DeviceState.LOST) {
            ledger.write(unit.id(), null, it -> it.find(act).about(id));
        } else {
            tell(repair, before, act);
        }
        if (isStillOut(repair)) {
            ledger.write(repair.spareId(), null, it -> it.handIn(act).about(id));
        }
        audit.record("repair.return", "repair", id, null, null);
    }

    /** The unit is beyond repair, or lost for good: the person keeps the spare as the own unit. */
    @Transactional
    public void giveUp(UUID id, LocalDate on, String why) {
        Repair repair = repairs.hold(id);
        Facts before = repair.facts();
        Act act = ledger.act(on, why);
        repair.giveUp(act.on());
        if (unit(repair.deviceId()).state() == DeviceState.IN_REPAIR) {
            ledger.write(repair.deviceId(), null, it -> it.giveUp(act).about(id));
        } else {
            tell(repair, before, act);
        }
        if (isStillOut(repair)) {
            ledger.write(repair.spareId(), null, it -> it.assignTo(repair.holderId(), act)
                    .about(id));
        }
        audit.record("repair.giveUp", "repair", id, null, null);
    }

    /** Whether the person still has the spare; it may have been handed in or passed on meanwhile. */
    private boolean isStillOut(Repair repair) {
        return repair.spareId() != null
                && devices.find(repair.spareId())
                        .filter(spare -> spare.state() == DeviceState.LENT)
                        .filter(spare -> repair.holderId().equals(spare.holderId()))
                        .isPresent();
    }

    private Device unit(UUID id) {
        return devices.find(id).orElseThrow(Refusal::notFound);
    }
}
