package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.lms.data.Lms;

/** The captions of videos. */
@Dependent
public class Captions {
    private final EntityManager em;

    @Inject
    public Captions(@Lms EntityManager em) {
        this.em = em;
    }

    public void add(Caption caption) {
        em.persist(caption);
    }

    /** Those of a material in the order in which they came in; one statement. */
    public List<Caption> of(UUID material) {
        return em.createQuery("select c from Caption c where c.materialId = :material order by c.id", Caption.class)
                .setParameter("material", material)
                .getResultList();
    }

    public Optional<Caption> find(UUID material, String language) {
        return of(material).stream()
                .filter(caption -> caption.language().equals(language))
                .findFirst();
    }

    /** Forgets it at once, so that another of its language may follow in the same transaction. */
    public void remove(Caption caption) {
        em.remove(caption);
        em.flush();
    }
}
