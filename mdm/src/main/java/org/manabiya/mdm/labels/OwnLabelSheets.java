package org.manabiya.mdm.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/** The label sheets of each municipality's own. */
@Dependent
public class OwnLabelSheets {
    private static final int MOST = 50;

    private final EntityManager em;
    private final Audit audit;

    @Inject
    public OwnLabelSheets(@Mdm EntityManager em, Audit audit) {
        this.em = em;
        this.audit = audit;
    }

    /** By name; one statement. */
    public List<OwnLabelSheet> of(UUID municipality) {
        return em.createQuery(
                        "select s from OwnLabelSheet s where s.municipalityId = :m order by s.name",
                        OwnLabelSheet.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    public Optional<OwnLabelSheet> find(UUID id) {
        return Optional.ofNullable(em.find(OwnLabelSheet.class, id));
    }

    /** The measures of a sheet: one that comes with the product by its code, one of the municipality's own by its id. */
    public Optional<LabelSheet> sheet(UUID municipality, String code) {
        return LabelSheets.find(code).or(() -> of(municipality).stream()
                .filter(own -> own.id().toString().equals(code))
                .map(OwnLabelSheet::sheet)
                .findFirst());
    }

    /** @throws Refusal CONFLICT for a name that the municipality has already, or too many */
    @Transactional
    public OwnLabelSheet add(UUID municipality, String name, LabelSheet measures) {
        OwnLabelSheet sheet = new OwnLabelSheet(municipality, name, measures);
        List<OwnLabelSheet> present = of(municipality);
        if (present.stream().anyMatch(other -> other.name().equals(sheet.name()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.labels.nameTaken", sheet.name());
        }
        if (present.size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.labels.tooManySheets", MOST);
        }
        em.persist(sheet);
        em.flush();
        audit.record("labels.sheet", "labelSheet", sheet.id(), null, sheet.name());
        return sheet;
    }

    @Transactional
    public void remove(UUID id) {
        OwnLabelSheet sheet = find(id).orElseThrow(Refusal::notFound);
        em.remove(sheet);
        audit.record("labels.sheet", "labelSheet", id, sheet.name(), null);
    }
}
