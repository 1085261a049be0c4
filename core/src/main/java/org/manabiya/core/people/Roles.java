package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;

/** What people are, by the roster and by grants given here. Only a grant given here can be taken back here. */
@Dependent
public class Roles {
    /** The words that can be granted at a school. */
    public static final List<String> OF_A_SCHOOL = List.of("nurse", "clerk", "principal");
    /** The words that can be granted at the board of education. */
    public static final List<String> OF_THE_BOARD = List.of("districtAdministrator", "boardIct");

    private static final Set<String> NO_STAFF = Set.of("student", "guardian", "parent", "relative");

    /** A role of a person, past or present. */
    public record Line(
            UUID id, String role, UUID school, String schoolName, boolean granted, LocalDate begin, LocalDate end) {
        /** Whether it is over on that day. */
        public boolean isOver(LocalDate day) {
            return end != null && day.isAfter(end);
        }
    }

    private final EntityManager em;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Roles(@Core EntityManager em, Caller caller, Audit audit, Clock clock) {
        this.em = em;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** All roles of a person, the present ones first; one statement. */
    public List<Line> of(UUID person) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.people.Roles$Line(r.id, r.role, r.schoolId,
                          (select s.name from School s where s.id = r.schoolId),
                          case when r.rosterState = 'manual' then true else false end, r.beginDate, r.endDate)
                        from RoleRow r where r.personId = :person and r.rosterState <> 'tobedeleted'
                        order by coalesce(r.endDate, :never) desc, r.primary desc, r.id
                        """,
                        Line.class)
                .setParameter("person", person)
                .setParameter("never", LocalDate.of(9999, 12, 31))
                .getResultList();
    }

    /**
     * Gives a role to a member of staff from today.
     *
     * @param school where, for the roles of a school; null for those of the board
     * @throws Refusal INVALID for a word that cannot be granted, a school of elsewhere, a person who is no staff; CONFLICT when held already
     */
    @Transactional
    public void grant(UUID person, String role, UUID school) {
        // The second of two clicks waits here and then finds what the first has written.
        var holder = em.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        if (holder == null) {
            throw Refusal.notFound();
        }
        if (!(school == null ? OF_THE_BOARD : OF_A_SCHOOL).contains(role)) {
            throw new Refusal(Refusal.Kind.INVALID, "membership.role.place");
        }
        var place = school == null ? null : em.find(School.class, school);
        if (place != null && !place.municipalityId().equals(holder.municipalityId())
                || place == null && school != null) {
            throw Refusal.notFound();
        }
        var today = LocalDate.now(clock);
        var present = of(person).stream().filter(r -> !r.isOver(today)).toList();
        if (present.stream().anyMatch(r -> r.role().equals("student"))
                || !present.isEmpty() && present.stream().allMatch(r -> NO_STAFF.contains(r.role()))) {
            throw new Refusal(Refusal.Kind.INVALID, "membership.role.notStaff");
        }
        if (present.stream().anyMatch(r -> r.role().equals(role) && Objects.equals(r.school(), school))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "membership.role.already");
        }
        em.persist(new RoleRow(holder, school, role, today, clock.instant()));
        audit.record("role.grant", "person", person, null, place == null ? role : role + " " + place.name());
    }

    /**
     * Takes back a role that was given here.
     *
     * @throws Refusal INVALID for a role of the roster, and for the caller's own: nobody locks the door from outside
     */
    @Transactional
    public void withdraw(UUID person, UUID role) {
        var row = em.find(RoleRow.class, Ids.given(role));
        if (row == null || !row.personId().equals(person)) {
            throw Refusal.notFound();
        }
        if (!row.isManual()) {
            throw new Refusal(Refusal.Kind.INVALID, "membership.role.ofRoster");
        }
        if (person.equals(caller.person())) {
            throw new Refusal(Refusal.Kind.INVALID, "membership.role.own");
        }
        em.remove(row);
        audit.record("role.withdraw", "person", person, row.role(), null);
    }

    List<RoleRow> asPupil(UUID person, LocalDate day) {
        return em.createQuery(
                        """
                        select r from RoleRow r
                        where r.personId = :person and r.role = 'student' and r.rosterState <> 'tobedeleted'
                        """,
                        RoleRow.class)
                .setParameter("person", person)
                .getResultStream()
                .filter(r -> r.holdsOn(day))
                .toList();
    }
}
