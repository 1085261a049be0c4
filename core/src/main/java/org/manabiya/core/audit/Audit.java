package org.manabiya.core.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Core;
import org.manabiya.core.identity.Account;

/**
 * The record of who did what and who looked at grades, health or family data. Append-only: an entry is written in the transaction
 * of the act itself, so that neither exists without the other.
 */
@Dependent
public class Audit {
    private static final int LONGEST = 8000;

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

    /** Writes down an act for the account's owner, who may have given only a password in this request and so be no caller yet. */
    @Transactional
    public void recordFor(Account account, String action, String subjectKind, UUID subjectId) {
        if (caller.isSignedIn()) {
            record(action, subjectKind, subjectId, null, null);
        } else {
            write(of(account), action, subjectKind, subjectId, null, null);
        }
    }

    private AuditEntry.Who of(Account account) {
        return new AuditEntry.Who(account.municipalityId(), null, account.id(), account.login(), "", origin.address());
    }

    private void write(AuditEntry.Who who, String action, String kind, UUID id, String before, String after) {
        em.persist(new AuditEntry(clock.instant(), who, action, kind, id, cut(before), cut(after)));
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /**
     * The newest entries first.
     *
     * @param action only this action, or blank for all
     * @param before only older than this, for paging
     */
    public List<AuditEntry> page(Reach reach, String action, Instant before, int limit) {
        return em.createQuery(
                        """
                        select e from AuditEntry e
                        where e.municipalityId = :municipality and (:whole = true or e.schoolId in :schools)
                          and (:action = '' or e.action = :action) and e.happenedAt < :before
                        order by e.happenedAt desc, e.id desc
                        """,
                        AuditEntry.class)
                .setParameter("municipality", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .setParameter("action", action == null ? "" : action)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
