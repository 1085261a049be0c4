package org.manabiya.mdm.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.places.Spot;

/**
 * A unit of the ledger (端末管理台帳). Its asset tag is unique in the municipality, and so is its serial number where it is known. The
 * columns follow the duties of the municipalities' own rules for lent units (貸与管理台帳).
 */
@Entity
@Table(name = "mdm_device")
public class Device extends DeviceRecord {
    protected Device() {}

    /** @param enteredBy the import that enters the unit, or {@code null} */
    public Device(UUID municipality, UUID enteredBy) {
        super(municipality, enteredBy);
    }

    /** A record that stood in the ledger before under the same id. */
    public static Device again(UUID id, UUID municipality, UUID enteredBy) {
        return new Device(id, municipality, enteredBy);
    }

    private Device(UUID id, UUID municipality, UUID enteredBy) {
        super(id, municipality, enteredBy);
    }

    /**
     * Enters the unit into the ledger; ordered units wait for their delivery.
     *
     * @param values what is known of it, with its tag, kind and state
     */
    public DeviceEvent enter(DeviceModel model, Map<Fact, Object> values, Act act) {
        becomes(model);
        List<Change> changes = new ArrayList<>(List.of(new Change(Fact.MODEL, null, model.name())));
        values.forEach((fact, value) -> {
            take(fact, value);
            if (value != null) {
                changes.add(new Change(fact, null, value));
            }
        });
        DeviceEvent.Kind kindOfEntry =
                state() == DeviceState.ORDERED ? DeviceEvent.Kind.ORDERED : DeviceEvent.Kind.ENTERED;
        return new DeviceEvent(kindOfEntry, this, act.by(), changes).on(act.on(), act.why());
    }

    /** Was entered as the wrong model. */
    public DeviceEvent changeModel(DeviceModel before, DeviceModel after, Act act) {
        becomes(after);
        Change change = new Change(Fact.MODEL, before.name(), after.name());
        return new DeviceEvent(DeviceEvent.Kind.CHANGED, this, act.by(), List.of(change)).on(act.on(), act.why());
    }

    /** The vendor has delivered it. */
    public DeviceEvent receive(Act act) {
        return step(Step.RECEIVE, act, Map.of());
    }

    public DeviceEvent kit(Act act) {
        return step(Step.KIT, act, Map.of());
    }

    /** Becomes the person's own unit, wherever it was before. */
    public DeviceEvent assignTo(UUID person, Act act) {
        return giveTo(person, Step.ASSIGN, act);
    }

    /** Is lent to the person for a time; from one borrower to the next without coming back in between. */
    public DeviceEvent lendTo(UUID person, Act act) {
        return giveTo(person, Step.LEND, act);
    }

    private DeviceEvent giveTo(UUID person, Step step, Act act) {
        require(step);
        if (state() == step.to() && person.equals(holderId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.ledger.sameHolder", tag());
        }
        return step(step, act, Map.of(Fact.USER, person));
    }

    public DeviceEvent handIn(Act act) {
        return step(Step.HAND_IN, act, nobody());
    }

    public DeviceEvent keepAsSpare(Act act) {
        return step(Step.SET_ASIDE, act, nobody());
    }

    public DeviceEvent sendToRepair(Act act) {
        return step(Step.SEND_TO_REPAIR, act, Map.of(Fact.RESUMES, state()));
    }

    /** Comes back into the state in which it went to repair. */
    public DeviceEvent backFromRepair(Act act) {
        return resume(Step.BACK_FROM_REPAIR, act);
    }

    public DeviceEvent giveUp(Act act) {
        return step(Step.GIVE_UP, act, nobody());
    }

    /** Is lost; what it was doing before is kept for the day on which it is found. */
    public DeviceEvent reportLost(Act act) {
        DeviceState before = state() == DeviceState.IN_REPAIR ? resumed() : state();
        return step(Step.REPORT_LOST, act, Map.of(Fact.RESUMES, before));
    }

    public DeviceEvent find(Act act) {
        return resume(Step.FIND, act);
    }

    public DeviceEvent retire(Act act) {
        return step(Step.RETIRE, act, nobody());
    }

    public DeviceEvent reinstate(Act act) {
        Map<Fact, Object> values = nobody();
        values.put(Fact.ERASURE, null);
        return step(Step.REINSTATE, act.withReason(), values);
    }

    /** Its data is erased, as the certificate says. */
    public DeviceEvent erase(ErasureCertificate certificate, Act act) {
        if (!id().equals(certificate.device())) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.foreignCertificate", tag());
        }
        return step(Step.ERASE, act, Map.of(Fact.ERASURE, certificate.number()));
    }

    /** Leaves the municipality; never without a certificate of erasure. */
    public DeviceEvent dispose(Act act) {
        require(Step.DISPOSE);
        if (erasure() == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.ledger.noCertificate", tag());
        }
        return step(Step.DISPOSE, act, nobody());
    }

    /** A lost unit is counted no more. */
    public DeviceEvent writeOff(Act act) {
        return step(Step.WRITE_OFF, act.withReason(), nobody());
    }

    /** Stands elsewhere from now on; one event that knows both ends. */
    public DeviceEvent moveTo(Spot spot, Act act) {
        if (spot.equals(spot())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.ledger.samePlace", tag());
        }
        Map<Fact, Object> values = new EnumMap<>(Fact.class);
        values.put(Fact.SCHOOL, spot.school());
        values.put(Fact.PLACE, spot.room());
        return step(Step.MOVE, act, values);
    }

    boolean differsFrom(Map<Fact, Object> values) {
        Facts now = facts();
        return values.entrySet().stream().anyMatch(e -> !Objects.equals(now.get(e.getKey()), e.getValue()));
    }

    /**
     * Changes what the ledger says of the unit, except what only a step changes (state, holder, place, erasure).
     *
     * @param values the new values; {@code null} for "not known any more"
     */
    public DeviceEvent change(Map<Fact, Object> values, Act act) {
        if (!EDITABLE.containsAll(values.keySet())) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.onlyBySteps");
        }
        return write(DeviceEvent.Kind.CHANGED, act, values);
    }

    /**
     * Takes back what was written wrongly: the wrong event stays in the history, and a correction follows that restores what was before.
     *
     * @throws Refusal when later events build on it, or there is nothing that it changed
     */
    public DeviceEvent correct(DeviceEvent wrong, Act act) {
        act.withReason();
        if (!id().equals(wrong.deviceId()) || !wrong.isCorrectable()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.ledger.notCorrectable");
        }
        Facts now = facts();
        Map<Fact, Object> before = new EnumMap<>(Fact.class);
        for (Change change : wrong.changes()) {
            before.put(change.fact(), change.before());
            if (!Objects.equals(now.get(change.fact()), change.after())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "mdm.ledger.builtUpon", tag());
            }
        }
        return write(DeviceEvent.Kind.CORRECTED, act, before).correcting(wrong);
    }

    /** The last word of a record that turned out to be another one's unit: everything that it said. */
    public DeviceEvent giveWay(DeviceModel model, Act act) {
        List<Change> said = facts(model).asMap().entrySet().stream()
                .map(fact -> new Change(fact.getKey(), fact.getValue(), null))
                .toList();
        return new DeviceEvent(DeviceEvent.Kind.MERGED, this, act.by(), said).on(act.on(), act.why());
    }

    /**
     * Becomes what two records of the unit say together.
     *
     * @param values what of the other record is right
     */
    public DeviceEvent absorb(DeviceModel now, DeviceModel right, Map<Fact, Object> values, Act act) {
        return state(DeviceEvent.Kind.MERGED, now, right, values, act);
    }

    /** Says again what it said before a merge that was none. */
    public DeviceEvent restate(
            DeviceModel now, DeviceModel right, Map<Fact, Object> values, DeviceEvent wrong, Act act) {
        return state(DeviceEvent.Kind.CORRECTED, now, right, values, act).correcting(wrong);
    }

    private DeviceEvent state(
            DeviceEvent.Kind kind, DeviceModel now, DeviceModel right, Map<Fact, Object> values, Act act) {
        Facts before = now == null ? Facts.none() : facts(now);
        becomes(right);
        List<Change> changes = new ArrayList<>();
        if (now == null || !now.id().equals(right.id())) {
            changes.add(new Change(Fact.MODEL, before.get(Fact.MODEL), right.name()));
        }
        values.forEach((fact, value) -> {
            if (fact != Fact.MODEL && !Objects.equals(before.get(fact), value)) {
                changes.add(new Change(fact, before.get(fact), value));
                take(fact, value);
            }
        });
        return new DeviceEvent(kind, this, act.by(), changes).on(act.on(), act.why());
    }

    private static final Set<Fact> EDITABLE = EnumSet.of(
            Fact.TAG,
            Fact.SERIAL,
            Fact.KIND,
            Fact.ACQUIRED_ON,
            Fact.PRICE,
            Fact.FUNDING,
            Fact.WARRANTY_UNTIL,
            Fact.REMARK,
            Fact.PURCHASE,
            Fact.LEASE_UNTIL,
            Fact.RESTRICTED_UNTIL,
            Fact.ACCESSORIES,
            Fact.CUSTOM,
            Fact.SUPPORT_UNTIL);

    private static Map<Fact, Object> nobody() {
        Map<Fact, Object> values = new EnumMap<>(Fact.class);
        values.put(Fact.USER, null);
        values.put(Fact.RESUMES, null);
        return values;
    }

    /** An import does not say what the unit did before: one that somebody has is in use. */
    private DeviceState resumed() {
        if (resumes() != null) {
            return resumes();
        }
        return holderId() == null ? DeviceState.SPARE : DeviceState.IN_USE;
    }

    private DeviceEvent resume(Step step, Act act) {
        Map<Fact, Object> values = new EnumMap<>(Fact.class);
        values.put(Fact.STATE, resumed());
        values.put(Fact.RESUMES, null);
        return step(step, act, values);
    }

    private void require(Step step) {
        if (!step.startsFrom(state())) {
            String reason = "mdm.ledger.step." + step;
            throw new Refusal(Refusal.Kind.CONFLICT, reason, tag());
        }
    }

    private DeviceEvent step(Step step, Act act, Map<Fact, Object> also) {
        require(step);
        Map<Fact, Object> values = new EnumMap<>(Fact.class);
        if (step.to() != null) {
            values.put(Fact.STATE, step.to());
        }
        values.putAll(also);
        return write(step.event(), act, values);
    }

    private DeviceEvent write(DeviceEvent.Kind kind, Act act, Map<Fact, Object> values) {
        Facts now = facts();
        List<Change> changes = values.entrySet().stream()
                .map(entry -> new Change(entry.getKey(), now.get(entry.getKey()), entry.getValue()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
        changes.forEach(change -> take(change.fact(), change.after()));
        return new DeviceEvent(kind, this, act.by(), changes).on(act.on(), act.why());
    }
}
