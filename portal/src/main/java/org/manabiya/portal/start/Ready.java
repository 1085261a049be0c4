package org.manabiya.portal.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: UP only when the start is through (schema, sample city) and the database answers now; why not is in the log, not in the answer. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Ready.class.getName());
    private static final Duration KEPT = Duration.ofSeconds(1);

    @Inject
    private Progress progress;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource database;

    @Inject
    private Clock clock;

    private final AtomicReference<Instant> askedAt = new AtomicReference<>(Instant.MIN);
    private volatile boolean answers;

    @Override
    public HealthCheckResponse call() {
        boolean started = progress.isThrough();
        askNowAndThen();
        return HealthCheckResponse.named("manabiya").status(started && answers).build();
    }

    /** However often somebody asks here, the database is asked by one at a time and at most once a second. */
    private void askNowAndThen() {
        var last = askedAt.get();
        var now = clock.instant();
        if (last.plus(KEPT).isBefore(now) && askedAt.compareAndSet(last, now)) {
            answers = databaseAnswers();
        }
    }

    private boolean databaseAnswers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return false;
        }
    }
}
