package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;

/**
 * Takes back the last import of a city while nothing depends on it: no later write touched its rows, nobody uses an account that it
 * brought, and nothing in any module refers to a row that it made (the foreign keys say so).
 */
@Dependent
public class UndoRosterImport {

    private static final String INTEGRITY = "23";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public UndoRosterImport(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Puts everything back as it was before the import.
     *
     * @throws Refusal NOT_FOUND when this is not the last import applied, CONFLICT when something depends on it
     */
    @Transactional
    public void undo(UUID city, UUID importId) {
        Sql sql = sql(city, importId);
        sql.takeTurn();
        if (lastApplied(sql).filter(importId::equals).isEmpty()) {
            throw Refusal.notFound();
        }
        Writing writing = new Writing(sql);
        if (writing.wasOverwritten()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "roster.undo.changedSince");
        }
        Logins logins = new Logins(sql);
        if (logins.anyOfTheNewIsUsed()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "roster.undo.accountUsed");
        }
        FamilyTies families = new FamilyTies(sql);
        try {
            logins.deleteThoseOfTheNew();
            families.endThoseOfTheNew();
            writing.undo();
        } catch (PersistenceException e) {
            throw e.getCause() instanceof SQLException cause
                            && cause.getSQLState().startsWith(INTEGRITY)
                    ? new Refusal(Refusal.Kind.CONFLICT, "roster.undo.inUse")
                    : e;
        }
        logins.undo();
        families.follow();
        sql.run("delete from core_roster_field where import_id = :import");
        sql.run("delete from core_roster_change where import_id = :import");
        sql.run("update core_roster_import set state = 'undone', undone_at = :now where id = :import");
    }

    /** The import that can be taken back: the last one that changed anything. */
    @Transactional
    public Optional<UUID> undoable(UUID city) {
        return lastApplied(sql(city, null));
    }

    private static Optional<UUID> lastApplied(Sql sql) {
        return sql
                .list(
                        """
                        select i.id, i.state from core_roster_import i where i.municipality_id = :city and i.applied_at is not null
                        and exists (select 1 from core_roster_count c where c.import_id = i.id and c.added + c.changed + c.gone > 0)
                        order by i.applied_at desc fetch first 1 rows only
                        """,
                        row -> row.getString(2).equals("applied") ? row.getObject(1, UUID.class) : null)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Sql sql(UUID city, UUID importId) {
        return new Sql(em, city, importId, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
