package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.lms.data.Lms;

/** The materials that teachers brought. One that was removed is not found any more. */
@Dependent
public class Materials {
    /** A material in its owner's list, with the number of times it lies with a class now. */
    public record Line(UUID id, String title, MaterialKind kind, long size, Instant created, long handedOut) {}

    private final EntityManager em;

    @Inject
    public Materials(@Lms EntityManager em) {
        this.em = em;
    }

    /** Keeps it at once: what follows in the same transaction may refer to it. */
    public void add(Material material) {
        em.persist(material);
        em.flush();
    }

    /** Waits for the teacher's turn, and finds what a form of the teacher has brought already. */
    List<Material> ofOrder(UUID order, UUID teacher) {
        TeacherTurn.take(em, teacher);
        return em.createQuery(
                        "select m from Material m where m.orderKey = :order and m.ownerId = :teacher and m.removed is null",
                        Material.class)
                .setParameter("order", order)
                .setParameter("teacher", teacher)
                .getResultList();
    }

    public Optional<Material> find(UUID id) {
        return Optional.ofNullable(em.find(Material.class, id)).filter(material -> !material.isRemoved());
    }

    /** Those of the ids that exist; one statement. */
    public List<Material> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select m from Material m where m.removed is null and m.id in :ids", Material.class)
                        .setParameter("ids", Set.copyOf(ids))
                        .getResultList();
    }

    /** With how many classes the material lies now. */
    public long timesHandedOut(UUID id) {
        return em.createQuery(
                        """
                        select count(i.id) from HandoutItem i, Handout h
                        where i.materialId = :material and h.id = i.handoutId and h.withdrawnAt is null
                        """,
                        Long.class)
                .setParameter("material", id)
                .getSingleResult();
    }

    /** The materials of the people in reach, the newest first; one statement. */
    public List<Line> lines(Reach reach) {
        return em.createQuery(
                        """
                        select new org.manabiya.lms.materials.Materials$Line(m.id, m.title, m.kind, m.size, m.created,
                          (select count(i.id) from HandoutItem i, Handout h
                            where i.materialId = m.id and h.id = i.handoutId and h.withdrawnAt is null))
                        from Material m
                        where m.municipalityId = :municipality and m.ownerId in :people and m.removed is null
                        order by m.created desc, m.id desc
                        """,
                        Line.class)
                .setParameter("municipality", reach.municipality())
                .setParameter("people", reach.peopleOrNone())
                .getResultList();
    }
}
