package org.manabiya.portal.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: UP only when the start is through (schema, sample city) and the database answers now. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Ready.class.getName());

    @Inject
    private Progress progress;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        boolean started = progress.isThrough();
        boolean answers = databaseAnswers();
        return HealthCheckResponse.named("manabiya")
                .withData("started", started)
                .withData("database", answers)
                .status(started && answers)
                .build();
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
