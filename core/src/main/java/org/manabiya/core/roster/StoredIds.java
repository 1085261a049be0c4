package org.manabiya.core.roster;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.manabiya.core.roster.oneroster.KnownIds;
import org.manabiya.core.roster.oneroster.RosterFile;

/** The sourcedIds that a city has stored, read a file at a time when a delta package first refers to it. */
final class StoredIds implements KnownIds {

    private final Sql sql;
    private final Map<RosterFile, Set<String>> ids = new EnumMap<>(RosterFile.class);

    StoredIds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean contains(RosterFile file, String sourcedId) {
        return file.isStored() && ids.computeIfAbsent(file, this::read).contains(sourcedId);
    }

    private Set<String> read(RosterFile file) {
        Set<String> stored = new HashSet<>();
        sql.each(
                "select t.sourced_id from %s t where t.municipality_id = :city and t.sourced_id is not null"
                        .formatted(Mappings.of(file).table()),
                row -> stored.add(row.getString(1)));
        return stored;
    }
}
