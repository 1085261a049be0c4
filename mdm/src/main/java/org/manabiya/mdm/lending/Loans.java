package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** The loans of units, running and over. */
@Dependent
public class Loans {
    private final EntityManager em;

    @Inject
    public Loans(@Mdm EntityManager em) {
        this.em = em;
    }

    public Optional<Loan> find(UUID id) {
        return Optional.ofNullable(em.find(Loan.class, id));
    }

    /** The loans of a unit that run: at most one by which it is held, and one by which it is at home. */
    List<Loan> running(UUID device) {
        return running(List.of(device));
    }

    /** The running loans of many units; one statement. */
    List<Loan> running(Collection<UUID> devices) {
        return em.createQuery("select l from Loan l where l.deviceId in :devices and l.running is not null", Loan.class)
                .setParameter("devices", devices)
                .getResultList();
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
        concerned.stream().filter(loan -> loan.lentAct().equals(act)).forEach(loan -> loan.withdraw(now));
        em.flush();
        concerned.stream().filter(loan -> act.equals(loan.returnedAct())).forEach(Loan::resume);
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
