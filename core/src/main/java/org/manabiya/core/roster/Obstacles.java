package org.manabiya.core.roster;

import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.roster.oneroster.Expectation;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.Severity;

/** What stops a staged package although it is valid in itself: found by holding it against what is stored. */
final class Obstacles {

    private static final int MOST = 1_000;

    private final Sql sql;

    Obstacles(Sql sql) {
        this.sql = sql.with("most", MOST);
    }

    List<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        for (Mapping mapping : Mappings.ALL) {
            mapping.references().forEach(reference -> findings.addAll(dangling(mapping, reference)));
        }
        findings.addAll(takenSourcedIds());
        findings.addAll(takenLogins());
        return findings;
    }

    /** What a row refers to was deleted by the same delta before it was ever stored, or was taken back since the check. */
    private List<Finding> dangling(Mapping mapping, Field reference) {
        Expectation expected = new Expectation(
                "roster.finding.dangling", List.of(reference.target().fileName()));
        return find(
                """
                select s.line, s.%1$s_ref from %2$s s
                where s.import_id = :import and s.ended = false and s.%1$s_ref is not null and s.%1$s is null
                order by s.line fetch first :most rows only
                """
                        .formatted(reference.column(), mapping.stage()),
                mapping.file(),
                reference.name(),
                expected);
    }

    /** Two different userMasterIdentifiers are two people: one does not inherit the other's account by bringing that one's sourcedId. */
    private List<Finding> takenSourcedIds() {
        return find(
                """
                select s.line, s.sourced_id from core_roster_stage_users s
                join core_person t on t.municipality_id = :city and t.sourced_id = s.sourced_id
                where s.import_id = :import and s.ended = false and s.known = false
                  and s.master_identifier is not null and t.master_identifier is not null
                  and not exists (select 1 from core_roster_stage_users o where o.import_id = :import and o.row_id = t.id)
                order by s.line fetch first :most rows only
                """,
                RosterFile.USERS,
                "sourcedId",
                new Expectation("roster.finding.otherPerson", List.of()));
    }

    /** Lines of users.csv whose login belongs to a person who keeps it. */
    private List<Finding> takenLogins() {
        return find(
                """
                select s.line, s.username from core_roster_stage_users s
                join core_account a on a.municipality_id = :city and a.login = s.login and a.person_id <> s.row_id
                join core_person p on p.id = a.person_id
                where s.import_id = :import and s.ended = false and p.roster_state <> 'tobedeleted'
                  and not exists (select 1 from core_roster_change c
                    where c.import_id = :import and c.file = 'users' and c.row_id = p.id and c.action = 'gone')
                  and not exists (select 1 from core_roster_stage_users o
                    where o.import_id = :import and o.row_id = p.id and o.login <> s.login)
                order by s.line fetch first :most rows only
                """,
                RosterFile.USERS,
                "username",
                new Expectation("roster.finding.loginTaken", List.of()));
    }

    private List<Finding> find(String linesAndValues, RosterFile file, String column, Expectation expected) {
        return sql.list(
                linesAndValues,
                row -> new Finding(
                        Severity.ERROR, file.fileName(), row.getLong(1), column, row.getString(2), expected));
    }
}
