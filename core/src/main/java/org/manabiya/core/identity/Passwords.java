package org.manabiya.core.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import org.manabiya.core.error.Refusal;

/**
 * Hashes passwords with Argon2id by the parameters of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane), and says which
 * passwords are good enough (NIST SP 800-63B: length, not character classes).
 */
public final class Passwords {
    /** The shortest password a person may choose. */
    public static final int SHORTEST = 8;

    private static final int LONGEST = 128;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, 19);
    /** Letters and digits that nobody mixes up on paper. */
    private static final String CLEAR_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NO_ONES = hash(issue());

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Spends the time of a real check where there is no account, so that the answer's speed tells nothing. */
    static void spendTime(String password) {
        matches(password, NO_ONES);
    }

    /** A random password of ten clear signs (49 bits) for a slip of paper. */
    public static String issue() {
        var password = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            password.append(CLEAR_SIGNS.charAt(RANDOM.nextInt(CLEAR_SIGNS.length())));
        }
        return password.toString();
    }

    /**
     * Refuses what nobody should choose.
     *
     * @throws Refusal INVALID when too short, too long, one repeated sign, or containing the login
     */
    static void check(String password, String login) {
        var name = login.contains("@") ? login.substring(0, login.indexOf('@')) : login;
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.password.long", LONGEST);
        }
        if (password.chars().distinct().count() < 3 || (name.length() > 3 && password.contains(name))) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.password.simple");
        }
    }
}
