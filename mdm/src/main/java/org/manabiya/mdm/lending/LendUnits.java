package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.PersonLocator;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceLocator;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Step;

/**
 * Hands units out and takes them back, one pair of person and unit at a time. Each can be repeated: a pair that is so already is told
 * as such. The unit's step in the ledger and the loan's row are one transaction.
 */
@Dependent
public class LendUnits {
    private final EntityManager em;
    private final Loans loans;
    private final Ledger ledger;
    private final DeviceEvents events;
    private final Consents consents;
    private final LoanRules rules;
    private final DeviceLocator deviceLocator;
    private final PersonLocator personLocator;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public LendUnits(
            @Mdm EntityManager em,
            Loans loans,
            Ledger ledger,
            DeviceEvents events,
            Consents consents,
            LoanRules rules,
            DeviceLocator deviceLocator,
            PersonLocator personLocator,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.em = em;
        this.loans = loans;
        this.ledger = ledger;
        this.events = events;
        this.consents = consents;
        this.rules = rules;
        this.deviceLocator = deviceLocator;
        this.personLocator = personLocator;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Hands a unit to a person, wherever it was before.
     *
     * @throws Refusal CONFLICT when the unit cannot be lent, the pupil has one already, or a consent is missing; INVALID for more days
     *     than the municipality's limits allow
     */
    @Transactional
    public Handover handOut(UUID deviceId, UUID person, Loan.Terms wished) {
        Device device = locked(deviceId);
        Place to = personLocator.locate(person).orElseThrow(Refusal::notFound);
        caller.require(Permission.LOAN_KEEP, to);
        requireUnitFor(device, to);
        Loan.Terms terms = rules.agree(device.municipalityId(), wished);
        Act act = ledger.act(terms.from().isAfter(LocalDate.now(clock)) ? null : terms.from(), terms.reason());
        return terms.kind().changesHands()
                ? give(device, person, to, terms, act)
                : takeHome(device, person, to, terms, act);
    }

    /** A unit of the person's own school, or any for whom the reach is wide enough: a spare in the cupboard belongs to no class. */
    private void requireUnitFor(Device device, Place to) {
        boolean ofSchool = device.spot().school() != null
                && to.schools().contains(device.spot().school());
        boolean ofMunicipality = device.municipalityId().equals(to.municipality());
        if (!ofMunicipality || !(ofSchool || caller.may(Permission.LOAN_KEEP, placeOf(device)))) {
            throw Refusal.notFound();
        }
    }

    private Place placeOf(Device device) {
        return deviceLocator.locate(device.id()).orElseThrow(Refusal::notFound);
    }

    private Handover give(Device device, UUID person, Place to, Loan.Terms terms, Act act) {
        UUID before = device.holderId();
        DeviceState wanted = terms.kind() == LoanKind.YEAR ? DeviceState.IN_USE : DeviceState.LENT;
        if (person.equals(before) && device.state() == wanted) {
            return already(device, person, to, terms, act);
        }
        lock(person);
        if (terms.kind() == LoanKind.YEAR && device.kind() != DeviceKind.ROUTER) {
            requireNoOther(person, device);
        }
        if (terms.kind() == LoanKind.SHORT) {
            rules.requireRoom(device.municipalityId(), person);
        }
        UUID event = ledger.write(
                        device.id(),
                        null,
                        unit -> terms.kind() == LoanKind.YEAR ? unit.assignTo(person, act) : unit.lendTo(person, act))
                .id();
        loans.running(device.id()).forEach(loan -> loan.end(act, event));
        lend(device, person, to, terms, act, event);
        Handover.What what = before == null || before.equals(person) ? Handover.What.LENT : Handover.What.MOVED;
        return new Handover(device.id(), device.tag(), what, event, before, person);
    }

    /** Nothing changes hands; a unit assigned by an import or in the ledger gets its loan now. */
    private Handover already(Device device, UUID person, Place to, Loan.Terms terms, Act act) {
        List<Loan> held = loans.running(device.id()).stream()
                .filter(loan -> loan.kind().changesHands())
                .toList();
        if (held.stream()
                .anyMatch(loan -> loan.kind() == terms.kind() && loan.personId().equals(person))) {
            return new Handover(device.id(), device.tag(), Handover.What.ALREADY, null, person, person);
        }
        UUID began = Ids.next();
        held.forEach(loan -> loan.end(act, began));
        lend(device, person, to, terms, act, began);
        return new Handover(device.id(), device.tag(), Handover.What.LENT, began, person, person);
    }

    /** The former loans have ended in the database before the new one begins: two cannot run at once. */
    private void lend(Device device, UUID person, Place to, Loan.Terms terms, Act act, UUID began) {
        loans.flush();
        Loan loan = new Loan(device, to.school(), person, terms, act, began);
        loans.add(loan);
        audit.record("loan.handOut", "loan", loan.id(), null, device.tag() + " " + terms.kind());
    }

    /** One unit for each pupil (1人1台): the rules of the municipalities lend no second one for the year. */
    private void requireNoOther(UUID person, Device device) {
        List<String> tags = em.createQuery(
                        """
                        select d.tag from Device d where d.userId = :person and d.state = :inUse and d.id <> :device
                          and d.kind <> :router order by d.tag
                        """,
                        String.class)
                .setParameter("person", person)
                .setParameter("inUse", DeviceState.IN_USE)
                .setParameter("device", device.id())
                .setParameter("router", DeviceKind.ROUTER)
                .setMaxResults(1)
                .getResultList();
        if (!tags.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.hasAnother", tags.get(0), device.tag());
        }
    }

    private Handover takeHome(Device device, UUID person, Place to, Loan.Terms terms, Act act) {
        if (!person.equals(device.holderId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.notTheirs", device.tag());
        }
        Optional<Loan> atHome = loans.running(device.id()).stream()
                .filter(loan -> loan.kind() == LoanKind.TAKE_HOME)
                .findFirst();
        if (atHome.isPresent() && atHome.get().personId().equals(person)) {
            return new Handover(device.id(), device.tag(), Handover.What.ALREADY, null, person, person);
        }
        if (!consents.isGivenFor(device.municipalityId(), person)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.noConsent", device.tag());
        }
        UUID began = Ids.next();
        atHome.ifPresent(loan -> loan.end(act, began));
        lend(device, person, to, terms, act, began);
        return new Handover(device.id(), device.tag(), Handover.What.TAKEN_HOME, began, person, person);
    }

    /** Takes a unit back into the cupboard, from whatever loan it was on; where an import has done so, its loan ends now. */
    @Transactional
    public Handover giveBack(UUID deviceId, String condition) {
        Device device = locked(deviceId);
        requireUnit(device);
        List<Loan> running = loans.running(deviceId);
        boolean withNobody = device.holderId() == null && !Step.HAND_IN.startsFrom(device.state());
        if (withNobody && running.isEmpty() && device.state() == DeviceState.SPARE) {
            return new Handover(deviceId, device.tag(), Handover.What.ALREADY, null, null, null);
        }
        UUID before = running.stream()
                .filter(loan -> loan.kind().changesHands())
                .map(Loan::personId)
                .findFirst()
                .orElse(device.holderId());
        Act act = ledger.act(condition);
        UUID done = withNobody && !running.isEmpty()
                ? Ids.next()
                : ledger.write(deviceId, null, unit -> unit.handIn(act)).id();
        running.stream().filter(Loan::isRunning).forEach(loan -> loan.end(act, done));
        running.forEach(loan -> loan.cameBack(condition));
        loans.flush();
        audit.record("loan.return", "device", deviceId, null, device.tag());
        return new Handover(deviceId, device.tag(), Handover.What.RETURNED, done, before, null);
    }

    /** A unit that was taken home is at school again; who has it keeps it. */
    @Transactional
    public Handover bringBack(UUID deviceId, String condition) {
        Device device = locked(deviceId);
        requireUnit(device);
        UUID holder = device.holderId();
        Optional<Loan> atHome = loans.running(deviceId).stream()
                .filter(loan -> loan.kind() == LoanKind.TAKE_HOME)
                .findFirst();
        if (atHome.isEmpty()) {
            return new Handover(deviceId, device.tag(), Handover.What.ALREADY, null, holder, holder);
        }
        UUID done = Ids.next();
        atHome.get().end(ledger.act(condition), done);
        atHome.get().cameBack(condition);
        loans.flush();
        audit.record("loan.return", "loan", atHome.get().id(), null, device.tag());
        return new Handover(deviceId, device.tag(), Handover.What.BROUGHT_BACK, done, holder, holder);
    }

    /** Some of what was given out did not come back with the unit; nothing where all was found after all. */
    @Transactional
    public void noteMissing(UUID deviceId, UUID act, Collection<String> items) {
        Device device = locked(deviceId);
        requireUnit(device);
        List<Loan> ended = loans.endedBy(deviceId, act);
        if (ended.isEmpty()) {
            throw Refusal.notFound();
        }
        items.stream()
                .filter(item ->
                        ended.stream().noneMatch(loan -> loan.accessoryItems().contains(item)))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.notGivenOut", item);
                });
        ended.forEach(loan -> loan.noteMissing(items));
        audit.record("loan.missing", "device", deviceId, null, String.join("; ", items));
    }

    /** Takes back what was just done with a unit: the wrong one was scanned. Refused once something was built upon it. */
    @Transactional
    public void undo(UUID deviceId, UUID act, String why) {
        Device device = locked(deviceId);
        requireUnit(device);
        if (events.find(act).filter(event -> event.deviceId().equals(deviceId)).isPresent()) {
            // The loans follow the ledger.
            ledger.correct(deviceId, null, act, ledger.act(why));
        } else {
            takeBack(device, act);
        }
        audit.record("loan.undo", "device", deviceId, null, device.tag());
    }

    /** Takes back an act by which the unit changed no hands. */
    private void takeBack(Device device, UUID act) {
        List<Loan> concerned = loans.ofAct(device.id(), act);
        if (concerned.isEmpty()) {
            throw Refusal.notFound();
        }
        boolean goesOn = loans.of(device.id()).stream()
                .filter(other -> !concerned.contains(other))
                .anyMatch(other -> concerned.stream().anyMatch(other::isSuccessorOf));
        boolean stands = concerned.stream()
                .allMatch(loan -> loan.lentAct().equals(act)
                        ? loan.isRunning()
                        : loan.personId().equals(device.holderId()));
        if (goesOn || !stands) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.ledger.builtUpon", device.tag());
        }
        loans.takeBack(concerned, act, clock.instant());
    }

    /**
     * A pupil keeps the own unit in another school year (進級): the year's loan ends, and that of the next begins; the unit changes no
     * hands. It can be undone.
     */
    @Transactional
    public Handover renew(UUID id, SchoolYear year) {
        Loan ending = loans.find(id).orElseThrow(Refusal::notFound);
        Device device = locked(ending.deviceId());
        requireUnit(device);
        UUID person = ending.personId();
        if (ending.kind() != LoanKind.YEAR || !person.equals(device.holderId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.notTheirs", device.tag());
        }
        Place to = personLocator.locate(person).orElseThrow(Refusal::notFound);
        Act act = ledger.act(null);
        UUID began = Ids.next();
        ending.end(act, began);
        Loan.Terms terms = new Loan.Terms(
                LoanKind.YEAR,
                year.first(),
                year.last(),
                year.label(),
                ending.accessories(),
                ending.conditionOut(),
                ending.supportNote());
        lend(device, person, to, terms, act, began);
        return new Handover(device.id(), device.tag(), Handover.What.LENT, began, person, person);
    }

    @Transactional
    public void extend(UUID id, Seen seen, LocalDate due) {
        Loan loan = loans.hold(id);
        seen.requireLatest(loan.version());
        LocalDate before = loan.due();
        loan.extendTo(due);
        rules.of(loan.municipalityId()).requireNotAfterLast(loan.kind(), loan.from(), due);
        audit.record("loan.extend", "loan", id, before.toString(), due.toString());
    }

    /** Notes what only few may read; the note itself stays out of the record. */
    @Transactional
    public void noteSupport(UUID id, Seen seen, String note) {
        Loan loan = loans.hold(id);
        seen.requireLatest(loan.version());
        loan.noteSupport(note);
        audit.record("loan.note", "loan", id, null, null);
    }

    /** A unit that nobody has belongs to no class: whoever lends at its school may scan it. */
    private void requireUnit(Device device) {
        UUID school = device.spot().school();
        if (device.holderId() == null && school != null && school.equals(caller.school())) {
            return;
        }
        caller.require(Permission.LOAN_KEEP, placeOf(device));
    }

    /** Two who lend to the same person take turns, so that the second sees what the first handed out. */
    private void lock(UUID person) {
        em.createNativeQuery("select id from core_person where id = ?1 for update")
                .setParameter(1, person)
                .getResultList();
    }

    /** Two who scan the same unit take turns, so that the second sees what the first did. */
    private Device locked(UUID id) {
        Device device = em.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (device == null) {
            throw Refusal.notFound();
        }
        return device;
    }
}
