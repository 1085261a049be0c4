package org.manabiya.core.roster;

import static org.manabiya.core.roster.oneroster.RosterFile.ACADEMIC_SESSIONS;
import static org.manabiya.core.roster.oneroster.RosterFile.USERS;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.data.Core;
import org.manabiya.core.roster.oneroster.Mode;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.RosterWriter;
import org.manabiya.core.roster.oneroster.Version;

/** A city's roster goes out as a bulk package that the import takes back without a change. Passwords are not part of it. */
@Dependent
public class RosterExport {

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public RosterExport(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** {@code RO_YYYYMMDD_<code of the board>.zip}. */
    @Transactional
    public String fileName(UUID city) {
        String code = sql(city)
                .list(
                        "select t.identifier from core_school t where t.municipality_id = :city and t.kind = 'district' and t.roster_state = 'active' and t.identifier is not null",
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .filter(c -> c.matches("[0-9A-Za-z]+"))
                .orElse("000000");
        return RosterWriter.fileName(LocalDate.now(clock), code);
    }

    /** Writes the package row by row; changes nothing that is stored. */
    @Transactional
    public void write(UUID city, Version version, Path file) {
        Sql sql = sql(city);
        sql.takeTurn();
        try (OutputStream out = Files.newOutputStream(file);
                RosterWriter writer = new RosterWriter(out, version, "Manabiya")) {
            for (Mapping mapping : Mappings.ALL) {
                try (StoredRows rows = new StoredRows(sql, mapping)) {
                    writer.write(mapping.file(), Mode.BULK, closed(sql, mapping.file(), rows));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody named as an agent may have left since, and so may a term. */
    private static Iterator<Map<String, String>> closed(Sql sql, RosterFile file, StoredRows rows) {
        return switch (file) {
            case USERS -> withoutLost(sql, rows, "agentSourcedIds", USERS);
            case CLASSES -> withoutLost(sql, rows, "termSourcedIds", ACADEMIC_SESSIONS);
            default -> rows;
        };
    }

    private static Iterator<Map<String, String>> withoutLost(Sql sql, StoredRows rows, String list, RosterFile target) {
        Set<String> there = new HashSet<>(sql.list(
                "select t.sourced_id from %s t where t.municipality_id = :city and t.roster_state <> 'tobedeleted' and t.sourced_id is not null"
                        .formatted(Mappings.of(target).table()),
                row -> row.getString(1)));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map<String, String> next() {
                Map<String, String> cells = rows.next();
                cells.computeIfPresent(list, (name, ids) -> Arrays.stream(ids.split(","))
                        .filter(there::contains)
                        .collect(Collectors.joining(",")));
                return cells;
            }
        };
    }

    private Sql sql(UUID city) {
        return new Sql(em, city, null, clock.instant());
    }
}
