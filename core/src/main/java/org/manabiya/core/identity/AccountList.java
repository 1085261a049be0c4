package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Core;
import org.manabiya.core.people.Person;
import org.manabiya.core.text.SearchKey;

/** Accounts as the people who look after them see them: who can sign in, who never did, who is blocked. */
@Dependent
public class AccountList {
    /**
     * What an account is like. The conditions compare words: where a query holds exists(…), EclipseLink 4.0.1 writes its values into
     * the SQL, and true as 1, which H2 refuses.
     */
    public enum State {
        /** No password was ever issued. */
        NEW(" and a.passwordHash is null" + Is.OPEN),
        /** Must change the password that somebody else set. */
        ISSUED(" and a.passwordHash is not null and upper(cast(a.mustChange as varchar(5))) = 'TRUE'" + Is.OPEN),
        IN_USE(" and a.passwordHash is not null and upper(cast(a.mustChange as varchar(5))) = 'FALSE'" + Is.OPEN),
        /** Shut by a person. */
        BLOCKED(Is.BLOCKED + "'TRUE'"),
        /** Shut by the roster alone. */
        DISABLED(Is.DISABLED + "'TRUE'" + Is.BLOCKED + "'FALSE'");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    private static final class Is {
        static final String BLOCKED = " and upper(cast(a.blocked as varchar(5))) = ";
        static final String DISABLED = " and upper(cast(a.disabled as varchar(5))) = ";
        static final String OPEN = BLOCKED + "'FALSE'" + DISABLED + "'FALSE'";
    }

    /**
     * What is looked for.
     *
     * @param text part of a name, kana or login; blank finds all
     * @param state only these, or null
     * @param clazz only the members of this class, or null
     * @param role a roster role word such as {@code student}, or blank for all
     */
    public record Wanted(String text, State state, UUID clazz, String role) {}

    /** An account in a list. */
    public record Line(
            UUID person,
            String name,
            String kana,
            String login,
            String school,
            String clazz,
            State state,
            Instant lastSignIn) {}

    private static final String LINE =
            """
            select a, p, s.name, c.title from Account a, Person p
            left join School s on s.id = p.primarySchoolId
            left join SchoolClass c on c.id = p.homeClassId
            """;
    private static final String IN_ORDER = " order by p.kanaFamilyName nulls last, p.kanaGivenName nulls last, p.id";
    private static final String WITHIN =
            """
             and (p.id in :people
              or exists (select r.id from RoleRow r
                where r.personId = p.id and r.schoolId in :schools and r.rosterState <> 'tobedeleted'
                  and (r.endDate is null or r.endDate >= :today))
              or exists (select m.id from Membership m
                where m.personId = p.id and m.classId in :classes and m.role = 'student' and m.rosterState <> 'tobedeleted'
                  and (m.endDate is null or m.endDate >= :today)))
            """;
    private static final String WITH_ROLE =
            """
             and exists (select r2.id from RoleRow r2
              where r2.personId = p.id and r2.role = :role and r2.rosterState <> 'tobedeleted'
                and (r2.endDate is null or r2.endDate >= :today))
            """;
    private static final String IN_CLASS =
            """
             and exists (select m2.id from Membership m2
              where m2.personId = p.id and m2.classId = :clazz and m2.rosterState <> 'tobedeleted'
                and (m2.beginDate is null or m2.beginDate <= :today) and (m2.endDate is null or m2.endDate >= :today))
            """;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public AccountList(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public long count(Reach reach, Wanted wanted) {
        return query("select count(a.id) from Account a, Person p", "", Long.class, reach, wanted)
                .getSingleResult();
    }

    /** The accounts in reach by kana; one statement. */
    public List<Line> lines(Reach reach, Wanted wanted, int offset, int limit) {
        return query(LINE, IN_ORDER, Object[].class, reach, wanted)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(AccountList::line)
                .toList();
    }

    /** The people of all accounts in reach, in the order of the list, to be read in parts: nobody is skipped or doubled meanwhile. */
    public List<UUID> people(Reach reach, Wanted wanted) {
        return query("select p.id from Account a, Person p", IN_ORDER, UUID.class, reach, wanted)
                .getResultList();
    }

    /** The accounts of these people in this order, without those who have left meanwhile; one statement. */
    public List<Line> lines(List<UUID> people) {
        var lines = em.createQuery(
                        LINE + " where a.personId = p.id and p.id in :people and p.rosterState <> 'tobedeleted'",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .map(AccountList::line)
                .collect(Collectors.toMap(Line::person, Function.identity()));
        return people.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    private static Line line(Object[] row) {
        var account = (Account) row[0];
        var person = (Person) row[1];
        return new Line(
                person.id(),
                person.name(),
                person.kana(),
                account.login(),
                (String) row[2],
                (String) row[3],
                stateOf(account),
                account.lastSignIn());
    }

    /** What the account is like; the query's conditions say the same. */
    public static State stateOf(Account account) {
        if (account.isShut()) {
            return account.isBlocked() ? State.BLOCKED : State.DISABLED;
        }
        if (account.passwordHash() == null) {
            return State.NEW;
        }
        return account.mustChangePassword() ? State.ISSUED : State.IN_USE;
    }

    /** Only what is asked for stands in the query. */
    private <T> TypedQuery<T> query(String select, String order, Class<T> type, Reach reach, Wanted wanted) {
        var where = new StringBuilder(" where a.personId = p.id and p.municipalityId = :municipality"
                + " and p.rosterState <> 'tobedeleted'");
        var values = new HashMap<String, Object>();
        values.put("municipality", reach.municipality());
        if (!reach.wholeMunicipality()) {
            where.append(WITHIN);
            values.put("people", reach.peopleOrNone());
            values.put("schools", reach.schoolsOrNone());
            values.put("classes", reach.classesOrNone());
            values.put("today", LocalDate.now(clock));
        }
        if (wanted.text() != null && !wanted.text().isBlank()) {
            where.append(" and (p.searchKey like :pattern escape '!' or a.login like :pattern escape '!')");
            var key = SearchKey.of(wanted.text())
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            values.put("pattern", "%" + key + "%");
        }
        if (wanted.role() != null && !wanted.role().isBlank()) {
            where.append(WITH_ROLE);
            values.put("role", wanted.role());
            values.put("today", LocalDate.now(clock));
        }
        if (wanted.clazz() != null) {
            where.append(IN_CLASS);
            values.put("clazz", wanted.clazz());
            values.put("today", LocalDate.now(clock));
        }
        if (wanted.state() != null) {
            where.append(wanted.state().condition);
        }
        var query = em.createQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
