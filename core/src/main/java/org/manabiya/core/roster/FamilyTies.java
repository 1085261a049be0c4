package org.manabiya.core.roster;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.data.Inflow;

/**
 * Keeps the ties of families in step with what the roster states: a guardian named in a pupil's {@code agentSourcedIds}, or a pupil in a
 * guardian's (OneRoster 1.2, users.csv), of those who have such a role. What people tied by hand stays, and so does every tie that may not
 * be seen: a contact ban must not be lost because a roster was sent without it and then with it.
 */
final class FamilyTies {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 10_000;
    private static final String STAGE = "core_roster_stage_ties";
    private static final String IS_GUARDIAN = " in ('guardian', 'parent', 'relative')";
    private static final String IS_PUPIL = " = 'student'";

    private final Sql sql;

    FamilyTies(Sql sql) {
        this.sql = sql;
    }

    /** Makes the ties that the roster states now and ends those that it states no longer. */
    void follow() {
        if (sql.number(
                                "select count(*) from core_person where municipality_id = :city and agent_sourced_ids is not null")
                        + sql.number(
                                "select count(*) from core_guardianship where municipality_id = :city and from_roster")
                == 0) {
            return;
        }
        open();
        stage();
        end();
        make("s.agent_id", "s.person_id");
        make("s.person_id", "s.agent_id");
        close();
    }

    /** Ends the ties that the roster stated of people who are about to be taken back. */
    void endThoseOfTheNew() {
        sql.run(
                """
                delete from core_guardianship where municipality_id = :city and from_roster and may_see and exists (
                  select 1 from core_roster_change c where c.import_id = :import and c.file = 'users' and c.action = 'new'
                    and c.row_id in (guardian_id, pupil_id))
                """);
    }

    /** As in {@link OwnTables}: imports of other cities do not wait for the statistics of this one's rows. */
    private void open() {
        if (sql.isPostgres()) {
            sql.run("create temporary table %1$s (like %2$s.%1$s including indexes) on commit drop"
                    .formatted(STAGE, sql.schema()));
        }
    }

    private void close() {
        sql.run(
                sql.isPostgres()
                        ? "drop table pg_temp." + STAGE
                        : "delete from " + STAGE + " where import_id = :import");
    }

    private void stage() {
        UUID after = FIRST;
        while (after != null) {
            after = stageAfter(after);
        }
        sql.run(
                """
                update core_roster_stage_ties as s set agent_id = (select a.id from core_person a
                  where a.municipality_id = :city and a.sourced_id = s.agent_sourced_id and a.roster_state <> 'tobedeleted')
                where s.import_id = :import
                """);
        if (sql.isPostgres()) {
            sql.refreshStatistics(STAGE);
        }
    }

    private record Stated(UUID person, String agents) {}

    private UUID stageAfter(UUID after) {
        List<Stated> people = sql.with("after", after)
                .with("most", AT_ONCE)
                .list(
                        """
                        select id, agent_sourced_ids from core_person
                        where municipality_id = :city and agent_sourced_ids is not null and roster_state <> 'tobedeleted' and id > :after
                        order by id fetch first :most rows only
                        """,
                        row -> new Stated(row.getObject(1, UUID.class), row.getString(2)));
        try (Inflow into = sql.into(STAGE, List.of("id", "import_id", "person_id", "agent_sourced_id"))) {
            for (Stated stated : people) {
                for (String agent : agents(stated.agents())) {
                    into.add(List.of(Ids.next(), sql.importId(), stated.person(), agent));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return people.size() < AT_ONCE ? null : people.get(people.size() - 1).person();
    }

    private static Set<String> agents(String list) {
        Set<String> agents = new LinkedHashSet<>();
        for (String agent : list.split(",")) {
            if (!agent.isBlank()) {
                agents.add(agent.strip());
            }
        }
        return agents;
    }

    private void end() {
        sql.run(
                """
                delete from core_guardianship where municipality_id = :city and from_roster and may_see
                  and not exists (select 1 from core_roster_stage_ties s
                    where s.import_id = :import and s.person_id = pupil_id and s.agent_id = guardian_id)
                  and not exists (select 1 from core_roster_stage_ties s
                    where s.import_id = :import and s.person_id = guardian_id and s.agent_id = pupil_id)
                """);
    }

    private void make(String guardian, String pupil) {
        String has =
                "exists (select 1 from core_role r where r.person_id = %s and r.role%s and r.roster_state <> 'tobedeleted')";
        sql.run(
                """
                insert into core_guardianship (id, municipality_id, guardian_id, pupil_id, may_see, from_roster)
                select s.id, cast(:city as uuid), %1$s, %2$s, true, true from core_roster_stage_ties s
                where s.import_id = :import and s.agent_id is not null and %3$s and %4$s
                  and not exists (select 1 from core_guardianship g where g.guardian_id = %1$s and g.pupil_id = %2$s)
                """
                        .formatted(
                                guardian, pupil, has.formatted(guardian, IS_GUARDIAN), has.formatted(pupil, IS_PUPIL)));
    }
}
