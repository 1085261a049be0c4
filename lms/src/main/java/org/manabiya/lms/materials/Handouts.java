package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.error.Refusal;
import org.manabiya.lms.data.Lms;

/** What was handed to classes. */
@Dependent
public class Handouts {
    /** A handout in its teacher's list: its first title, how many items, and how many pupils have opened at least one. */
    public record Given(
            UUID id,
            UUID classId,
            String instruction,
            Instant handedAt,
            LocalDate dueOn,
            Instant withdrawnAt,
            String title,
            long items,
            long readers) {
        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    /** An item as its pupil sees it. What was never opened has no {@code opened}. */
    public record Received(
            UUID handout,
            UUID item,
            String title,
            MaterialKind kind,
            String instruction,
            Instant handedAt,
            LocalDate dueOn,
            Instant opened,
            Integer percent) {
        public boolean isOpened() {
            return opened != null;
        }

        /** Whether the pupil has come to its end or said so. */
        public boolean isDone() {
            return percent != null && percent == 100;
        }
    }

    /** An item of one handout with what it is. */
    public record Item(UUID id, UUID materialId, String title, MaterialKind kind, String mediaType, UUID fileId) {}

    private final EntityManager em;

    @Inject
    public Handouts(@Lms EntityManager em) {
        this.em = em;
    }

    /** Keeps a handout with one item for each material, in that order. */
    public void add(Handout handout, List<Material> materials) {
        em.persist(handout);
        handout.itemsOf(materials).forEach(em::persist);
    }

    public Optional<Handout> find(UUID id) {
        return Optional.ofNullable(em.find(Handout.class, id));
    }

    public Optional<Handout> ofItem(UUID item) {
        return Optional.ofNullable(em.find(HandoutItem.class, item)).flatMap(i -> find(i.handoutId()));
    }

    /** The items of a handout in order; one statement. */
    public List<Item> items(UUID handout) {
        return em.createQuery(
                        """
                        select new org.manabiya.lms.materials.Handouts$Item(
                          i.id, m.id, m.title, m.kind, m.mediaType, m.fileId)
                        from HandoutItem i, Material m
                        where m.id = i.materialId and i.handoutId = :handout
                        order by i.position
                        """,
                        Item.class)
                .setParameter("handout", handout)
                .getResultList();
    }

    /**
     * One item of a handout.
     *
     * @throws Refusal NOT_FOUND when the handout has no such item
     */
    public Item item(UUID handout, UUID item) {
        return items(handout).stream()
                .filter(i -> i.id().equals(item))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** What the people in reach handed out, the newest first, what was taken back among it; one statement. */
    public List<Given> given(Reach reach) {
        return em.createQuery(
                        """
                        select new org.manabiya.lms.materials.Handouts$Given(
                          h.id, h.classId, h.instruction, h.handedAt, h.dueOn, h.withdrawnAt, m.title,
                          (select count(each.id) from HandoutItem each where each.handoutId = h.id),
                          (select count(distinct o.pupilId) from Opening o, HandoutItem read
                            where read.handoutId = h.id and o.itemId = read.id))
                        from Handout h, HandoutItem i, Material m
                        where i.handoutId = h.id and i.position = 0 and m.id = i.materialId
                          and h.municipalityId = :municipality and h.handedBy in :people
                        order by h.handedAt desc, h.id desc
                        """,
                        Given.class)
                .setParameter("municipality", reach.municipality())
                .setParameter("people", reach.peopleOrNone())
                .getResultList();
    }

    /** What lies with the classes in reach for a pupil to open, the newest first; one statement. */
    public List<Received> received(UUID pupil, Reach reach) {
        return em.createQuery(
                        """
                        select new org.manabiya.lms.materials.Handouts$Received(
                          h.id, i.id, m.title, m.kind, h.instruction, h.handedAt, h.dueOn, o.firstOpened, o.percent)
                        from HandoutItem i join Handout h on h.id = i.handoutId
                          join Material m on m.id = i.materialId
                          left join Opening o on o.itemId = i.id and o.pupilId = :pupil
                        where h.municipalityId = :municipality and h.classId in :classes and h.withdrawnAt is null
                        order by h.handedAt desc, h.id desc, i.position
                        """,
                        Received.class)
                .setParameter("pupil", pupil)
                .setParameter("municipality", reach.municipality())
                .setParameter("classes", reach.classesOrNone())
                .getResultList();
    }
}
