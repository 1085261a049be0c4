package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.error.Refusal;

/** The owner of an account changes the password. Guessing the present one from an unattended screen waits like guessing at the door. */
@Dependent
public class ChangePassword {
    private static final Tries.From SIGNED_IN = new Tries.From("signed in", true);

    private final Accounts accounts;
    private final Tries tries;

    @Inject
    public ChangePassword(Accounts accounts, Tries tries) {
        this.accounts = accounts;
        this.tries = tries;
    }

    /**
     * Changes it; hashes outside the transaction, as {@link SignIn} does.
     *
     * @return the sign-in with the new password, by which the session of this request goes on
     * @throws Refusal INVALID when the present password is wrong or the new one is not good enough, TOO_MANY after wrong tries
     */
    public SignedIn change(UUID id, String present, String chosen) {
        var account = accounts.find(id).orElseThrow(Refusal::notFound);
        prove(account, present);
        if (present.equals(chosen)) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.password.same");
        }
        Passwords.check(chosen, account.login());
        return accounts.choosePassword(id, Passwords.hash(chosen));
    }

    private void prove(Account account, String present) {
        var name = account.id().toString();
        tries.begin(name, SIGNED_IN);
        if (!isRight(account, present, name)) {
            tries.fail(name, SIGNED_IN);
            throw new Refusal(Refusal.Kind.INVALID, "identity.password.wrong");
        }
        tries.succeed(name, SIGNED_IN);
    }

    private boolean isRight(Account account, String present, String name) {
        try {
            return present != null && Passwords.matches(present, account.passwordHash());
        } catch (RuntimeException busy) {
            tries.takeBack(name, SIGNED_IN);
            throw busy;
        }
    }
}
