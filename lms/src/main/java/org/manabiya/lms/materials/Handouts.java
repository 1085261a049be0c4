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
    /**
     * A handout in its teacher's list: its first title, how many items, how many pupils have opened at least one, and how many items are
     * left since the others were removed.
     */
    public record Given(
            UUID id,
            UUID classId,
            String instruction,
            Instant handedAt,
            LocalDate dueOn,
            Instant withdrawnAt,
            String title,
            long items,
            long readers,
            long left) {
        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }

        /** Whether it ended because all its materials were removed. */
        public boolean isEnded() {
            return left == 0;
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
            Instant done) {
        public boolean isOpened() {
            return opened != null;
        }

        /** Whether the pupil has said so. */
        public boolean isDone() {
            return done != null;
        }
    }

    /** An item of one handout with what it is; one that was removed has no file. */
    public record Item(UUID id, UUID materialId, String title, MaterialKind kind, String mediaType, UUID fileId) {
        public boolean isRemoved() {
            return fileId == null;
        }
    }

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

    /** Waits for the teacher's turn, and finds what an order of the teacher has handed out already. */
    List<Handout> ofOrder(UUID order, UUID teacher) {
        TeacherTurn.take(em, teacher);
        return em.createQuery(
                        "select h from Handout h where h.orderKey = :order and h.handedBy = :teacher order by h.id",
                        Handout.class)
                .setParameter("order", order)
                .setParameter("teacher", teacher)
                .getResultList();
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
     * @throws Refusal NOT_FOUND when the handout has no such item, GONE when its teacher has removed it
     */
    public Item item(UUID handout, UUID item) {
        return items(handout).stream()
                .filter(i -> i.id().equals(item))
                .findFirst()
                .map(Handouts::present)
                .orElseThrow(Refusal::notFound);
    }

    private static Item present(Item item) {
        if (item.isRemoved()) {
            throw new Refusal(Refusal.Kind.GONE, "materials.removed");
        }
        return item;
    }

    /** What the people in reach handed out, the newest first, what was taken back among it; one statement. */
    public List<Given> given(Reach reach) {
        return em.createQuery(
                        """
                        select new org.manabiya.lms.materials.Handouts$Given(
                          h.id, h.classId, h.instruction, h.handedAt, h.dueOn, h.withdrawnAt, m.title,
                          (select count(each.id) from HandoutItem each where each.handoutId = h.id),
                          (select count(distinct o.pupilId) from Opening o, HandoutItem read
                            where read.handoutId = h.id and o.itemId = read.id),
                          (select count(lying.id) from HandoutItem lying, Material kept
                            where lying.handoutId = h.id and kept.id = lying.materialId and kept.removed is null))
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
                          h.id, i.id, m.title, m.kind, h.instruction, h.handedAt, h.dueOn, o.firstOpened, o.done)
                        from HandoutItem i join Handout h on h.id = i.handoutId
                          join Material m on m.id = i.materialId
                          left join Opening o on o.itemId = i.id and o.pupilId = :pupil
                        where h.municipalityId = :municipality and h.classId in :classes and h.withdrawnAt is null
                          and m.removed is null
                        order by h.handedAt desc, h.id desc, i.position
                        """,
                        Received.class)
                .setParameter("pupil", pupil)
                .setParameter("municipality", reach.municipality())
                .setParameter("classes", reach.classesOrNone())
                .getResultList();
    }
}
