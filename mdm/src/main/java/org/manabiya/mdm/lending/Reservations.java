package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.places.DevicePlace;

/** The reservation calendar of each school: carts, and spare units by their number. What is taken is refused to the next. */
@Dependent
public class Reservations {
    /** What can be reserved in a span. */
    public record Free(List<DevicePlace> carts, int spares) {}

    private final EntityManager em;
    private final Classes classes;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Reservations(@Mdm EntityManager em, Classes classes, Audit audit, Caller caller, Clock clock) {
        this.em = em;
        this.classes = classes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public Optional<Reservation> find(UUID id) {
        return Optional.ofNullable(em.find(Reservation.class, id));
    }

    /** What touches the span, declined and cancelled ones too, in the order of time; one statement. */
    public List<Reservation> ofSchool(UUID school, Instant from, Instant until) {
        return em.createQuery(
                        """
                        select r from Reservation r where r.schoolId = :school and r.from < :until and r.until > :from
                        order by r.from, r.id
                        """,
                        Reservation.class)
                .setParameter("school", school)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** The carts of a school. */
    public List<DevicePlace> carts(UUID school) {
        return em.createQuery(
                        "select p from DevicePlace p where p.schoolId = :school and p.kind = :cart order by p.name, p.id",
                        DevicePlace.class)
                .setParameter("school", school)
                .setParameter("cart", DevicePlace.Kind.CART)
                .getResultList();
    }

    /** How many units of a school can be reserved: the spares that stand in its cupboard. */
    public int spares(UUID school) {
        return em.createQuery(
                        "select count(d) from Device d where d.schoolId = :school and d.state = :spare and d.kind <> :router",
                        Long.class)
                .setParameter("school", school)
                .setParameter("spare", DeviceState.SPARE)
                .setParameter("router", DeviceKind.ROUTER)
                .getSingleResult()
                .intValue();
    }

    /** Of the carts and spares of a school, what nobody has in the span; three statements. */
    public Free free(UUID school, Instant from, Instant until) {
        Reserved reserved = reserved(school, from, until);
        return new Free(
                carts(school).stream()
                        .filter(cart -> reserved.ofCart(cart.id()).findAny().isEmpty())
                        .toList(),
                Math.max(0, spares(school) - reserved.mostUnits(from, until)));
    }

    private Reserved reserved(UUID school, Instant from, Instant until) {
        return new Reserved(ofSchool(school, from, until).stream()
                .filter(Reservation::isLive)
                .toList());
    }

    public ReservationRule rule(UUID school) {
        ReservationRule rule = em.find(ReservationRule.class, school);
        return rule == null ? new ReservationRule(caller.municipality(), school) : rule;
    }

    @Transactional
    public void setRule(UUID school, boolean approval, int longestDays) {
        lock(school);
        ReservationRule rule = rule(school);
        rule.set(approval, longestDays);
        em.persist(rule);
        em.flush();
        audit.record("reservation.rule", "school", school, null, (approval ? "approval, " : "") + longestDays);
    }

    /**
     * Reserves.
     *
     * @throws Refusal CONFLICT when the cart is taken, or there are not so many spares
     */
    @Transactional
    public Reservation reserve(UUID school, Reservation.Wish wish) {
        lock(school);
        Instant now = clock.instant();
        if (!wish.until().isAfter(now)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.reservation.past");
        }
        ReservationRule rule = rule(school);
        rule.requireNotTooLong(wish);
        requireClass(school, wish.clazz());
        requireFree(school, wish);
        Reservation reservation = new Reservation(
                caller.municipality(), school, wish, rule.approval(), caller.person(), caller.name(), now);
        em.persist(reservation);
        em.flush();
        audit.record("reservation.make", "reservation", reservation.id(), null, wish.from() + " " + wish.until());
        return reservation;
    }

    private void requireClass(UUID school, UUID clazz) {
        if (clazz != null
                && classes.find(clazz)
                        .filter(found -> found.schoolId().equals(school))
                        .isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private void requireFree(UUID school, Reservation.Wish wish) {
        Reserved reserved = reserved(school, wish.from(), wish.until());
        if (wish.cart() == null) {
            int free = spares(school) - reserved.mostUnits(wish.from(), wish.until());
            if (wish.units() > free) {
                throw new Refusal(Refusal.Kind.CONFLICT, "mdm.reservation.notEnough", Math.max(0, free));
            }
            return;
        }
        if (carts(school).stream().noneMatch(cart -> cart.id().equals(wish.cart()))) {
            throw Refusal.notFound();
        }
        reserved.ofCart(wish.cart()).findFirst().ifPresent(other -> {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.reservation.taken", other.askedByName());
        });
    }

    @Transactional
    public void decide(UUID id, boolean approved) {
        Reservation reservation = hold(id);
        reservation.decide(approved, caller.name(), clock.instant());
        audit.record("reservation.decide", "reservation", id, null, approved ? "APPROVED" : "DECLINED");
    }

    /** Whoever asked cancels, and whoever decides at the school. */
    @Transactional
    public void cancel(UUID id) {
        Reservation reservation = hold(id);
        Place place = Place.inSchool(reservation.municipalityId(), reservation.schoolId());
        if (!caller.person().equals(reservation.askedBy()) && !caller.may(Permission.RESERVATION_DECIDE, place)) {
            throw Refusal.notAllowed();
        }
        reservation.cancel(caller.name(), clock.instant());
        audit.record("reservation.cancel", "reservation", id, null, null);
    }

    /** Of two who decide at once the second waits here and is then told of the first. */
    private Reservation hold(UUID id) {
        Reservation reservation = em.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (reservation == null) {
            throw Refusal.notFound();
        }
        return reservation;
    }

    /** Two who reserve at the same school take turns, so that the second sees what the first took. */
    private void lock(UUID school) {
        em.createNativeQuery("select id from core_school where id = ?1 for update")
                .setParameter(1, school)
                .getResultList();
    }
}
