package org.manabiya.core.roster;

/**
 * Keeps the accounts of a city in step with its people: whose login it is, and whether it is open. What it changes is recorded beside
 * the fields of the person, so that undo puts it back.
 *
 * <p>Logins are unique within the city, so that every login that moves is first set aside: it becomes the account's id.
 */
final class Logins {

    private static final String LOGIN = "login";
    private static final String DISABLED = "disabled";

    private final Sql sql;

    Logins(Sql sql) {
        this.sql = sql;
    }

    /** Accounts without a password for the people that the import brought, and the others as their people are now. */
    void follow() {
        recordLogins();
        setLogins("after_value");
        sql.run(
                """
                insert into core_account (id, municipality_id, person_id, login, operator, must_change, failures, disabled, furigana, created_at)
                select s.account_id, :city, s.row_id, s.login, false, true, 0, not s.enabled, 'grade', :now
                from core_roster_stage_users s
                where s.import_id = :import and s.ended = false
                  and (s.known = false or not exists (select 1 from core_account a where a.person_id = s.row_id))
                """);
        recordDisabled();
        setDisabled("after_value");
    }

    /** Takes {@link #follow} back, as far as it changed accounts that there were before. */
    void undo() {
        setLogins("before_value");
        setDisabled("before_value");
    }

    /** The login is the username in lower case; somebody who is gone hands it to who has it now. */
    private void recordLogins() {
        sql.with("field", LOGIN)
                .run(
                        """
                        insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                        select s.import_id, 'users', s.row_id, cast(:field as varchar), a.login, s.login
                        from core_roster_stage_users s join core_account a on a.person_id = s.row_id
                        where s.import_id = :import and s.ended = false and a.login <> s.login
                        """);
        sql.with("field", LOGIN)
                .run(
                        """
                        insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                        select s.import_id, 'users', p.id, cast(:field as varchar), a.login, cast(a.id as varchar)
                        from core_roster_stage_users s
                        join core_account a on a.municipality_id = :city and a.login = s.login and a.person_id <> s.row_id
                        join core_person p on p.id = a.person_id and p.roster_state = 'tobedeleted'
                        where s.import_id = :import and s.ended = false
                        """);
    }

    /** The roster says whose account is open; how it was is recorded, since people open and shut accounts too. */
    private void recordDisabled() {
        sql.with("field", DISABLED)
                .run(
                        """
                        insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                        select f.import_id, f.file, f.row_id, cast(:field as varchar), cast(a.disabled as varchar),
                          cast(not p.enabled as varchar)
                        from core_roster_field f
                        join core_person p on p.id = f.row_id
                        join core_account a on a.person_id = p.id
                        where f.import_id = :import and f.file = 'users' and f.field = 'enabledUser' and a.disabled = p.enabled
                        """);
    }

    private void setLogins(String column) {
        set(LOGIN, "login = cast(a.id as varchar)");
        set(LOGIN, "login = (select f.%s %s)".formatted(column, RECORDED));
    }

    private void setDisabled(String column) {
        set(DISABLED, "disabled = (select cast(lower(f.%s) as boolean) %s)".formatted(column, RECORDED));
    }

    private void set(String field, String change) {
        sql.with("field", field)
                .run("update core_account as a set %s where a.municipality_id = :city and exists (select 1 %s)"
                        .formatted(change, RECORDED));
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

    private static final String RECORDED =
            """
            from core_roster_field f where f.import_id = :import and f.file = 'users' and f.row_id = a.person_id
              and f.field = :field
            """;
    private static final String OF_NEW_PEOPLE =
            """
            a.municipality_id = :city and exists (select 1 from core_roster_change c
              where c.import_id = :import and c.file = 'users' and c.row_id = a.person_id and c.action = 'new')
            """;
}
