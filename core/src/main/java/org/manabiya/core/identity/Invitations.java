package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;

/** One-time addresses with which the first operator of an empty installation sets login and password. */
@Dependent
public class Invitations {
    private static final Duration LIFE = Duration.ofDays(3);
    private static final int SHORTEST_LOGIN = 3;
    private static final int LONGEST_LOGIN = 100;

    private final EntityManager em;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Invitations(@Core EntityManager em, Accounts accounts, Audit audit, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Prepares the first operator's account and answers the secret of the address {@code /welcome?code=…}; it is stored nowhere.
     *
     * @throws Refusal CONFLICT when somebody can sign in already
     */
    @Transactional
    public String inviteFirstOperator() {
        if (!accounts.noneIsUsable()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "identity.invitation.notFirst");
        }
        em.createQuery("update Invitation i set i.usedAt = :now where i.usedAt is null")
                .setParameter("now", clock.instant())
                .executeUpdate();
        var account = accounts.operator("operator")
                .orElseGet(() -> accounts.add(Account.ofOperator("operator", clock.instant())));
        var secret = Secrets.random();
        em.persist(new Invitation(
                account.id(), Secrets.hash(secret), clock.instant().plus(LIFE)));
        return secret;
    }

    public boolean isOpen(String secret) {
        return find(secret, LockModeType.NONE) != null;
    }

    /**
     * Takes over the account.
     *
     * @throws Refusal GONE when the invitation was used, is too old or never was; INVALID for a login or password that will not do
     */
    @Transactional
    public void accept(String secret, String login, String password) {
        var invitation = find(secret, LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null) {
            throw new Refusal(Refusal.Kind.GONE, "identity.invitation.gone");
        }
        var name = Accounts.normal(login);
        if (name.length() < SHORTEST_LOGIN || name.length() > LONGEST_LOGIN || !name.matches("[a-z0-9._@+-]+")) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.login.form", SHORTEST_LOGIN);
        }
        Passwords.check(password, name);
        var account = em.find(Account.class, invitation.accountId());
        account.takeOver(name, Passwords.hash(password));
        invitation.use(clock.instant());
        audit.recordFor(account, "invitation.accept", "account", account.id());
    }

    private Invitation find(String secret, LockModeType lock) {
        if (secret == null || secret.isBlank()) {
            return null;
        }
        return em.createQuery("select i from Invitation i where i.hash = :hash", Invitation.class)
                .setParameter("hash", Secrets.hash(secret))
                .setLockMode(lock)
                .getResultStream()
                .filter(i -> i.isOpen(clock.instant()))
                .findFirst()
                .orElse(null);
    }
}
