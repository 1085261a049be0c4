package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;

/**
 * Pupils on their way to a school of another municipality. The receiving side sees of such a pupil what an offer says (name, kana,
 * grade, school and last day) and nothing else until it accepts; families and records stay behind. Each side has every act in its
 * own record.
 */
@Dependent
public class TransferOffers {
    /** An offer in a list, as either side sees it. */
    public record Line(
            UUID id,
            UUID person,
            String name,
            String kana,
            String grade,
            String from,
            UUID toSchool,
            String to,
            LocalDate leftOn,
            TransferOffer.State state,
            String reason) {}

    /** A school of another municipality to go to. */
    public record Target(UUID id, String municipality, String school) {}

    private static final int LATEST = 200;

    private final EntityManager em;
    private final Memberships memberships;
    private final Roles roles;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public TransferOffers(
            @Core EntityManager em, Memberships memberships, Roles roles, Caller caller, Audit audit, Clock clock) {
        this.em = em;
        this.memberships = memberships;
        this.roles = roles;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The schools of the other municipalities. */
    public List<Target> targets(UUID municipality) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.people.TransferOffers$Target(s.id, m.name, s.name)
                        from School s, Municipality m
                        where m.id = s.municipalityId and s.municipalityId <> :own and s.kind = 'school'
                          and s.rosterState <> 'tobedeleted'
                        order by m.code, m.name, s.identifier, s.name
                        """,
                        Target.class)
                .setParameter("own", municipality)
                .getResultList();
    }

    /**
     * Offers a pupil to a school of another municipality. The pupil stays where it is until that side accepts.
     *
     * @param leftOn the last day here
     * @throws Refusal INVALID for who is no pupil, for a school of the own municipality and days that cannot be; CONFLICT while another
     *     offer is open
     */
    @Transactional
    public void offer(UUID pupil, UUID toSchool, LocalDate leftOn) {
        var person = em.find(Person.class, pupil, LockModeType.PESSIMISTIC_WRITE);
        var school = toSchool == null ? null : em.find(School.class, toSchool);
        var today = LocalDate.now(clock);
        var present = roles.asPupil(pupil, today);
        if (present.isEmpty()) {
            throw invalid("transfer.notAPupil");
        }
        if (school == null || !school.isSchool() || school.municipalityId().equals(person.municipalityId())) {
            throw invalid("transfer.offer.school");
        }
        if (leftOn == null) {
            throw invalid("transfer.noDay");
        }
        TransferPupil.requireAfterEntry(leftOn, memberships.holding(pupil, today));
        if (open(pupil).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "transfer.offer.open");
        }
        var offer =
                new TransferOffer(person, present.get(0).schoolId(), school, leftOn, caller.account(), clock.instant());
        em.persist(offer);
        audit.record("transfer.offer", "person", pupil, null, school.name() + " " + leftOn);
        audit.recordAt(offer.receiver(), "transfer.offer", "transferOffer", offer.id(), null, null);
    }

    /** Takes the open offer of a pupil back. */
    @Transactional
    public void withdraw(UUID pupil) {
        var offer = open(pupil).orElseThrow(Refusal::notFound);
        offer.withdraw(caller.account(), clock.instant());
        audit.record("transfer.withdraw", "person", pupil, null, null);
        audit.recordAt(offer.receiver(), "transfer.withdraw", "transferOffer", offer.id(), null, null);
    }

    /** The receiving side does not take the pupil. */
    @Transactional
    public void decline(UUID id, String why) {
        var offer = em.find(TransferOffer.class, id, LockModeType.PESSIMISTIC_WRITE);
        offer.decline(why, caller.account(), clock.instant());
        audit.record("transfer.decline", "transferOffer", id, null, why);
        audit.recordAt(offer.sender(), "transfer.decline", "person", offer.personId(), null, why);
    }

    private Optional<TransferOffer> open(UUID pupil) {
        return em.createQuery(
                        "select o from TransferOffer o where o.personId = :pupil and o.state = :open",
                        TransferOffer.class)
                .setParameter("pupil", pupil)
                .setParameter("open", TransferOffer.State.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What lies with the receiving side to decide; one statement. */
    public List<Line> incoming(Reach reach) {
        return lines("o.toMunicipality = :municipality and (:whole = true or o.toSchool in :schools)"
                        + " and o.state = org.manabiya.core.people.TransferOffer.State.OPEN")
                .setParameter("municipality", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .getResultList();
    }

    /** What the own side has offered, the newest first; one statement. */
    public List<Line> outgoing(Reach reach) {
        return lines("o.municipalityId = :municipality and (:whole = true or o.fromSchool in :schools)")
                .setParameter("municipality", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .setMaxResults(LATEST)
                .getResultList();
    }

    /** An open offer as the receiving side sees it. */
    public Optional<Line> find(UUID id) {
        return lines("o.id = :id and o.state = org.manabiya.core.people.TransferOffer.State.OPEN")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Line> lines(String where) {
        return em.createQuery(
                """
                select new org.manabiya.core.people.TransferOffers$Line(o.id, p.id,
                  concat(coalesce(p.preferredFamilyName, p.familyName), ' ', coalesce(p.preferredGivenName, p.givenName)),
                  concat(coalesce(p.kanaFamilyName, ''), ' ', coalesce(p.kanaGivenName, '')), p.grade,
                  concat(fm.name, ' ', f.name), o.toSchool, concat(tm.name, ' ', t.name), o.leftOn, o.state, o.reason)
                from TransferOffer o, Person p, School f, School t, Municipality fm, Municipality tm
                where p.id = o.personId and f.id = o.fromSchool and t.id = o.toSchool
                  and fm.id = o.municipalityId and tm.id = o.toMunicipality and """
                        + " " + where + " order by o.offeredAt desc, o.id",
                Line.class);
    }

    private static Refusal invalid(String key) {
        return new Refusal(Refusal.Kind.INVALID, key);
    }
}
