package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.core.people.Person;

/**
 * The accounts of the installation. Logins are kept in lower case and are unique within a municipality, whose roster gives them; two
 * municipalities may have the same.
 */
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

    /** The accounts of these people by person; one statement. */
    Map<UUID, Account> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.personId in :people", Account.class)
                        .setParameter("people", people)
                        .getResultStream()
                        .collect(Collectors.toMap(Account::personId, Function.identity()));
    }

    /**
     * The one account that somebody means who types this: {@code login@code} with the code of the municipality (教育委員会コード), or the
     * login alone where no other municipality of the installation has given a password to the same login. The operator's login is
     * always the operator's. Accounts that nobody can use are not looked at: blocked, without a password, of people who have left.
     */
    Optional<Account> named(String typed) {
        var name = normal(typed);
        int at = name.lastIndexOf('@');
        if (at > 0 && Municipality.isCode(name.substring(at + 1))) {
            var there = usable(" and m.code = :code", name.substring(0, at), name.substring(at + 1));
            if (!there.isEmpty()) {
                return Optional.of(there.get(0));
            }
        }
        var all = usable("", name, null);
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream().filter(Account::isOperator).findFirst();
    }

    private List<Account> usable(String condition, String login, String code) {
        var query = em.createQuery(
                        """
                        select a, p from Account a
                        left join Person p on p.id = a.personId
                        left join Municipality m on m.id = a.municipalityId
                        where a.login = :login
                        """
                                + condition,
                        Object[].class)
                .setParameter("login", login);
        if (code != null) {
            query.setParameter("code", code);
        }
        return query.getResultStream()
                .filter(row -> row[1] == null || !((Person) row[1]).hasLeft())
                .map(row -> (Account) row[0])
                .filter(Account::isUsable)
                .toList();
    }

    /** What people of the municipality add to their login: nothing while it is alone in the installation, else {@code @code}. */
    String behindLogins(UUID municipality) {
        long all = em.createQuery("select count(m.id) from Municipality m", Long.class)
                .getSingleResult();
        var own = em.find(Municipality.class, municipality);
        return all < 2 || own.code() == null ? "" : "@" + own.code();
    }

    /** A login as it is kept: without surrounding blanks, in lower case. */
    static String normal(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Account> operator(String login) {
        return em.createQuery("select a from Account a where a.login = :login and a.operator = true", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** The owner has given the right password. */
    @Transactional
    public void signedIn(UUID id) {
        var account = find(id).orElseThrow(Refusal::notFound);
        account.signedIn(clock.instant());
        audit.signedIn(account);
    }

    /**
     * Somebody has given a wrong password.
     *
     * @param id the account, or null for a login that nobody has
     */
    @Transactional
    public void signInFailed(UUID id) {
        if (id == null) {
            audit.signInFailed();
            return;
        }
        var account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        account.failed();
        audit.signInFailed(account);
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
        var password = Passwords.issue();
        // Hashed before the first statement: while it waits for its turn it holds no connection.
        var hash = Passwords.hash(password);
        issue(Map.of(ofPerson(person).orElseThrow(Refusal::notFound).id(), hash));
        return password;
    }

    /**
     * Sets passwords that their owners must change. The tokens of the accounts end: a reset is asked for by somebody who has lost hold of
     * the account.
     *
     * @param hashes by the account's id
     */
    @Transactional
    public void issue(Map<UUID, String> hashes) {
        hashes.forEach((id, hash) -> {
            find(id).orElseThrow(Refusal::notFound).issuePassword(hash);
            em.createQuery("update Token t set t.revokedAt = :now where t.accountId = :account and t.revokedAt is null")
                    .setParameter("now", clock.instant())
                    .setParameter("account", id)
                    .executeUpdate();
            audit.record("password.reset", "account", id, null, null);
        });
    }

    /** Sets a known password that needs no change: for the sample city only. */
    @Transactional
    public void setPassword(UUID account, String password) {
        find(account).orElseThrow(Refusal::notFound).choosePassword(Passwords.hash(password));
    }

    /** The owner has chosen another password. Other sessions of the account end; its tokens stay, which the owner can see and revoke. */
    @Transactional
    public SignedIn choosePassword(UUID id, String hash) {
        var account = find(id).orElseThrow(Refusal::notFound);
        account.choosePassword(hash);
        audit.record("password.change", "account", id, null, null);
        return SignedIn.to(account);
    }

    @Transactional
    public void prefer(UUID id, String language, String furigana) {
        find(id).orElseThrow(Refusal::notFound).prefer(language, furigana);
    }

    /** Shuts the account of the person, or opens it again as far as the roster lets it be open. */
    @Transactional
    public void block(UUID person, boolean blocked) {
        var account = ofPerson(person).orElseThrow(Refusal::notFound);
        if (blocked) {
            account.block();
        } else {
            account.unblock();
        }
        audit.record(blocked ? "account.block" : "account.unblock", "account", account.id(), null, null);
    }
}
