package org.manabiya.core.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Core;
import org.manabiya.core.identity.Account;
import org.manabiya.core.people.Person;

/**
 * The record of who did what and who looked at grades, health or family data. Append-only: an entry is written in the transaction
 * of the act itself, so that neither exists without the other.
 */
@Dependent
public class Audit {
    private static final int LONGEST = 8000;
    private static final int READ_AT_ONCE = 1_000;
    private static final Duration LATELY = Duration.ofDays(90);

    private final EntityManager em;
    private final Caller caller;
    private final Origin origin;
    private final Clock clock;

    @Inject
    public Audit(@Core EntityManager em, Caller caller, Origin origin, Clock clock) {
        this.em = em;
        this.caller = caller;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * Writes down an act of the caller.
     *
     * @param action a word of the form {@code thing.verb}; its text is the message {@code audit.<action>}
     * @param before what it was, as JSON or plain text without secrets, or null
     * @param after what it is now, likewise
     */
    @Transactional
    public void record(String action, String subjectKind, UUID subjectId, String before, String after) {
        var roles = caller.roles().stream().map(Enum::name).collect(Collectors.joining(","));
        write(
                new AuditEntry.Who(
                        caller.municipality(),
                        caller.school(),
                        caller.account(),
                        caller.name(),
                        roles,
                        origin.address()),
                action,
                subjectKind,
                subjectId,
                before,
                after);
    }

    /** Writes down an act of the caller in the record of another municipality, which it concerns as well. */
    @Transactional
    public void recordAt(Place place, String action, String subjectKind, UUID subjectId, String before, String after) {
        write(
                new AuditEntry.Who(place.municipality(), place.school(), null, caller.name(), "", origin.address()),
                action,
                subjectKind,
                subjectId,
                before,
                after);
    }

    /** Writes down that the caller looked at something of information class II or above (grades, health, family). */
    @Transactional
    public void looked(String subjectKind, UUID subjectId) {
        record("look", subjectKind, subjectId, null, null);
    }

    /** An account has just signed in: the request still has no caller. */
    public void signedIn(Account account) {
        write(of(account), "signIn", "account", account.id(), null, null);
    }

    /** Somebody gave a wrong password for the account. */
    public void signInFailed(Account account) {
        write(of(account), "signIn.failed", "account", account.id(), null, null);
    }

    /** Somebody tried a login that nobody has. What was typed is not kept: people type passwords into the wrong field. */
    @Transactional
    public void signInFailed() {
        write(
                new AuditEntry.Who(null, null, null, "-", "", origin.address()),
                "signIn.failed",
                "account",
                null,
                null,
                null);
    }

    /** Writes down an act for the account's owner, who may have given only a password in this request and so be no caller yet. */
    @Transactional
    public void recordFor(Account account, String action, String subjectKind, UUID subjectId) {
        if (caller.isSignedIn()) {
            record(action, subjectKind, subjectId, null, null);
        } else {
            write(of(account), action, subjectKind, subjectId, null, null);
        }
    }

    /** Writes down what a job did for the account that ordered it: there is no request and no address. */
    @Transactional
    public void recordJob(Account owner, String action, String subjectKind, UUID subjectId, String after) {
        write(of(owner), action, subjectKind, subjectId, null, after);
    }

    /** By the name of its person, as everywhere else in the record; the operator has only a login. */
    private AuditEntry.Who of(Account account) {
        var person = account.personId() == null ? null : em.find(Person.class, account.personId());
        var actor = subject(account, person).name();
        return new AuditEntry.Who(account.municipalityId(), null, account.id(), actor, "", origin.address());
    }

    private void write(AuditEntry.Who who, String action, String kind, UUID id, String before, String after) {
        em.persist(new AuditEntry(clock.instant(), who, action, kind, id, cut(before), cut(after)));
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /**
     * What a reader of the record looks for; null and blank stand for all.
     *
     * @param actor part of the name or login of who acted
     * @param from the first moment
     * @param until the first moment that no longer counts
     * @param before only what stands after the page that ended here
     */
    public record Wanted(String action, String actor, Instant from, Instant until, AuditCursor before) {
        Wanted after(AuditEntry last) {
            return new Wanted(action, actor, from, until, AuditCursor.at(last));
        }
    }

    /** The newest entries first; one statement. */
    public List<AuditEntry> page(Reach reach, Wanted wanted, int limit) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder("select e from AuditEntry e where ").append(within(reach, values));
        if (wanted.action() != null && !wanted.action().isBlank()) {
            where.append(" and e.action = :action");
            values.put("action", wanted.action());
        }
        if (wanted.actor() != null && !wanted.actor().isBlank()) {
            where.append(" and e.actor like :actor escape '!'");
            var text =
                    wanted.actor().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            values.put("actor", "%" + text + "%");
        }
        if (wanted.from() != null) {
            where.append(" and e.happenedAt >= :from");
            values.put("from", wanted.from());
        }
        if (wanted.until() != null) {
            where.append(" and e.happenedAt < :until");
            values.put("until", wanted.until());
        }
        if (wanted.before() != null) {
            where.append(" and (e.happenedAt < :moment or (e.happenedAt = :moment and e.id < :id))");
            values.put("moment", wanted.before().moment());
            values.put("id", wanted.before().id());
        }
        var query = em.createQuery(where + " order by e.happenedAt desc, e.id desc", AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** Who reaches the installation reads what happened in no municipality, and nothing of any. */
    private static String within(Reach reach, Map<String, Object> values) {
        if (reach.installation()) {
            return "e.municipalityId is null";
        }
        values.put("municipality", reach.municipality());
        if (reach.wholeMunicipality()) {
            return "e.municipalityId = :municipality";
        }
        values.put("schools", reach.schoolsOrNone());
        return "e.municipalityId = :municipality and e.schoolId in :schools";
    }

    /** All of them, the newest first, read in pages while they are used. */
    public Stream<AuditEntry> all(Reach reach, Wanted wanted) {
        return Stream.iterate(
                        page(reach, wanted, READ_AT_ONCE),
                        entries -> !entries.isEmpty(),
                        entries -> entries.size() < READ_AT_ONCE
                                ? List.of()
                                : page(reach, wanted.after(entries.get(READ_AT_ONCE - 1)), READ_AT_ONCE))
                .flatMap(List::stream);
    }

    /** The actions that were recorded lately, to choose from. */
    public List<String> actions(Reach reach) {
        var values = new HashMap<String, Object>();
        var query = em.createQuery(
                "select distinct e.action from AuditEntry e where e.happenedAt > :since and " + within(reach, values),
                String.class);
        values.forEach(query::setParameter);
        return query.setParameter("since", clock.instant().minus(LATELY)).getResultList();
    }

    /**
     * Whom an entry concerns.
     *
     * @param name the person's name, or the login of an account that is no person's
     * @param person null for such an account
     */
    public record Subject(String name, UUID person) {}

    /** The people whom the entries concern, by the subject's id, be it theirs or their account's; two statements. */
    public Map<UUID, Subject> subjectsOf(List<AuditEntry> entries) {
        var ids = entries.stream()
                .map(AuditEntry::subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var subjects = new HashMap<UUID, Subject>();
        if (!ids.isEmpty()) {
            em.createQuery("select p from Person p where p.id in :ids", Person.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(person -> subjects.put(person.id(), new Subject(person.name(), person.id())));
            em.createQuery(
                            "select a, p from Account a left join Person p on p.id = a.personId where a.id in :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> subjects.put(((Account) row[0]).id(), subject((Account) row[0], (Person) row[1])));
        }
        return subjects;
    }

    private static Subject subject(Account account, Person person) {
        return person == null ? new Subject(account.login(), null) : new Subject(person.name(), person.id());
    }
}
