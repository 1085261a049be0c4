package org.manabiya.core.roster;

/**
 * Keeps the accounts of a city in step with its people: the login is the username in lower case. Safe to repeat.
 *
 * <p>Logins are unique within the city, so that every login that moves is first set aside: it becomes the account's id.
 */
final class Logins {

    private final Sql sql;

    Logins(Sql sql) {
        this.sql = sql;
    }

    /** Accounts without a password for the people that the import brought. */
    void create() {
        follow();
        sql.run(
                """
                insert into core_account (id, municipality_id, person_id, login, operator, must_change, failures, disabled, furigana, created_at)
                select s.account_id, :city, s.row_id, s.login, false, true, 0, not s.enabled, 'grade', :now
                from core_roster_stage_users s
                where s.import_id = :import and s.ended = false
                  and (s.known = false or not exists (select 1 from core_account a where a.person_id = s.row_id))
                """);
        sql.run(
                """
                update core_account as a set disabled = (select not p.enabled from core_person p where p.id = a.person_id)
                where a.municipality_id = :city and exists (select 1 from core_roster_field f
                  where f.import_id = :import and f.file = 'users' and f.row_id = a.person_id and f.field = 'enabledUser')
                """);
    }

    /** Gives every account the login of its person; somebody who is gone hands it to who has it now. */
    void follow() {
        String differs =
                """
                a.municipality_id = :city and exists (select 1 from core_person p
                  where p.id = a.person_id and p.roster_state <> 'tobedeleted' and lower(p.username) <> a.login)
                """;
        sql.run("update core_account as a set login = cast(a.id as varchar) where " + differs);
        sql.run(
                """
                update core_account as a set login = cast(a.id as varchar)
                where a.municipality_id = :city and a.id in (
                  select h.id from core_person q
                  join core_account h on h.municipality_id = q.municipality_id and h.login = lower(q.username)
                  join core_person p on p.id = h.person_id
                  where q.municipality_id = :city and q.roster_state <> 'tobedeleted' and h.person_id <> q.id
                    and p.roster_state = 'tobedeleted')
                """);
        sql.run(
                "update core_account as a set login = (select lower(p.username) from core_person p where p.id = a.person_id) where "
                        + differs);
    }

    /** Whether somebody whom the import brought has signed in already or been given a password. */
    boolean anyOfTheNewIsUsed() {
        return sql.number("select count(*) from core_account a where " + OF_NEW_PEOPLE
                        + " and (a.password_hash is not null or a.last_sign_in is not null)")
                > 0;
    }

    void deleteThoseOfTheNew() {
        sql.run("delete from core_account as a where " + OF_NEW_PEOPLE);
    }

    private static final String OF_NEW_PEOPLE =
            """
            a.municipality_id = :city and exists (select 1 from core_roster_change c
              where c.import_id = :import and c.file = 'users' and c.row_id = a.person_id and c.action = 'new')
            """;
}
