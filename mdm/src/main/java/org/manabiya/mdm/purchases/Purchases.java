package org.manabiya.mdm.purchases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.purchases.Purchase.Terms;

/** The orders of a municipality. */
@Dependent
public class Purchases {
    /**
     * An order and how many units of the ledger came with it.
     *
     * @param version what a change of the terms names, so that it writes over nothing that was not seen
     */
    public record Line(UUID id, int version, Terms terms, long units) {}

    private final EntityManager em;
    private final Audit audit;

    @Inject
    public Purchases(@Mdm EntityManager em, Audit audit) {
        this.em = em;
        this.audit = audit;
    }

    public Optional<Purchase> find(UUID id) {
        return Optional.ofNullable(em.find(Purchase.class, id));
    }

    public List<Purchase> of(UUID municipality) {
        return em.createQuery(
                        "select p from Purchase p where p.municipalityId = :m order by p.purchasedOn desc, p.orderNumber",
                        Purchase.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    /** The orders with their numbers of units, the latest first; two statements. */
    public List<Line> lines(UUID municipality) {
        var units = new HashMap<UUID, Long>();
        em.createQuery(
                        """
                        select d.purchaseId, count(d) from Device d where d.municipalityId = :m and d.purchaseId is not null
                        group by d.purchaseId
                        """,
                        Object[].class)
                .setParameter("m", municipality)
                .getResultStream()
                .forEach(row -> units.put((UUID) row[0], (Long) row[1]));
        return of(municipality).stream()
                .map(purchase -> new Line(
                        purchase.id(), purchase.version(), purchase.terms(), units.getOrDefault(purchase.id(), 0L)))
                .toList();
    }

    @Transactional
    public Purchase add(UUID municipality, Terms terms) {
        requireFree(municipality, null, terms.orderNumber());
        Purchase purchase = new Purchase(municipality, terms);
        em.persist(purchase);
        audit.record("device.purchase", "purchase", purchase.id(), null, terms.toString());
        return purchase;
    }

    /** Changes the terms; the warranty and lease ends of its units follow, as far as a unit has none of its own. */
    @Transactional
    public Purchase change(UUID id, Seen seen, Terms terms) {
        Purchase purchase = em.find(Purchase.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (purchase == null) {
            throw Refusal.notFound();
        }
        seen.requireLatest(purchase.version());
        requireFree(purchase.municipalityId(), id, terms.orderNumber());
        String before = purchase.terms().toString();
        purchase.agree(terms);
        em.flush();
        em.createNativeQuery(
                        """
                        update mdm_device d set
                          warranty_end = coalesce(warranty_until, (select p.warranty_until from mdm_purchase p where p.id = d.purchase_id)),
                          warranty_origin = case when warranty_until is not null then 'UNIT'
                            when (select p.warranty_until from mdm_purchase p where p.id = d.purchase_id) is not null then 'PURCHASE' end,
                          lease_end = coalesce(lease_until, (select p.lease_until from mdm_purchase p where p.id = d.purchase_id)),
                          lease_origin = case when lease_until is not null then 'UNIT'
                            when (select p.lease_until from mdm_purchase p where p.id = d.purchase_id) is not null then 'PURCHASE' end
                        where purchase_id = ?1
                        """)
                .setParameter(1, id)
                .executeUpdate();
        audit.record("device.purchase", "purchase", id, before, terms.toString());
        return purchase;
    }

    private void requireFree(UUID municipality, UUID except, String number) {
        boolean taken = of(municipality).stream()
                .anyMatch(other ->
                        other.orderNumber().equals(number) && !other.id().equals(except));
        if (taken) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.purchase.exists", number);
        }
    }
}
