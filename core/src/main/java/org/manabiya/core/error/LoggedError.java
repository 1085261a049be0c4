package org.manabiya.core.error;

import java.sql.SQLException;

/**
 * An error as the log may show it. What a database says quotes the values of the row, and each exception around it quotes that: of such
 * a chain only the kinds, the SQL states and the places in the program are kept.
 */
public final class LoggedError extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private LoggedError(Throwable thrown, int depth) {
        super(
                name(thrown),
                thrown.getCause() == null || depth == DEEPEST ? null : new LoggedError(thrown.getCause(), depth + 1));
        setStackTrace(thrown.getStackTrace());
    }

    /** The error itself where no database has spoken, else what may be shown of it. */
    public static Throwable of(Throwable thrown) {
        int depth = 0;
        for (var cause = thrown; cause != null && depth < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return new LoggedError(thrown, 0);
            }
            depth++;
        }
        return thrown;
    }

    private static String name(Throwable thrown) {
        var name = thrown.getClass().getName();
        return thrown instanceof SQLException sql ? name + " (SQL state " + sql.getSQLState() + ")" : name;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
