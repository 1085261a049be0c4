package org.manabiya.core.roster;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.jobs.TestTransactions;
import org.manabiya.core.roster.oneroster.PackageFixture;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.Version;

/** Somebody at the board of one city who works with rosters, each step a transaction of its own, a second apart. */
final class RosterDesk {

    private static final Instant START = Instant.parse("2026-04-10T00:00:00Z");
    private static final AtomicInteger SECONDS = new AtomicInteger();

    final UUID city = UUID.randomUUID();
    final Clock clock = new Clock() {
        private final InstantSource ticking = () -> START.plusSeconds(SECONDS.incrementAndGet());

        @Override
        public Instant instant() {
            return ticking.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final TestDatabase database;
    private final Path folder;

    RosterDesk(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        database.execute(
                "insert into core_municipality (id, name, created_at) values ('" + city + "', '市', current_timestamp)");
    }

    <T> T in(Function<EntityManager, T> step) {
        return database.in("core", step);
    }

    /** The one who sits at the desk. */
    Caller caller() {
        return new Caller(
                UUID.randomUUID(),
                UUID.randomUUID(),
                city,
                "担当",
                List.of(new Caller.Grant(Role.BOARD_ICT, null)),
                Set.of(),
                Set.of(),
                Set.of(),
                new Caller.Preferences("ja", "grade", null),
                false);
    }

    RosterImport imports(EntityManager em) {
        return new RosterImport(em, TestTransactions.of(database), clock, 20);
    }

    ImportReport run(PackageFixture roster) {
        return run(roster.writeTo(folder), false);
    }

    ImportReport runConfirmed(PackageFixture roster) {
        return run(roster.writeTo(folder), true);
    }

    ImportReport run(Path zip, boolean confirmed) {
        return in(em -> imports(em).run(city, zip, "roster.zip", null, confirmed));
    }

    ImportReport preview(PackageFixture roster) {
        return preview(roster, Progress.NONE);
    }

    ImportReport preview(PackageFixture roster, Progress progress) {
        return in(em -> imports(em).preview(city, roster.writeTo(folder), "roster.zip", null, progress));
    }

    ImportReport check(PackageFixture roster, boolean confirmed) {
        return in(em -> imports(em).check(city, roster.writeTo(folder), confirmed));
    }

    Path export(Version version) {
        Path out = folder.resolve(UUID.randomUUID() + ".zip");
        in(em -> {
            new RosterExport(em, clock).write(city, version, out);
            return null;
        });
        return out;
    }

    Optional<UUID> undoable() {
        return in(em -> new UndoRosterImport(em, clock).undoable(city));
    }

    List<RosterImports.Change> changes(ImportReport report, RosterFile file, String action) {
        return in(em -> new RosterImports(em).changes(city, report.importId(), file, action, 0, 10));
    }

    List<RosterImports.Line> newest() {
        return in(em -> new RosterImports(em).newest(city, 5));
    }

    String exportName() {
        return in(em -> new RosterExport(em, clock).fileName(city));
    }

    void undo(ImportReport report) {
        in(em -> {
            new UndoRosterImport(em, clock).undo(city, report.importId());
            return null;
        });
    }

    long count(String fromWhere) {
        return ((Number) database.ask("select count(*) from " + fromWhere)).longValue();
    }

    /** A checksum of every row of every table that holds what a roster brings. */
    Map<String, Object> checksums() {
        Map<String, Object> sums = new TreeMap<>();
        for (Mapping mapping : Mappings.ALL) {
            sums.put(mapping.table(), rows(mapping.table()));
        }
        sums.put("core_account", rows("core_account"));
        return sums;
    }

    /** How many rows there are of what an import works with. */
    Map<String, Object> traces() {
        Map<String, Object> sums = new TreeMap<>();
        Mappings.ALL.forEach(mapping -> sums.put(mapping.stage(), count(mapping.stage())));
        for (String table : List.of("import", "count", "change", "field")) {
            sums.put(table, count("core_roster_" + table));
        }
        return sums;
    }

    private Object rows(String table) {
        StringBuilder text = new StringBuilder();
        in(em -> {
            new Sql(em, city, null, START).each("select * from " + table + " order by id", row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append('|');
                }
                text.append('\n');
            });
            return null;
        });
        return text.toString();
    }
}
