package org.manabiya.core.identity;

import java.util.UUID;

/**
 * How a sign-in is remembered: the account, and a mark of the password that it was proved with. Another password, and the mark fits no
 * more: whoever sits in an older session is signed out at the next click, on every node, without a list of sessions.
 *
 * @param mark null for a token of the API, which is no session and is revoked by itself
 */
public record SignedIn(UUID account, String mark) {
    private static final int MARK = 16;
    private static final char BETWEEN = ':';

    /** A sign-in with the password that the account has now. */
    public static SignedIn to(Account account) {
        return new SignedIn(account.id(), mark(account));
    }

    /** The sign-in behind a token of the API. */
    public static SignedIn byToken(Token token) {
        return new SignedIn(token.accountId(), null);
    }

    /** Reads what {@link #toString} wrote. */
    public static SignedIn of(String text) {
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new SignedIn(UUID.fromString(text), null)
                : new SignedIn(UUID.fromString(text.substring(0, between)), text.substring(between + 1));
    }

    /** Whether the account still has the password of this sign-in. */
    boolean holds(Account now) {
        return mark == null || mark.equals(mark(now));
    }

    /** Of the hash, whose salt is new with every password: even the same password set again ends the older sessions. */
    private static String mark(Account account) {
        return Secrets.hash(String.valueOf(account.passwordHash())).substring(0, MARK);
    }

    @Override
    public String toString() {
        return mark == null ? account.toString() : account.toString() + BETWEEN + mark;
    }
}
