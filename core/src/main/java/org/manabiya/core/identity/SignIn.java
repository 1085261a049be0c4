package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;

/** Checks a login and a password: the one place for the sign-in page and for tokens, so that both wait and lock alike. */
@Dependent
public class SignIn {
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public SignIn(Accounts accounts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account whose login and password these are. The failure is written even though the call refuses.
     *
     * @return the account's id
     * @throws Refusal NOT_SIGNED_IN for a wrong login or password (told alike), TOO_MANY while the account must wait
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public UUID check(String login, String password) {
        var now = clock.instant();
        var candidates = accounts.byLogin(normal(login), LockModeType.PESSIMISTIC_WRITE);
        var secret = password == null || password.length() > 1000 ? "" : password;
        if (candidates.isEmpty()) {
            Passwords.spendTime(secret);
            audit.signInFailed();
        }
        boolean waiting = false;
        for (Account account : candidates) {
            if (!account.mayTry(now)) {
                waiting = true;
            } else if (account.isUsable() && Passwords.matches(secret, account.passwordHash())) {
                account.signedIn(now);
                audit.signedIn(account);
                return account.id();
            } else {
                if (!account.isUsable()) {
                    Passwords.spendTime(secret);
                }
                account.failed(now);
                audit.signInFailed(account);
            }
        }
        throw waiting
                ? new Refusal(Refusal.Kind.TOO_MANY, "identity.signIn.wait")
                : new Refusal(Refusal.Kind.NOT_SIGNED_IN, "identity.signIn.wrong");
    }

    private static String normal(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }
}
