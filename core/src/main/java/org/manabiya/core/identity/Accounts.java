package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;

/** The accounts of the installation. Logins are kept in lower case and are unique within a municipality. */
@Dependent
public class Accounts {
    private final EntityManager em;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Accounts(@Core EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public Optional<Account> ofPerson(UUID person) {
        return em.createQuery("select a from Account a where a.personId = :person", Account.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** All accounts with this login: one for each municipality that uses it. */
    List<Account> byLogin(String login, LockModeType lock) {
        return em.createQuery("select a from Account a where a.login = :login order by a.id", Account.class)
                .setParameter("login", login)
                .setLockMode(lock)
                .getResultList();
    }

    public boolean isEmpty() {
        return em.createQuery("select count(a.id) from Account a", Long.class).getSingleResult() == 0;
    }

    /** Whether nobody can sign in yet: the installation is empty. */
    public boolean noneIsUsable() {
        return em.createQuery("select count(a.id) from Account a where a.passwordHash is not null", Long.class)
                        .getSingleResult()
                == 0;
    }

    @Transactional
    public Account add(Account account) {
        em.persist(account);
        return account;
    }

    /**
     * Sets a new random password that its owner must change, and answers it: it is shown once and stored nowhere. Whoever is signed in
     * with the older one is signed out, and the tokens of the account are worth nothing any more: a reset is asked for by somebody who
     * has lost hold of the account.
     *
     * @throws Refusal NOT_FOUND when the person has no account
     */
    @Transactional
    public String resetPassword(UUID person) {
        var account = ofPerson(person).orElseThrow(Refusal::notFound);
        var password = Passwords.issue();
        account.issuePassword(Passwords.hash(password));
        em.createQuery("update Token t set t.revokedAt = :now where t.accountId = :account and t.revokedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("account", account.id())
                .executeUpdate();
        audit.record("password.reset", "account", account.id(), null, null);
        return password;
    }

    /** Sets a known password that needs no change: for the sample city only. */
    @Transactional
    public void setPassword(UUID account, String password) {
        find(account).orElseThrow(Refusal::notFound).choosePassword(Passwords.hash(password));
    }

    /**
     * The owner changes the password. Other sessions of the account end; its tokens stay, which the owner can see and revoke.
     *
     * @return the sign-in with the new password, by which the session of this request goes on
     * @throws Refusal INVALID when the present password is wrong or the new one is not good enough
     */
    @Transactional
    public SignedIn changePassword(UUID id, String present, String chosen) {
        var account = find(id).orElseThrow(Refusal::notFound);
        if (present == null || !Passwords.matches(present, account.passwordHash())) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.password.wrong");
        }
        if (present.equals(chosen)) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.password.same");
        }
        Passwords.check(chosen, account.login());
        account.choosePassword(Passwords.hash(chosen));
        audit.record("password.change", "account", id, null, null);
        return SignedIn.to(account);
    }

    @Transactional
    public void prefer(UUID id, String language, String furigana) {
        find(id).orElseThrow(Refusal::notFound).prefer(language, furigana);
    }

    @Transactional
    public void block(UUID person, boolean blocked) {
        var account = ofPerson(person).orElseThrow(Refusal::notFound);
        if (blocked) {
            account.disable();
        } else {
            account.enable();
        }
        audit.record(blocked ? "account.block" : "account.unblock", "account", account.id(), null, null);
    }
}
