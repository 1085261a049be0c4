package org.manabiya.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.TestTransactions;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Roles;
import org.manabiya.core.people.TwoSchools;

class IdentityTest {
    @DatabaseTest
    void anInvitationWorksOnce(TestDatabase database) {
        var secret = database.in("core", em -> invitations(em).inviteFirstOperator());
        assertThat(database.<Boolean>in("core", em -> invitations(em).isOpen(secret)))
                .isTrue();
        database.with("core", em -> invitations(em).accept(secret, " Operator1 ", "長い合言葉です。"));
        assertThat(database.<Boolean>in("core", em -> invitations(em).isOpen(secret)))
                .isFalse();
        assertThatThrownBy(() -> database.with("core", em -> invitations(em).accept(secret, "other", "長い合言葉です。")))
                .isInstanceOf(Refusal.class);
        var account = database.in("core", em -> signIn(em).check("operator1", "長い合言葉です。"));
        assertThat(database.<Boolean>in(
                        "core", em -> accounts(em).find(account).orElseThrow().isOperator()))
                .isTrue();
    }

    @DatabaseTest
    void aNewInvitationMakesTheOlderOneWorthless(TestDatabase database) {
        var first = database.in("core", em -> invitations(em).inviteFirstOperator());
        var second = database.in("core", em -> invitations(em).inviteFirstOperator());
        assertThat(database.<Boolean>in("core", em -> invitations(em).isOpen(first)))
                .isFalse();
        assertThat(database.<Boolean>in("core", em -> invitations(em).isOpen(second)))
                .isTrue();
        assertThat(database.ask("select count(*) from core_account")).hasToString("1");
    }

    @DatabaseTest
    void nobodyIsInvitedWhereSomebodyCanSignIn(TestDatabase database) {
        var secret = database.in("core", em -> invitations(em).inviteFirstOperator());
        database.with("core", em -> invitations(em).accept(secret, "operator1", "長い合言葉です。"));
        assertThatThrownBy(() -> database.in("core", em -> invitations(em).inviteFirstOperator()))
                .isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void aWeakPasswordLeavesTheInvitationOpen(TestDatabase database) {
        var secret = database.in("core", em -> invitations(em).inviteFirstOperator());
        assertThatThrownBy(() -> database.with("core", em -> invitations(em).accept(secret, "operator1", "short")))
                .isInstanceOf(Refusal.class);
        assertThat(database.<Boolean>in("core", em -> invitations(em).isOpen(secret)))
                .isTrue();
    }

    @DatabaseTest
    void aNewMunicipalityHasAnIctOfficerWhoCanSignIn(TestDatabase database) {
        var wish = new AddMunicipality.Wish("109299", "烏川市", "金子", "正俊", "ICT@example.jp");
        var slip = database.in("core", em -> municipalities(em).add(wish));
        var account = database.in("core", em -> signIn(em).check(slip.login(), slip.password()));
        var caller = database.in("core", em -> new Callers(em, CLOCK).of(new SignedIn(account, null)));
        assertThat(caller.roles()).containsExactly(Role.BOARD_ICT);
        assertThat(caller.mustChangePassword()).isTrue();
        assertThatThrownBy(() -> database.in("core", em -> municipalities(em).add(wish)))
                .isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void aHomeroomTeacherIssuesToPupilsOnly(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        var colleague = city.teacher("羽石", "美穂", city.north, city.northThird);
        city.account(pupil, "s1");
        city.account(colleague, "t1");
        var teacher = city.caller(UUID.randomUUID(), Role.HOMEROOM_TEACHER, city.north, Set.of(city.northThird));
        var slip = database.in("core", em -> issue(em, teacher).toPerson(pupil));
        assertThat(database.<UUID>in("core", em -> signIn(em).check("s1", slip.password())))
                .isNotNull();
        assertThatThrownBy(() -> database.in("core", em -> issue(em, teacher).toPerson(colleague)))
                .isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void boardStaffCannotTakeOverTheIctStaff(TestDatabase database) {
        var city = new TwoSchools(database);
        var officer = city.person("金子", "正俊");
        city.role(officer, "boardIct", null);
        city.account(officer, "ict");
        var staff = city.caller(UUID.randomUUID(), Role.BOARD_STAFF, null, Set.of());
        assertThatThrownBy(() -> database.in("core", em -> issue(em, staff).toPerson(officer)))
                .isInstanceOf(Refusal.class);
        var colleague = city.caller(UUID.randomUUID(), Role.BOARD_ICT, null, Set.of());
        assertThat(database.in("core", em -> issue(em, colleague).toPerson(officer))
                        .login())
                .isEqualTo("ict");
    }

    @DatabaseTest
    void aClassGetsSlipsOnlyForThoseWithoutAPasswordOfTheirOwn(TestDatabase database) {
        var city = new TwoSchools(database);
        var settled = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        var fresh = city.pupil("吉田", "未来", city.north, city.northThird, 2);
        city.account(settled, "s1");
        city.account(fresh, "s2");
        database.with("core", em -> {
            var account = accounts(em).ofPerson(settled).orElseThrow();
            accounts(em).setPassword(account.id(), "自分で決めた言葉");
        });
        var caller = city.caller(UUID.randomUUID(), Role.HOMEROOM_TEACHER, city.north, Set.of(city.northThird));
        assertThat(database.<List<IssuePasswords.Slip>>in(
                        "core", em -> issue(em, caller).toClass(city.northThird, false)))
                .extracting(IssuePasswords.Slip::login)
                .containsExactly("s2");
        assertThat(database.<List<IssuePasswords.Slip>>in(
                        "core", em -> issue(em, caller).toClass(city.northThird, true)))
                .extracting(IssuePasswords.Slip::number)
                .containsExactly(1, 2);
    }

    @DatabaseTest
    void theListTellsTheStateOfEachAccountInOneStatement(TestDatabase database) {
        var city = new TwoSchools(database);
        city.account(city.pupil("大金", "颯太", city.north, city.northThird, 1), "s1");
        var blocked = city.pupil("吉田", "未来", city.north, city.northThird, 2);
        city.account(blocked, "s2");
        city.account(city.pupil("荒井", "花", city.south, city.southThird, 3), "s3");
        database.with("core", em -> accounts(em).block(blocked, true));
        var homeroom = new Reach(false, city.city, false, Set.of(), Set.of(city.northThird), Set.of());
        var all = new AccountList.Wanted("", null, null, "");
        var lines = database.in("core", em -> new AccountList(em, CLOCK).lines(homeroom, all, 0, 50));
        assertThat(lines).extracting(AccountList.Line::login).containsExactlyInAnyOrder("s1", "s2");
        assertThat(lines)
                .extracting(AccountList.Line::state)
                .containsExactlyInAnyOrder(AccountList.State.NEW, AccountList.State.BLOCKED);
        for (AccountList.State state : AccountList.State.values()) {
            var wanted = new AccountList.Wanted("", state, city.northThird, "student");
            assertThat(database.<List<AccountList.Line>>in(
                            "core", em -> new AccountList(em, CLOCK).lines(homeroom, wanted, 0, 50)))
                    .allMatch(line -> line.state() == state)
                    .hasSize(database.in("core", em -> new AccountList(em, CLOCK).count(homeroom, wanted))
                            .intValue());
        }
        assertThat(database.statements(
                        () -> database.with("core", em -> new AccountList(em, CLOCK).lines(homeroom, all, 0, 50))))
                .isEqualTo(1);
        database.with("core", em -> {
            var list = new AccountList(em, CLOCK);
            assertThat(list.lines(list.people(homeroom, all))).isEqualTo(list.lines(homeroom, all, 0, 50));
        });
    }

    @DatabaseTest
    void aTokenMadeWithoutASessionIsRecordedForItsOwner(TestDatabase database) {
        var secret = database.in("core", em -> invitations(em).inviteFirstOperator());
        database.with("core", em -> invitations(em).accept(secret, "operator1", "長い合言葉です。"));
        var account = database.in("core", em -> signIn(em).check("operator1", "長い合言葉です。"));
        var tokens = database.in("core", em -> {
            var collection = new Tokens(em, audit(em, Caller.nobody()), CLOCK);
            var made = collection.make(account, "script", 30, Token.Use.WRITE);
            assertThat(collection.find(made.secret())).isPresent();
            return collection.validOf(account);
        });
        assertThat(tokens).extracting(Token::name).containsExactly("script");
        assertThat(database.ask("select actor from core_audit where action = 'token.make'"))
                .isEqualTo("operator1");
        database.with("core", em -> new Tokens(em, audit(em, Caller.nobody()), CLOCK)
                .revoke(account, tokens.get(0).id()));
        assertThat(database.<List<Token>>in(
                        "core", em -> new Tokens(em, audit(em, Caller.nobody()), CLOCK).validOf(account)))
                .isEmpty();
    }

    @DatabaseTest
    void aResetEndsTheSessionsAndTheTokensOfThatPerson(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        city.account(pupil, "s1");
        var older = database.in("core", em -> {
            accounts(em).resetPassword(pupil);
            return SignedIn.to(accounts(em).ofPerson(pupil).orElseThrow());
        });
        var token = database.in("core", em -> new Tokens(em, audit(em, Caller.nobody()), CLOCK)
                .make(older.account(), "script", 30, Token.Use.READ)
                .secret());

        database.with("core", em -> accounts(em).resetPassword(pupil));

        database.with("core", em -> {
            var newer = SignedIn.to(accounts(em).ofPerson(pupil).orElseThrow());
            var callers = new Callers(em, CLOCK);
            assertThat(callers.of(SignedIn.of(older.toString())).isSignedIn()).isFalse();
            assertThat(callers.of(SignedIn.of(newer.toString())).isSignedIn()).isTrue();
            assertThat(new Tokens(em, audit(em, Caller.nobody()), CLOCK).find(token))
                    .isEmpty();
        });
    }

    @DatabaseTest
    void aPasswordChangedByItsOwnerEndsTheOtherSessionsAndKeepsTheTokens(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        city.account(pupil, "s1");
        var password = database.in("core", em -> accounts(em).resetPassword(pupil));
        database.with("core", em -> {
            var other = SignedIn.to(accounts(em).ofPerson(pupil).orElseThrow());
            var token = new Tokens(em, audit(em, Caller.nobody()), CLOCK)
                    .make(other.account(), "script", 30, Token.Use.READ)
                    .secret();

            var own = new ChangePassword(accounts(em), new Tries(TestTransactions.within(em), CLOCK))
                    .change(other.account(), password, "自分で決めた言葉");

            assertThat(new Callers(em, CLOCK).of(own).isSignedIn()).isTrue();
            assertThat(new Callers(em, CLOCK).of(other).isSignedIn()).isFalse();
            assertThat(new Tokens(em, audit(em, Caller.nobody()), CLOCK).find(token))
                    .isPresent();
        });
    }

    private static Audit audit(EntityManager em, Caller caller) {
        return new Audit(em, caller, () -> "192.0.2.1", CLOCK);
    }

    private static Accounts accounts(EntityManager em) {
        return new Accounts(em, audit(em, Caller.nobody()), CLOCK);
    }

    private static SignIn signIn(EntityManager em) {
        return new SignIn(
                accounts(em),
                new KnownBrowsers(em, CLOCK),
                new Tries(TestTransactions.within(em), CLOCK),
                () -> "192.0.2.1");
    }

    private static Invitations invitations(EntityManager em) {
        return new Invitations(em, accounts(em), audit(em, Caller.nobody()), CLOCK);
    }

    private static AddMunicipality municipalities(EntityManager em) {
        return new AddMunicipality(em, new Municipalities(em, CLOCK), accounts(em), audit(em, Caller.nobody()), CLOCK);
    }

    private static IssuePasswords issue(EntityManager em, Caller caller) {
        var audit = audit(em, caller);
        return new IssuePasswords(
                new Accounts(em, audit, CLOCK),
                new People(em, CLOCK),
                new Roles(em, caller, audit, CLOCK),
                caller,
                new Tries(TestTransactions.within(em), CLOCK),
                CLOCK);
    }
}
