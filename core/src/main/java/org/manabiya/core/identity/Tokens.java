package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** Personal access tokens. */
@Dependent
public class Tokens {
    /** The longest life of a token in days. */
    public static final int MOST_DAYS = 365;

    private static final String PREFIX = "mnb_";
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(10);

    /** A new token with its secret, which is never shown again. */
    public record Made(UUID id, String secret, java.time.Instant expiresAt) {}

    private final EntityManager em;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Tokens(@Core EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param days 1 to {@value #MOST_DAYS}
     * @throws Refusal INVALID for a blank or long name or days out of range
     */
    @Transactional
    public Made make(UUID account, String name, int days, Token.Use use) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.token.name");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.token.days", MOST_DAYS);
        }
        var owner = em.find(Account.class, account);
        if (owner == null) {
            throw Refusal.notFound();
        }
        var secret = PREFIX + Secrets.random();
        var now = clock.instant();
        var token = new Token(account, name.strip(), Secrets.hash(secret), use, now, now.plus(Duration.ofDays(days)));
        em.persist(token);
        audit.recordFor(owner, "token.make", "token", token.id());
        return new Made(token.id(), secret, token.expiresAt());
    }

    /** The valid token with this secret whose account may still sign in; notes its use now and then. */
    @Transactional
    public Optional<Token> find(String secret) {
        var now = clock.instant();
        var found = em.createQuery(
                        """
                        select t from Token t, Account a
                        where t.hash = :hash and a.id = t.accountId and a.disabled = false and a.blocked = false
                        """,
                        Token.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .filter(token -> token.isValid(now))
                .findFirst();
        found.filter(t -> t.lastUsedAt() == null || t.lastUsedAt().isBefore(now.minus(USE_IS_NOTED_EVERY)))
                .ifPresent(t -> t.used(now));
        return found;
    }

    /** The tokens of the account that still open something, the newest first. */
    public List<Token> validOf(UUID account) {
        return em.createQuery(
                        """
                        select t from Token t where t.accountId = :account and t.revokedAt is null and t.expiresAt > :now
                        order by t.createdAt desc, t.id desc
                        """,
                        Token.class)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Revokes a token of the account; another's is not found. */
    @Transactional
    public void revoke(UUID account, UUID id) {
        var token = em.find(Token.class, Ids.given(id));
        if (token == null || !token.accountId().equals(account)) {
            throw Refusal.notFound();
        }
        token.revoke(clock.instant());
        audit.record("token.revoke", "token", id, null, null);
    }
}
