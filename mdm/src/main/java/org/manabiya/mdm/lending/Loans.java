package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/** The loans of units, running and over. */
@Dependent
public class Loans {
    private static final int AT_ONCE = 1_000;

    private final EntityManager em;

    @Inject
    public Loans(@Mdm EntityManager em) {
        this.em = em;
    }

    public Optional<Loan> find(UUID id) {
        return Optional.ofNullable(em.find(Loan.class, id));
    }

    /** To be changed: two who save at once take turns, so that the second is told of the first. */
    Loan hold(UUID id) {
        Loan loan = em.find(Loan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (loan == null) {
            throw Refusal.notFound();
        }
        return loan;
    }

    /** The loans of a unit that run: at most one by which it is held, and one by which it is at home. */
    List<Loan> running(UUID device) {
        return running(List.of(device));
    }

    /** The running loans of many units; one statement for a thousand of them. */
    List<Loan> running(Collection<UUID> devices) {
        return inParts(devices, "l.deviceId in :ids and l.running is not null");
    }

    private List<Loan> inParts(Collection<UUID> ids, String condition) {
        List<UUID> all = List.copyOf(ids);
        List<Loan> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(em.createQuery("select l from Loan l where " + condition, Loan.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }

    /** The loans that an act began or ended. */
    List<Loan> ofAct(UUID device, UUID act) {
        return em.createQuery(
                        "select l from Loan l where l.deviceId = :device and (l.lentAct = :act or l.returnedAct = :act)",
                        Loan.class)
                .setParameter("device", device)
                .setParameter("act", act)
                .getResultList();
    }

    /** All loans of the units, running and over; one statement for a thousand of them. */
    List<Loan> of(Collection<UUID> devices) {
        return inParts(devices, "l.deviceId in :ids");
    }

    /** The loans that an act ended. */
    public List<Loan> endedBy(UUID device, UUID act) {
        return ofAct(device, act).stream()
                .filter(loan -> act.equals(loan.returnedAct()))
                .toList();
    }

    /** All loans of a unit, in the order in which they began. */
    List<Loan> of(UUID device) {
        return em.createQuery("select l from Loan l where l.deviceId = :device order by l.lentAt, l.id", Loan.class)
                .setParameter("device", device)
                .getResultList();
    }

    /** What the act began was never lent, and what it ended runs on; in this order, for two cannot run at once. */
    void takeBack(List<Loan> concerned, UUID act, Instant now) {
        takeBack(concerned, Set.of(act), now);
    }

    /** The same for many acts. */
    void takeBack(List<Loan> concerned, Set<UUID> acts, Instant now) {
        concerned.stream().filter(loan -> acts.contains(loan.lentAct())).forEach(loan -> loan.withdraw(now));
        em.flush();
        concerned.stream()
                .filter(loan -> loan.returnedAct() != null && acts.contains(loan.returnedAct()))
                .forEach(Loan::resume);
        em.flush();
    }

    void add(Loan loan) {
        em.persist(loan);
        em.flush();
    }

    void flush() {
        em.flush();
    }
}
