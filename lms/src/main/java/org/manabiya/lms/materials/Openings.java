package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.lms.data.Lms;

/** Who opened what. A pupil who opens an item in two tabs at once, or through two nodes, still leaves one row. */
@Dependent
public class Openings {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Openings(@Lms EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The pupil opened the item; counted each time, the first time is kept. */
    @Transactional
    public Opening open(UUID item, UUID pupil) {
        var known = find(item, pupil);
        known.ifPresent(opening -> opening.again(clock.instant()));
        return known.orElseGet(() -> first(item, pupil));
    }

    /** The pupil has the item's file on the way, in however many parts: opened, if it was not yet. */
    @Transactional
    public Opening ensure(UUID item, UUID pupil) {
        return find(item, pupil).orElseGet(() -> first(item, pupil));
    }

    /** The pupil has come as far as that, as {@link Opening#reach} has it. */
    @Transactional
    public Opening progress(UUID item, UUID pupil, String position, int reached, int whole) {
        var opening = ensure(item, pupil);
        opening.reach(position, reached, whole);
        return opening;
    }

    /** The pupil says that it is done. */
    @Transactional
    public Opening done(UUID item, UUID pupil) {
        var opening = ensure(item, pupil);
        opening.done(clock.instant());
        return opening;
    }

    /** The openings of all items of a handout; one statement. */
    public List<Opening> of(UUID handout) {
        return em.createQuery(
                        "select o from Opening o, HandoutItem i where i.id = o.itemId and i.handoutId = :handout",
                        Opening.class)
                .setParameter("handout", handout)
                .getResultList();
    }

    public Optional<Opening> find(UUID item, UUID pupil) {
        return em.createQuery("select o from Opening o where o.itemId = :item and o.pupilId = :pupil", Opening.class)
                .setParameter("item", item)
                .setParameter("pupil", pupil)
                .getResultStream()
                .findFirst();
    }

    /** The first openings of an item wait for each other, so that the second of two at once finds the row of the first. */
    private Opening first(UUID item, UUID pupil) {
        var locked = em.find(HandoutItem.class, item, LockModeType.PESSIMISTIC_WRITE);
        if (locked == null) {
            throw Refusal.notFound();
        }
        return find(item, pupil).orElseGet(() -> {
            var opening = new Opening(locked, pupil, clock.instant());
            em.persist(opening);
            return opening;
        });
    }
}
