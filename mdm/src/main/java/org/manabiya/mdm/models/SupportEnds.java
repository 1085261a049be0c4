package org.manabiya.mdm.models;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.data.Mdm;

/** The tables of support ends: what comes with the product, and before it what a municipality entered itself. */
@Dependent
public class SupportEnds {
    /** What people enter as a row. */
    public record Details(Platform platform, String key, LocalDate until, String source, LocalDate notedOn) {
        public Details {
            key = Entered.required(key, 100, "mdm.support.keyMissing");
            source = Entered.required(source, 400, "mdm.support.sourceMissing");
            if (platform == null || until == null || notedOn == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.support.dateMissing");
            }
        }
    }

    private final EntityManager em;
    private final Audit audit;

    @Inject
    public SupportEnds(@Mdm EntityManager em, Audit audit) {
        this.em = em;
        this.audit = audit;
    }

    /** The rows that a municipality reads, its own and the product's. */
    public List<SupportEnd> of(UUID municipality) {
        return em.createQuery(
                        """
                        select e from SupportEnd e where e.municipalityId = :m or e.municipalityId is null
                        order by e.platform, e.key, e.municipalityId
                        """,
                        SupportEnd.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    public Optional<SupportEnd> find(UUID id) {
        return Optional.ofNullable(em.find(SupportEnd.class, id));
    }

    /** Enters a row of the municipality, or another day for a key that it has; the units of models with the key follow. */
    @Transactional
    public SupportEnd note(UUID municipality, Details details) {
        SupportEnd row = rows(municipality, details.platform(), details.key()).stream()
                .filter(end -> end.municipalityId() != null)
                .findFirst()
                .orElseGet(() -> new SupportEnd(municipality, details.platform(), details.key()));
        String before = row.until() == null ? null : row.until().toString();
        row.note(details.until(), details.source(), details.notedOn());
        em.persist(row);
        em.flush();
        settleAll(municipality, details.platform(), details.key());
        audit.record("device.supportEnd", "supportEnd", row.id(), before, details.key() + " " + details.until());
        return row;
    }

    /** Takes a row of the municipality out; where the product has one of the same key, that holds again. */
    @Transactional
    public void remove(UUID id) {
        SupportEnd row = find(id).filter(end -> end.municipalityId() != null).orElseThrow(Refusal::notFound);
        em.remove(row);
        em.flush();
        settleAll(row.municipalityId(), row.platform(), row.key());
        audit.record("device.supportEnd", "supportEnd", id, row.key() + " " + row.until(), null);
    }

    private void settleAll(UUID municipality, Platform platform, String key) {
        em.createQuery(
                        "select m from DeviceModel m where m.municipalityId = :m and m.platform = :p and m.supportKey = :k",
                        DeviceModel.class)
                .setParameter("m", municipality)
                .setParameter("p", platform)
                .setParameter("k", key)
                .getResultList()
                .forEach(this::settle);
    }

    /** Gives the model the day of its row, and its units, as far as no console told a day of their own. */
    void settle(DeviceModel model) {
        model.supportEnds(rows(model.municipalityId(), model.platform(), model.supportKey()).stream()
                .findFirst()
                .map(SupportEnd::until)
                .orElse(null));
        em.flush();
        em.createNativeQuery(
                        """
                        update mdm_device d set
                          support_end = coalesce(support_until, (select m.support_until from mdm_device_model m where m.id = d.model_id)),
                          support_origin = case when support_until is not null then 'UNIT'
                            when (select m.support_until from mdm_device_model m where m.id = d.model_id) is not null then 'MODEL' end
                        where model_id = ?1
                        """)
                .setParameter(1, model.id())
                .executeUpdate();
    }

    /** The rows of a key, the municipality's own before the product's. */
    private List<SupportEnd> rows(UUID municipality, Platform platform, String key) {
        return em.createQuery(
                        """
                        select e from SupportEnd e where e.platform = :p and e.key = :k
                          and (e.municipalityId = :m or e.municipalityId is null)
                        order by case when e.municipalityId is null then 1 else 0 end
                        """,
                        SupportEnd.class)
                .setParameter("p", platform)
                .setParameter("k", key)
                .setParameter("m", municipality)
                .getResultList();
    }
}
