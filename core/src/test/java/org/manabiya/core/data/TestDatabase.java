package org.manabiya.core.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A fresh database with the schema of every module on the class path. PostgreSQL is a real server, started once a JVM from the
 * binaries on Maven Central; each test gets a copy of one migrated template. Entity managers run outside a container, with
 * resource-local transactions on the same mapping.
 */
public final class TestDatabase implements AutoCloseable {
    private static final Map<String, EntityManagerFactory> FACTORIES = new ConcurrentHashMap<>();
    private static final ThreadLocal<DataSource> CURRENT = new ThreadLocal<>();
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static EmbeddedPostgres server;

    static {
        // It tells every step of every fresh database.
        FLYWAY.setLevel(Level.SEVERE);
    }

    private final String vendor;
    private final DataSource dataSource;
    private final Runnable drop;

    private TestDatabase(String vendor, DataSource raw, Runnable drop) {
        this.vendor = vendor;
        this.drop = drop;
        this.dataSource = ProxyDataSourceBuilder.create(raw).countQuery().build();
        CURRENT.set(dataSource);
    }

    static TestDatabase h2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        Migrations.apply(h2, "h2");
        return new TestDatabase("h2", h2, () -> execute(h2, "shutdown immediately"));
    }

    static TestDatabase postgres() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        var admin = server().getPostgresDatabase();
        execute(admin, "create database " + name + " template manabiya_template");
        return new TestDatabase(
                "postgresql",
                server().getDatabase("postgres", name, Map.of("stringtype", "unspecified")),
                () -> execute(admin, "drop database " + name + " with (force)"));
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "50")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            execute(server.getPostgresDatabase(), "create database manabiya_template");
            Migrations.apply(server.getDatabase("postgres", "manabiya_template"), "postgresql");
        }
        return server;
    }

    private static void execute(DataSource on, String sql) {
        try (var connection = on.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public boolean isPostgres() {
        return vendor.equals("postgresql");
    }

    /** The data source; it counts the statements that pass through it. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs one statement, for arranging a test. */
    public void execute(String sql) {
        execute(dataSource, sql);
    }

    /** What the first column of the first row says, or null. */
    public Object ask(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Does the work in one transaction of the named persistence unit; an exception rolls it back and goes on. */
    public <T> T in(String unit, Function<EntityManager, T> work) {
        CURRENT.set(dataSource);
        try (var em = factory(unit, vendor).createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    public void with(String unit, Consumer<EntityManager> work) {
        in(unit, em -> {
            work.accept(em);
            return null;
        });
    }

    /** How many SQL statements the work sends to the database. */
    public long statements(Runnable work) {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    private static EntityManagerFactory factory(String unit, String vendor) {
        return FACTORIES.computeIfAbsent(unit + "/" + vendor, key -> {
            var settings = new HashMap<String, Object>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.jtaDataSource", null);
            settings.put("jakarta.persistence.nonJtaDataSource", new CurrentDataSource(CURRENT::get));
            settings.put("eclipselink.session-name", key);
            return Persistence.createEntityManagerFactory(unit, settings);
        });
    }

    @Override
    public void close() {
        CURRENT.remove();
        drop.run();
    }
}
