package org.manabiya.mdm.merging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/**
 * What refers to a unit follows it into the record that is kept, and back: its repairs, loans, events and whatever else has a foreign key
 * on it. Which tables those are the database says itself, so that none is forgotten.
 */
@Dependent
class MovedRows {
    private static final int FAR = 1_000_000;
    private static final String REFERENCES =
            """
            select k.table_name, k.column_name
            from information_schema.referential_constraints r
              join information_schema.table_constraints p
                on p.constraint_schema = r.unique_constraint_schema and p.constraint_name = r.unique_constraint_name
              join information_schema.key_column_usage k
                on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
            where lower(p.table_name) = 'mdm_device' and p.table_schema = current_schema
            order by k.table_name, k.column_name
            """;

    private final EntityManager em;

    @Inject
    MovedRows(@Mdm EntityManager em) {
        this.em = em;
    }

    /** Lets everything that refers to one record refer to the other, and notes what moved. */
    void move(UUID merge, UUID from, UUID to) {
        // Events are numbered within their unit: below zero none of them is in the way of another.
        execute("update mdm_device_event set number = -number where device_id = ?1", to);
        execute("update mdm_device_event set number = -number - " + FAR + " where device_id = ?1", from);
        execute("update mdm_device_event set former_device = ?1 where device_id = ?1 and former_device is null", from);
        for (Object row : em.createNativeQuery(REFERENCES).getResultList()) {
            String table = (String) ((Object[]) row)[0];
            String column = (String) ((Object[]) row)[1];
            note(merge, table, column, from);
            try {
                execute("update " + table + " set " + column + " = ?2 where " + column + " = ?1", from, to);
            } catch (PersistenceException bothListed) {
                // Such as one list of the year change that names both of them, each once.
                throw new Refusal(Refusal.Kind.CONFLICT, "mdm.merge.bothListed");
            }
        }
        rekeyLoans(from, to);
        number(to);
    }

    private void note(UUID merge, String table, String column, UUID from) {
        List<?> ids = em.createNativeQuery("select id from " + table + " where " + column + " = ?1")
                .setParameter(1, from)
                .getResultList();
        for (Object id : ids) {
            em.createNativeQuery("insert into mdm_merge_row (id, merge_id, place, row_id) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, Ids.next())
                    .setParameter(2, merge)
                    .setParameter(3, table + "." + column)
                    .setParameter(4, id)
                    .executeUpdate();
        }
    }

    /** Lets what was moved refer to its own record again. */
    void moveBack(UUID merge, UUID from, UUID to) {
        execute("update mdm_device_event set number = -number where device_id = ?1", from);
        List<String> places = new ArrayList<>();
        em.createNativeQuery("select distinct place from mdm_merge_row where merge_id = ?1")
                .setParameter(1, merge)
                .getResultList()
                .forEach(place -> places.add((String) place));
        for (String place : places) {
            int dot = place.indexOf('.');
            String column = place.substring(dot + 1);
            em.createNativeQuery("update " + place.substring(0, dot) + " set " + column + " = ?2 where " + column
                            + " = ?1 and id in (select row_id from mdm_merge_row where merge_id = ?3 and place = ?4)")
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .setParameter(3, merge)
                    .setParameter(4, place)
                    .executeUpdate();
        }
        execute("update mdm_device_event set former_device = null where device_id = ?1 and former_device = ?1", to);
        execute("delete from mdm_merge_row where merge_id = ?1", merge);
        rekeyLoans(from, to);
        number(from);
        number(to);
    }

    /** The key by which a running loan keeps others off names the unit. */
    private void rekeyLoans(UUID from, UUID to) {
        em.createNativeQuery(
                        "update mdm_loan set running = replace(running, ?1, ?2) where device_id = ?3 and running is not null")
                .setParameter(1, from.toString())
                .setParameter(2, to.toString())
                .setParameter(3, to)
                .executeUpdate();
    }

    /** Numbers the unit's events from 1 in the order in which they happened; those of the same moment as they stood. */
    private void number(UUID device) {
        execute(
                """
                update mdm_device_event set number = (select count(*) from mdm_device_event x
                  where x.device_id = mdm_device_event.device_id and (x.happened_at < mdm_device_event.happened_at
                    or (x.happened_at = mdm_device_event.happened_at and x.id <= mdm_device_event.id)))
                where device_id = ?1
                """,
                device);
    }

    int events(UUID device) {
        return ((Number) em.createNativeQuery("select count(*) from mdm_device_event where device_id = ?1")
                        .setParameter(1, device)
                        .getSingleResult())
                .intValue();
    }

    private void execute(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
