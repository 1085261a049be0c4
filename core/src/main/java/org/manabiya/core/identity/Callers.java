package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.Core;
import org.manabiya.core.people.Person;

/** Finds out who is asking, once a request: at most four statements. */
@Dependent
public class Callers {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Callers(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Produces
    @RequestScoped
    static Caller caller(SecurityContext security, Callers callers, OnBehalf onBehalf) {
        var owner = onBehalf.account();
        if (owner.isPresent()) {
            return callers.of(owner.get());
        }
        var principal = security.getCallerPrincipal();
        if (principal == null) {
            return Caller.nobody();
        }
        return callers.of(SignedIn.of(principal.getName()));
    }

    /** The caller behind an account, whoever has signed in. */
    public Caller of(UUID account) {
        return of(new SignedIn(account, null));
    }

    /** The caller behind a sign-in; nobody when the account is gone or shut, or has got another password since. */
    public Caller of(SignedIn signedIn) {
        var account = em.find(Account.class, signedIn.account());
        if (account == null || account.isShut() || !signedIn.holds(account)) {
            return Caller.nobody();
        }
        if (account.personId() == null) {
            return operator(account);
        }
        var person = em.find(Person.class, account.personId());
        if (person.hasLeft()) {
            return Caller.nobody();
        }
        var today = LocalDate.now(clock);
        var memberships = memberships(person.id(), today);
        var grants = grants(person.id(), today);
        boolean teaches = grants.stream().anyMatch(grant -> grant.role() == Role.TEACHER);
        var classes = new HashSet<UUID>();
        var homerooms = new HashSet<UUID>();
        for (Held held : memberships) {
            if (teaches ? held.isTeacher() : held.isPupil()) {
                classes.add(held.clazz());
            }
            if (held.isHomeroomTeacher()) {
                homerooms.add(held.clazz());
            }
        }
        if (!homerooms.isEmpty()) {
            memberships.stream()
                    .filter(Held::isHomeroomTeacher)
                    .map(Held::school)
                    .distinct()
                    .forEach(school -> grants.add(new Caller.Grant(Role.HOMEROOM_TEACHER, school)));
        }
        boolean guardian = grants.stream().anyMatch(g -> g.role() == Role.GUARDIAN);
        return new Caller(
                account.id(),
                person.id(),
                person.municipalityId(),
                person.name(),
                grants,
                classes,
                homerooms,
                guardian ? children(person.id()) : Set.of(),
                new Caller.Preferences(account.language(), account.furigana(), person.grade()),
                account.mustChangePassword());
    }

    private static Caller operator(Account account) {
        return new Caller(
                account.id(),
                null,
                null,
                account.login(),
                account.isOperator() ? List.of(new Caller.Grant(Role.OPERATOR, null)) : List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new Caller.Preferences(account.language(), account.furigana(), null),
                account.mustChangePassword());
    }

    /** A class in which a person has a place today. */
    public record Held(UUID clazz, UUID school, String role, Boolean primary, String kind) {
        boolean isPupil() {
            return role.equals("student");
        }

        boolean isTeacher() {
            return role.equals("teacher") || role.equals("administrator");
        }

        boolean isHomeroomTeacher() {
            return role.equals("teacher") && Boolean.TRUE.equals(primary) && kind.equals("homeroom");
        }
    }

    private List<Held> memberships(UUID person, LocalDate today) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.identity.Callers$Held(m.classId, m.schoolId, m.role, m.primary, c.kind)
                        from Membership m, SchoolClass c
                        where c.id = m.classId and m.personId = :person
                          and m.rosterState <> 'tobedeleted' and c.rosterState <> 'tobedeleted'
                          and (m.beginDate is null or m.beginDate <= :today) and (m.endDate is null or m.endDate >= :today)
                        """,
                        Held.class)
                .setParameter("person", person)
                .setParameter("today", today)
                .getResultList();
    }

    private List<Caller.Grant> grants(UUID person, LocalDate today) {
        var rows = em.createQuery(
                        """
                        select r.role, r.schoolId from RoleRow r
                        where r.personId = :person and r.rosterState <> 'tobedeleted'
                          and (r.beginDate is null or r.beginDate <= :today) and (r.endDate is null or r.endDate >= :today)
                        order by r.primary desc, r.id
                        """,
                        Object[].class)
                .setParameter("person", person)
                .setParameter("today", today)
                .getResultList();
        var grants = new ArrayList<Caller.Grant>();
        for (Object[] row : rows) {
            Role.ofRoster((String) row[0]).ifPresent(role -> grants.add(new Caller.Grant(role, (UUID) row[1])));
        }
        return grants;
    }

    private Set<UUID> children(UUID guardian) {
        return Set.copyOf(em.createQuery(
                        "select g.pupilId from Guardianship g where g.guardianId = :guardian and g.maySee = true",
                        UUID.class)
                .setParameter("guardian", guardian)
                .getResultList());
    }
}
