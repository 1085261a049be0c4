package org.manabiya.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.manabiya.core.people.TwoSchools.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.TestTransactions;
import org.manabiya.core.people.TwoSchools;

/** Who comes in with which login and password. */
class SignInTest {
    private static final String PASSWORD = "とても長い合言葉";

    @DatabaseTest
    void equalLoginsOfTwoMunicipalitiesAreToldApartByTheCode(TestDatabase database) {
        var here = account(database, "109991", "taro");
        var there = account(database, "109992", "taro");
        assertThat(refusal(database, "taro", PASSWORD)).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(check(database, "Taro@109991", PASSWORD)).isEqualTo(here);
        assertThat(check(database, "taro@109992", PASSWORD)).isEqualTo(there);
        assertThat(database.ask("select sum(failures) from core_account")).hasToString("0");
        assertThat(database.ask(
                        "select count(*) from core_audit where action = 'signIn.failed' and account_id is not null"))
                .hasToString("0");
    }

    @DatabaseTest
    void aLoginOfOneAloneNeedsNoCode(TestDatabase database) {
        var here = account(database, "109991", "taro@example.jp");
        var there = account(database, "109992", "taro@example.jp");
        database.execute("update core_account set password_hash = null where id = '" + there + "'");
        assertThat(check(database, " taro@example.jp ", PASSWORD)).isEqualTo(here);
        assertThat(check(database, "taro@example.jp@109991", PASSWORD)).isEqualTo(here);
        database.execute("update core_person set roster_state = 'tobedeleted'");
        assertThat(refusal(database, "taro@example.jp", PASSWORD)).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
    }

    @DatabaseTest
    void noRosterTakesTheOperatorsLogin(TestDatabase database) {
        var operator = database.in("core", em -> {
            var added = accounts(em).add(Account.ofOperator("operator", CLOCK.instant()));
            accounts(em).setPassword(added.id(), PASSWORD);
            return added.id();
        });
        account(database, "109991", "operator");
        assertThat(check(database, "operator", PASSWORD)).isEqualTo(operator);
    }

    @DatabaseTest
    void aLoginThatNobodyHasWaitsLikeAnyOther(TestDatabase database) {
        account(database, "109991", "taro");
        for (String login : new String[] {"taro", "nobody"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(database, login, "wrong")).as(login).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
            }
            assertThat(refusal(database, login, "wrong")).as(login).isEqualTo(Refusal.Kind.TOO_MANY);
        }
    }

    @DatabaseTest
    void theOwnersBrowserIsKnownAgainAndNotMadeToWait(TestDatabase database) {
        var account = account(database, "109991", "taro");
        var entry = database.in("core", em -> signIn(em).enter("taro", PASSWORD, "planted"));
        assertThat(entry.browser()).isNotEqualTo("planted");
        for (int i = 0; i < 6; i++) {
            refusal(database, "taro", "wrong");
        }
        assertThat(refusal(database, "taro", PASSWORD)).isEqualTo(Refusal.Kind.TOO_MANY);
        var again = database.in("core", em -> signIn(em).enter("taro", PASSWORD, entry.browser()));
        assertThat(again).isEqualTo(new SignIn.Entry(account, entry.browser(), 5));
    }

    @DatabaseTest
    void onlyTheLastBrowsersOfAnAccountAreRemembered(TestDatabase database) {
        account(database, "109991", "taro");
        for (int i = 0; i < KnownBrowsers.MOST + 3; i++) {
            database.in("core", em -> signIn(em).enter("taro", PASSWORD, null));
        }
        assertThat(database.ask("select count(*) from core_known_browser")).hasToString("" + KnownBrowsers.MOST);
    }

    @DatabaseTest
    void whoGuessesThePresentPasswordWaits(TestDatabase database) {
        var account = account(database, "109991", "taro");
        for (int i = 0; i < 5; i++) {
            assertThat(change(database, account, "wrong")).isEqualTo(Refusal.Kind.INVALID);
        }
        assertThat(change(database, account, PASSWORD)).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(check(database, "taro", PASSWORD)).isEqualTo(account);
        database.with("core", em -> tries(em).forget(account.toString()));
        assertThat(change(database, account, PASSWORD)).isNull();
        assertThat(check(database, "taro", "もっと長い合言葉")).isEqualTo(account);
    }

    private Refusal.Kind change(TestDatabase database, UUID account, String present) {
        return database.in("core", em -> {
            var refused = catchThrowableOfType(Refusal.class, () -> new ChangePassword(accounts(em), tries(em))
                    .change(account, present, "もっと長い合言葉"));
            return refused == null ? null : refused.kind();
        });
    }

    private UUID account(TestDatabase database, String code, String login) {
        var city = new TwoSchools(database);
        database.execute("update core_municipality set code = '" + code + "' where id = '" + city.city + "'");
        var person = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        city.account(person, login);
        return database.in("core", em -> {
            var account = accounts(em).ofPerson(person).orElseThrow();
            accounts(em).setPassword(account.id(), PASSWORD);
            return account.id();
        });
    }

    private UUID check(TestDatabase database, String login, String password) {
        return database.in("core", em -> signIn(em).check(login, password));
    }

    private Refusal.Kind refusal(TestDatabase database, String login, String password) {
        return database.in("core", em -> catchThrowableOfType(
                        Refusal.class, () -> signIn(em).check(login, password))
                .kind());
    }

    private SignIn signIn(EntityManager em) {
        return new SignIn(accounts(em), new KnownBrowsers(em, CLOCK), tries(em), () -> "192.0.2.1");
    }

    private static Tries tries(EntityManager em) {
        return new Tries(TestTransactions.within(em), CLOCK);
    }

    private static Accounts accounts(EntityManager em) {
        return new Accounts(em, new Audit(em, Caller.nobody(), () -> "192.0.2.1", CLOCK), CLOCK);
    }
}
