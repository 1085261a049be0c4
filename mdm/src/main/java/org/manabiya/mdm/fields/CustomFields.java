package org.manabiya.mdm.fields;

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

/** The columns that a municipality added to its ledger. */
@Dependent
public class CustomFields {
    private final EntityManager em;
    private final Audit audit;

    @Inject
    public CustomFields(@Mdm EntityManager em, Audit audit) {
        this.em = em;
        this.audit = audit;
    }

    public Optional<CustomField> find(UUID id) {
        return Optional.ofNullable(em.find(CustomField.class, id));
    }

    public List<CustomField> of(UUID municipality) {
        return em.createQuery(
                        "select f from CustomField f where f.municipalityId = :m order by f.name", CustomField.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    @Transactional
    public CustomField add(UUID municipality, CustomField.Details details) {
        requireFree(municipality, null, details.name());
        CustomField field = new CustomField(municipality, details);
        em.persist(field);
        audit.record("device.field", "deviceField", field.id(), null, details.name());
        return field;
    }

    /** Defines a field anew. Values that it holds already stay as they are. */
    @Transactional
    public void define(UUID id, CustomField.Details details) {
        CustomField field = find(id).orElseThrow(Refusal::notFound);
        requireFree(field.municipalityId(), id, details.name());
        String before = field.name();
        field.define(details);
        audit.record("device.field", "deviceField", id, before, details.name());
    }

    /** Takes the field out of the ledger's pages; what the history says of it stays. */
    @Transactional
    public void remove(UUID id) {
        CustomField field = find(id).orElseThrow(Refusal::notFound);
        em.remove(field);
        audit.record("device.field", "deviceField", id, field.name(), null);
    }

    private void requireFree(UUID municipality, UUID except, String name) {
        boolean taken = of(municipality).stream()
                .anyMatch(other -> other.name().equals(name) && !other.id().equals(except));
        if (taken) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.field.exists", name);
        }
    }
}
