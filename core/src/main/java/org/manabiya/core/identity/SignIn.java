package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Origin;
import org.manabiya.core.error.Refusal;

/**
 * Checks a login and a password: the one place for the sign-in page and for tokens, so that both wait alike. The password is hashed
 * outside any transaction: a crowd at the first period holds no connection and no row while it waits for its turn.
 */
@Dependent
public class SignIn {
    private static final int LONGEST = 1000;
    private static final String NOWHERE = "?";

    /**
     * Somebody has come in.
     *
     * @param browser what the cookie of this browser shall hold
     * @param failures the wrong passwords since the last time
     */
    public record Entry(UUID account, String browser, int failures) {}

    private final Accounts accounts;
    private final KnownBrowsers browsers;
    private final Tries tries;
    private final Origin origin;

    @Inject
    public SignIn(Accounts accounts, KnownBrowsers browsers, Tries tries, Origin origin) {
        this.accounts = accounts;
        this.browsers = browsers;
        this.tries = tries;
        this.origin = origin;
    }

    /**
     * The account whose login and password these are, for a client that is no browser.
     *
     * @param login as {@link Accounts#named} takes it
     * @throws Refusal NOT_SIGNED_IN for a wrong login or password (told alike), TOO_MANY while the next try has to wait
     */
    public UUID check(String login, String password) {
        return prove(login, password, null).account();
    }

    /**
     * Lets a browser in.
     *
     * @param browser what the browser's cookie holds, or null
     * @throws Refusal as {@link #check}
     */
    public Entry enter(String login, String password, String browser) {
        var proved = prove(login, password, browser);
        return new Entry(proved.account(), browsers.remember(proved.account(), browser), proved.failures());
    }

    private Entry prove(String login, String password, String browser) {
        var account = accounts.named(login);
        var name = account.map(a -> a.id().toString()).orElseGet(() -> Secrets.hash(Accounts.normal(login)));
        var from = from(account.map(Account::id).orElse(null), browser);
        tries.begin(name, from);
        if (!isRight(account, password, name, from)) {
            tries.fail(name, from);
            accounts.signInFailed(account.map(Account::id).orElse(null));
            throw new Refusal(Refusal.Kind.NOT_SIGNED_IN, "identity.signIn.wrong");
        }
        tries.succeed(name, from);
        var proved = new Entry(account.get().id(), browser, account.get().failures());
        accounts.signedIn(proved.account());
        return proved;
    }

    /** Where there is no account the same work is done, so that the answer's speed tells nothing. */
    private boolean isRight(Optional<Account> account, String password, String name, Tries.From from) {
        var secret = password == null || password.length() > LONGEST ? "" : password;
        try {
            return Passwords.matches(secret, account.map(Account::passwordHash).orElse(Passwords.NO_ONES))
                    && account.isPresent();
        } catch (RuntimeException busy) {
            tries.takeBack(name, from);
            throw busy;
        }
    }

    private Tries.From from(UUID account, String browser) {
        if (account != null && browsers.knows(account, browser)) {
            return new Tries.From(Secrets.hash(browser), true);
        }
        var address = origin.address();
        return new Tries.From(address == null ? NOWHERE : address, false);
    }
}
