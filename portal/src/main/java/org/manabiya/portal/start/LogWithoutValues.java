package org.manabiya.portal.start;

import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.manabiya.core.error.LoggedError;

/**
 * Keeps the values of rows out of the log, whoever writes to it. A broken constraint is told by the transaction service, the pool and
 * libraries too, each with the database's own words, and H2 quotes the row in them.
 */
final class LogWithoutValues implements Filter {
    private final Filter own;

    private LogWithoutValues(Filter own) {
        this.own = own;
    }

    /** From now on every handler of this server shows errors as {@link LoggedError} does. */
    static void begin() {
        for (Handler handler : handlers()) {
            if (!(handler.getFilter() instanceof LogWithoutValues)) {
                handler.setFilter(new LogWithoutValues(handler.getFilter()));
            }
        }
    }

    /** Gives the handlers back their own filters: they outlive the application. */
    static void end() {
        for (Handler handler : handlers()) {
            if (handler.getFilter() instanceof LogWithoutValues ours) {
                handler.setFilter(ours.own);
            }
        }
    }

    private static Handler[] handlers() {
        return Logger.getLogger("").getHandlers();
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry.getThrown() != null) {
            entry.setThrown(LoggedError.of(entry.getThrown()));
        }
        if (entry.getParameters() != null) {
            entry.setParameters(Arrays.stream(entry.getParameters())
                    .map(parameter -> parameter instanceof Throwable thrown ? LoggedError.of(thrown) : parameter)
                    .toArray());
        }
        return own == null || own.isLoggable(entry);
    }
}
