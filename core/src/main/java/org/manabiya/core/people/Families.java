package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** Which guardian belongs to which pupil, and whether the guardian may see the child (custody, contact bans). */
@Dependent
public class Families {
    /** The other end of a tie: a guardian of the pupil, or a child of the guardian. */
    public record Tie(UUID id, UUID person, String name, String kana, String relationship, boolean maySee) {}

    private static final int LONGEST_RELATIONSHIP = 50;
    private static final String TIE =
            """
            select new org.manabiya.core.people.Families$Tie(g.id, p.id,
              concat(coalesce(p.preferredFamilyName, p.familyName), ' ', coalesce(p.preferredGivenName, p.givenName)),
              concat(coalesce(p.kanaPreferredFamilyName, p.kanaFamilyName, ''), ' ',
                coalesce(p.kanaPreferredGivenName, p.kanaGivenName, '')),
              g.relationship, g.maySee)
            from Guardianship g, Person p where p.rosterState <> 'tobedeleted' and
            """;

    private final EntityManager em;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Families(@Core EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Tie> guardiansOf(UUID pupil) {
        return em.createQuery(TIE + " p.id = g.guardianId and g.pupilId = :pupil order by g.id", Tie.class)
                .setParameter("pupil", pupil)
                .getResultList();
    }

    public List<Tie> childrenOf(UUID guardian) {
        return em.createQuery(TIE + " p.id = g.pupilId and g.guardianId = :guardian order by g.id", Tie.class)
                .setParameter("guardian", guardian)
                .getResultList();
    }

    /**
     * Ties a guardian, found by login, to a pupil.
     *
     * @throws Refusal INVALID when no guardian of the municipality has this login or who it is for is no pupil; CONFLICT when they are tied already
     */
    @Transactional
    public void tie(UUID pupil, String login, String relationship) {
        // The second of two clicks waits here and then finds what the first has written.
        var child = em.find(Person.class, pupil, LockModeType.PESSIMISTIC_WRITE);
        if (child == null) {
            throw Refusal.notFound();
        }
        if (!isPupil(pupil)) {
            throw new Refusal(Refusal.Kind.INVALID, "membership.family.noPupil");
        }
        var guardian = em.createQuery(
                        """
                        select p from Person p, Account a
                        where a.personId = p.id and a.login = :login and p.municipalityId = :municipality
                          and p.rosterState <> 'tobedeleted'
                          and exists (select r.id from RoleRow r where r.personId = p.id
                            and r.role in ('guardian', 'parent', 'relative') and r.rosterState <> 'tobedeleted')
                        """,
                        Person.class)
                .setParameter("login", login == null ? "" : login.strip().toLowerCase(Locale.ROOT))
                .setParameter("municipality", child.municipalityId())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "membership.family.noGuardian"));
        if (guardiansOf(pupil).stream().anyMatch(tie -> tie.person().equals(guardian.id()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "membership.family.already");
        }
        em.persist(new Guardianship(guardian, child, relationship(relationship)));
        audit.record("family.tie", "person", pupil, null, guardian.name());
    }

    private boolean isPupil(UUID person) {
        return em.createQuery(
                                """
                                select count(r.id) from RoleRow r
                                where r.personId = :person and r.role = 'student' and r.rosterState <> 'tobedeleted'
                                  and (r.endDate is null or r.endDate >= :today)
                                """,
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("today", LocalDate.now(clock))
                        .getSingleResult()
                > 0;
    }

    private static String relationship(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().substring(0, Math.min(text.strip().length(), LONGEST_RELATIONSHIP));
    }

    /**
     * Ends a tie that was made by hand.
     *
     * @throws Refusal CONFLICT when the roster states it: the next import would make it anew; {@link #allow} is what helps
     */
    @Transactional
    public void untie(UUID pupil, UUID tie) {
        var found = find(pupil, tie);
        if (found.isFromRoster()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "membership.family.fromRoster");
        }
        em.remove(found);
        audit.record(
                "family.untie",
                "person",
                pupil,
                em.find(Person.class, found.guardianId()).name(),
                null);
    }

    /** Lets the guardian see the child, or not: it works at the guardian's next click. */
    @Transactional
    public void allow(UUID pupil, UUID tie, boolean allowed) {
        var found = find(pupil, tie);
        found.allow(allowed);
        audit.record(
                allowed ? "family.allow" : "family.forbid",
                "person",
                pupil,
                null,
                em.find(Person.class, found.guardianId()).name());
    }

    private Guardianship find(UUID pupil, UUID tie) {
        var found = em.find(Guardianship.class, Ids.given(tie));
        if (found == null || !found.pupilId().equals(pupil)) {
            throw Refusal.notFound();
        }
        return found;
    }
}
