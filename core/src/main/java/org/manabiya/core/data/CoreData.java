package org.manabiya.core.data;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Hands the container's resources to constructor injection. */
@Dependent
public class CoreData {
    /** Schools keep Japanese time wherever the server stands. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Produces
    @Core
    @PersistenceContext(unitName = "core")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    @Produces
    Clock clock() {
        return Clock.system(JAPAN);
    }
}
