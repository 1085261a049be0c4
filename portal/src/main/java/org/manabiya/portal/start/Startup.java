package org.manabiya.portal.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.manabiya.core.data.Migrations;
import org.manabiya.core.jobs.JobNode;

/**
 * Starts the application: brings the schema to this build's version before anything reads it. While this runs, and after it failed,
 * the product is not ready.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource database;

    @Inject
    private FirstStart firstStart;

    @Inject
    private Progress progress;

    @Inject
    private JobNode jobs;

    @PostConstruct
    void start() {
        LogWithoutValues.begin();
        Migrations.apply(database, vendor());
        LOG.info("The schema is up to date.");
        firstStart.prepare();
        jobs.start();
        progress.through();
    }

    @PreDestroy
    void stop() {
        LogWithoutValues.end();
    }

    private String vendor() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: check manabiya.database.url", e);
        }
    }
}
