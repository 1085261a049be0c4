package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.manabiya.core.access.Caller;
import org.manabiya.mdm.data.Mdm;

/**
 * Loans and returns that a program sends under keys of its own, each in a transaction of its own. Whoever did not hear the answer sends
 * the same key again and gets the first answer, also when the unit has gone on since. A refused one leaves nothing behind: it can be sent
 * again when its reason is gone. Keys are remembered for {@value #DAYS} days.
 */
@Dependent
public class LendByKey {
    static final int DAYS = 30;

    private final EntityManager em;
    private final LendUnits lend;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public LendByKey(@Mdm EntityManager em, LendUnits lend, Caller caller, Clock clock) {
        this.em = em;
        this.lend = lend;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Handover handOut(UUID key, UUID device, UUID person, Loan.Terms terms) {
        return once(key, () -> lend.handOut(device, person, terms));
    }

    /** @param atHome only brought back from home; who has the unit keeps it */
    @Transactional
    public Handover giveBack(UUID key, UUID device, boolean atHome, String condition) {
        return once(key, () -> atHome ? lend.bringBack(device, condition) : lend.giveBack(device, condition));
    }

    private Handover once(UUID key, Supplier<Handover> act) {
        lock();
        return em.createQuery("select c from LendingCall c where c.accountId = :a and c.key = :key", LendingCall.class)
                .setParameter("a", caller.account())
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(LendingCall::answer)
                .orElseGet(() -> {
                    Handover answer = act.get();
                    em.persist(new LendingCall(caller.account(), key, answer, clock.instant()));
                    em.flush();
                    return answer;
                });
    }

    /** The same account's calls take turns, so that the second of two alike sees what the first was answered. */
    private void lock() {
        em.createNativeQuery("select id from core_account where id = ?1 for update")
                .setParameter(1, caller.account())
                .getResultList();
    }

    /** Forgets the keys whose time is over. */
    @Transactional
    public void forget() {
        em.createQuery("delete from LendingCall c where c.calledAt < :before")
                .setParameter("before", clock.instant().minus(DAYS, ChronoUnit.DAYS))
                .executeUpdate();
    }
}
