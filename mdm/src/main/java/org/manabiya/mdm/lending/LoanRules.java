package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/** The limits of loans, by municipality. */
@Dependent
public class LoanRules {
    private final EntityManager em;
    private final Audit audit;

    @Inject
    public LoanRules(@Mdm EntityManager em, Audit audit) {
        this.em = em;
        this.audit = audit;
    }

    public LoanLimits of(UUID municipality) {
        LoanRule rule = em.find(LoanRule.class, municipality);
        return rule == null ? LoanLimits.usual() : rule.limits();
    }

    /** Sets other limits; what is lent already keeps its day. */
    @Transactional
    public void set(UUID municipality, LoanLimits limits) {
        LoanLimits before = of(municipality);
        LoanRule rule = em.find(LoanRule.class, municipality);
        if (rule == null) {
            rule = new LoanRule(municipality);
            em.persist(rule);
        }
        rule.set(limits);
        em.flush();
        audit.record("loan.rule", "municipality", municipality, before.toString(), limits.toString());
    }

    /**
     * What is agreed, with the day on which it ends.
     *
     * @throws Refusal INVALID for a loan that is longer than the limits allow
     */
    Loan.Terms agree(UUID municipality, Loan.Terms terms) {
        LoanLimits limits = of(municipality);
        LocalDate due = terms.due() == null ? limits.due(terms.kind(), terms.from()) : terms.due();
        limits.requireNotAfterLast(terms.kind(), terms.from(), due);
        return terms.until(due);
    }

    /** @throws Refusal CONFLICT for a person who has as many units on short loan as the limits allow */
    void requireRoom(UUID municipality, UUID person) {
        int most = of(municipality).mostShort();
        long has = em.createQuery(
                        """
                        select count(l) from Loan l, Device d where d.id = l.deviceId and d.userId = l.personId
                          and l.personId = :person and l.kind = :kind and l.running is not null
                        """,
                        Long.class)
                .setParameter("person", person)
                .setParameter("kind", LoanKind.SHORT)
                .getSingleResult();
        if (has >= most) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.tooMany", most);
        }
    }
}
