package org.manabiya.core.error;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that the product will not do, told to the person who asked: a kind (which gives the HTTP status) and the key of a
 * message with its variables. The message is looked up in {@code messages/<first segment of the key>.properties}. Thrown inside a
 * transaction it rolls back.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it was refused, with the HTTP status that tells a machine. */
    public enum Kind {
        MALFORMED(400),
        NOT_SIGNED_IN(401),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        INVALID(422),
        TOO_MANY(429),
        /** Too much to do at this moment. */
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> variables;
    private final Duration wait;

    public Refusal(Kind kind, String key, Object... variables) {
        this(kind, null, key, variables);
    }

    private Refusal(Kind kind, Duration wait, String key, Object... variables) {
        super(kind + " " + key);
        this.wait = wait;
        this.kind = kind;
        this.key = key;
        this.variables = Arrays.asList(variables);
    }

    /** The thing is not there, or not for this caller: the two are told alike, so that guessing addresses teaches nothing. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "error.notFound");
    }

    /** The caller's roles do not hold the permission. */
    public static Refusal notAllowed() {
        return new Refusal(Kind.NOT_ALLOWED, "error.notAllowed");
    }

    public static Refusal notSignedIn() {
        return new Refusal(Kind.NOT_SIGNED_IN, "error.notSignedIn");
    }

    /** Not now: the same may work after that time. */
    public static Refusal later(Kind kind, Duration wait, String key, Object... variables) {
        return new Refusal(kind, wait, key, variables);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    /** How long to wait before asking again, where that helps. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }

    /** Values for the placeholders of the message, in order. */
    public List<Object> variables() {
        return variables == null ? List.of() : variables;
    }
}
