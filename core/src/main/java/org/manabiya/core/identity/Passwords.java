package org.manabiya.core.identity;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
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
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    /** Half of the server's threads: the others go on serving those who have signed in. */
    private static final int LONGEST_QUEUE = 32;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    /** The hash of a password that nobody has. */
    static final String NO_ONES = hash(issue());

    private Passwords() {}

    static String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    static boolean matches(String password, String hash) {
        return inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** One hash takes 19 MiB and a processor: more at once than there are processors gain nothing and fill the memory. */
    private static <T> T inTurn(Supplier<T> work) {
        boolean mine = false;
        try {
            mine = TURNS.getQueueLength() < LONGEST_QUEUE && TURNS.tryAcquire(LONGEST_WAIT.toMillis(), MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!mine) {
            throw Refusal.later(Refusal.Kind.BUSY, LONGEST_WAIT, "identity.signIn.busy");
        }
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
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
