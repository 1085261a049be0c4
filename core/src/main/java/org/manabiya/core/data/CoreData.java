package org.manabiya.core.data;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    /**
     * The product's time. With the setting {@code manabiya.clock.start} (an instant such as {@code 2026-11-24T08:20:00+09:00}) the
     * server lives as if it had been started then: for tests and for trying out a school day on a Sunday.
     */
    @Produces
    @Singleton
    static Clock clock(@ConfigProperty(name = "manabiya.clock.start") Optional<OffsetDateTime> start) {
        var real = Clock.system(JAPAN);
        return start.map(then -> Clock.offset(real, Duration.between(real.instant(), then.toInstant())))
                .orElse(real);
    }
}
