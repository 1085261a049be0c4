package org.manabiya.mdm.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;
import static org.manabiya.core.people.TwoSchools.TODAY;
import static org.manabiya.mdm.alerts.AlertDesk.check;
import static org.manabiya.mdm.alerts.AlertDesk.countedFleet;
import static org.manabiya.mdm.alerts.AlertDesk.on;
import static org.manabiya.mdm.alerts.AlertDesk.open;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.mail.MailRecipients;
import org.manabiya.core.mail.MailTopic;
import org.manabiya.core.mail.Post;
import org.manabiya.core.mail.Postings;
import org.manabiya.core.mail.SmtpSettings;
import org.manabiya.mdm.dashboard.Fleet;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.DeviceState;

/** Alerts are facts: opened when something becomes so, kept while it is so, closed when it is not; told once a day in numbers. */
class AlertsTest {
    @DatabaseTest
    void anAlertOpensOnceStaysOpenAndClosesWhenItIsNoLongerSo(TestDatabase database) {
        Fleet fleet = countedFleet(database);
        UUID soon = fleet.unit(fleet.city.north, "PUPIL", DeviceState.IN_USE, null, TODAY.plusMonths(11), null);
        fleet.unit(fleet.city.north, "PUPIL", DeviceState.IN_USE, null, TODAY.plusMonths(13), null);
        fleet.unit(fleet.city.north, "PUPIL", DeviceState.RETIRED, null, TODAY, null);

        check(database, fleet, TODAY);
        check(database, fleet, TODAY);
        check(database, fleet, TODAY.plusDays(1));

        assertThat(open(database, fleet, TODAY.plusDays(1), Alerts.Which.OPEN))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(AlertKind.SUPPORT_END);
                    assertThat(alert.units()).isEqualTo(1);
                    assertThat(alert.day()).isEqualTo(TODAY.plusMonths(11));
                    assertThat(alert.modelName()).isEqualTo("Lenovo 300e");
                    assertThat(alert.firstSeen()).isEqualTo(TODAY);
                    assertThat(alert.lastSeen()).isEqualTo(TODAY.plusDays(1));
                });

        database.execute("update mdm_device set state = 'RETIRED' where id = '" + soon + "'");
        check(database, fleet, TODAY.plusDays(2));
        assertThat(open(database, fleet, TODAY.plusDays(2), Alerts.Which.OPEN)).isEmpty();
        assertThat(open(database, fleet, TODAY.plusDays(2), Alerts.Which.CLOSED))
                .singleElement()
                .satisfies(alert -> assertThat(alert.closedOn()).isEqualTo(TODAY.plusDays(2)));
    }

    @DatabaseTest
    void theThresholdsOfTheMunicipalityDecideAndNoneMeansNever(TestDatabase database) {
        Fleet fleet = countedFleet(database);
        fleet.unit(fleet.city.north, "PUPIL", DeviceState.IN_USE, null, TODAY.plusMonths(11), TODAY.plusMonths(5));
        on(database, fleet, TODAY, desk -> {
            desk.alerts().change(fleet.city.city, new Seen(0), new Thresholds(null, 6, null, false, null, null, 30));
            return null;
        });
        check(database, fleet, TODAY);
        assertThat(open(database, fleet, TODAY, Alerts.Which.OPEN))
                .extracting(Alerts.Line::kind)
                .containsExactly(AlertKind.WARRANTY_END);
        assertThatThrownBy(() -> on(database, fleet, TODAY, desk -> {
                    desk.alerts()
                            .change(fleet.city.city, new Seen(null), new Thresholds(0, 61, 1, true, 366, 100, null));
                    return null;
                }))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields())
                        .extracting(InvalidInput.Field::name)
                        .containsExactly("supportMonths", "warrantyMonths", "repairDays", "spareLevel", "spareDays"));
    }

    @DatabaseTest
    void whoSavesOverAnothersThresholdsIsRefusedAndTheDailyCheckIsNobody(TestDatabase database) {
        Fleet fleet = countedFleet(database);
        check(database, fleet, TODAY);
        for (boolean refused : new boolean[] {false, true}) {
            Runnable change = () -> on(database, fleet, TODAY, desk -> {
                desk.alerts().change(fleet.city.city, new Seen(0), Thresholds.usual());
                return null;
            });
            if (refused) {
                assertThatThrownBy(change::run).hasMessageContaining("mdm.changedMeanwhile");
            } else {
                change.run();
            }
        }
    }

    @DatabaseTest
    void aTeacherSeesTheOwnClassAndASchoolItsOwn(TestDatabase database) {
        Fleet fleet = countedFleet(database);
        UUID sakura = fleet.city.pupil("大金", "さくら", fleet.city.north, fleet.city.northThird, 1);
        UUID lent = fleet.unit(fleet.city.north, DeviceState.LENT, sakura);
        fleet.loan(lent, sakura, fleet.city.north, TODAY.minusDays(7));
        fleet.repair(lent, sakura, "SENT", TODAY.minusDays(31), null);
        fleet.repair(
                fleet.unit(fleet.city.south, DeviceState.IN_REPAIR, null), null, "SENT", TODAY.minusDays(31), null);
        check(database, fleet, TODAY);

        Caller teacher = fleet.city.caller(
                UUID.randomUUID(), Role.HOMEROOM_TEACHER, fleet.city.north, Set.of(fleet.city.northThird));
        Caller other = fleet.city.caller(
                UUID.randomUUID(), Role.HOMEROOM_TEACHER, fleet.city.south, Set.of(UUID.randomUUID()));
        assertThat(sums(database, fleet, teacher.reach(Permission.ALERT_SEE)))
                .extracting(Alerts.Sum::kind)
                .containsExactly(AlertKind.REPAIR_OPEN, AlertKind.LOAN_OVERDUE);
        assertThat(sums(database, fleet, other.reach(Permission.ALERT_SEE))).isEmpty();
        assertThat(sums(database, fleet, fleet.city.clerk().reach(Permission.ALERT_SEE)))
                .extracting(Alerts.Sum::kind)
                .contains(AlertKind.REPAIR_OPEN, AlertKind.LOAN_OVERDUE);
        assertThat(sums(database, fleet, Reach.wholeMunicipality(fleet.city.city)))
                .filteredOn(sum -> sum.kind() == AlertKind.REPAIR_OPEN)
                .singleElement()
                .satisfies(sum -> assertThat(sum.units()).isEqualTo(2));
    }

    private static List<Alerts.Sum> sums(TestDatabase database, Fleet fleet, Reach reach) {
        return on(database, fleet, TODAY, desk -> desk.alerts().sums(reach));
    }

    @DatabaseTest
    void aSchoolWithTooFewSparesIsTold(TestDatabase database) {
        Fleet fleet = countedFleet(database);
        for (int i = 0; i < 30; i++) {
            UUID unit = fleet.unit(fleet.city.north, DeviceState.IN_USE, null);
            fleet.repair(unit, null, "RETURNED", TODAY.minusDays(10 + 10L * i), null);
        }
        fleet.unit(fleet.city.north, "SPARE", DeviceState.SPARE, null, null, null);
        check(database, fleet, TODAY);
        assertThat(open(database, fleet, TODAY, Alerts.Which.OPEN))
                .filteredOn(alert -> alert.kind() == AlertKind.SPARE_BELOW)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.units()).isEqualTo(1);
                    assertThat(alert.needed()).isGreaterThan(1);
                });
    }

    @DatabaseTest
    void anAlertRestsUntilItsDayAndNotBeyondAYear(TestDatabase database) {
        Fleet fleet = countedFleet(database);
        fleet.unit(fleet.city.north, "PUPIL", DeviceState.IN_USE, null, TODAY.plusMonths(11), null);
        check(database, fleet, TODAY);
        UUID id = open(database, fleet, TODAY, Alerts.Which.OPEN).get(0).id();
        for (LocalDate wrong : new LocalDate[] {null, TODAY, TODAY.plusMonths(13)}) {
            assertThatThrownBy(() -> rest(database, fleet, id, wrong)).isInstanceOf(Refusal.class);
        }
        rest(database, fleet, id, TODAY.plusDays(10));
        check(database, fleet, TODAY.plusDays(9));
        assertThat(open(database, fleet, TODAY.plusDays(9), Alerts.Which.OPEN)).isEmpty();
        assertThat(open(database, fleet, TODAY.plusDays(9), Alerts.Which.RESTING))
                .singleElement()
                .satisfies(alert -> assertThat(alert.restedBy()).isEqualTo("羽石 美穂"));
        assertThat(open(database, fleet, TODAY.plusDays(10), Alerts.Which.OPEN)).hasSize(1);
    }

    private static void rest(TestDatabase database, Fleet fleet, UUID id, LocalDate until) {
        on(database, fleet, TODAY, desk -> {
            desk.alerts().rest(id, until);
            return null;
        });
    }

    @DatabaseTest
    void theDigestGoesOnceADayInNumbersAndOnlyToWhomItConcerns(TestDatabase database) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Fleet fleet = countedFleet(database);
            UUID sakura = fleet.city.pupil("大金", "さくら", fleet.city.north, fleet.city.northThird, 1);
            UUID unit = fleet.unit(fleet.city.north, DeviceState.IN_REPAIR, sakura);
            fleet.repair(unit, sakura, "SENT", TODAY.minusDays(31), null);
            check(database, fleet, TODAY);
            reader(database, fleet, "clerk", fleet.city.north);
            reader(database, fleet, "clerk", fleet.city.south);

            digest(database, fleet, server, TODAY);
            digest(database, fleet, server, TODAY);
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getContent().toString())
                    .contains("alerts.mail.REPAIR_OPEN [1,", "https://manabiya.city.example.jp/alerts?kind=REPAIR_OPEN")
                    .doesNotContain("大金", "さくら");
            digest(database, fleet, server, TODAY.plusDays(1));
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @DatabaseTest
    void theDigestOfAServerThatStoodAllNightTellsOfToday(TestDatabase database) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Fleet fleet = countedFleet(database);
            UUID sakura = fleet.city.pupil("大金", "さくら", fleet.city.north, fleet.city.northThird, 1);
            fleet.loan(fleet.unit(fleet.city.north, DeviceState.LENT, sakura), sakura, fleet.city.north, TODAY);
            reader(database, fleet, "clerk", fleet.city.north);
            check(database, fleet, TODAY);
            digest(database, fleet, server, TODAY);
            assertThat(server.getReceivedMessages()).isEmpty();
            digest(database, fleet, server, TODAY.plusDays(1));
            assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> assertThat(
                            mail.getContent().toString())
                    .contains("alerts.mail.LOAN_OVERDUE [1,"));
        } finally {
            server.stop();
        }
    }

    @DatabaseTest
    void theDigestTellsOfTheYearChangeInItsSeason(TestDatabase database) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Fleet fleet = countedFleet(database);
            LocalDate march = LocalDate.of(2027, 3, 10);
            UUID change = UUID.randomUUID();
            database.execute(
                    """
                    insert into mdm_year_change (id, municipality_id, from_year, moving, unit_order, with_spares, replacing, maker, made_at, version)
                    values ('%s', '%s', 2026, 'LEAVERS', 'TAG', false, 'NONE', '金子', current_timestamp, 1)
                    """
                            .formatted(change, fleet.city.city));
            database.execute(
                    """
                    insert into mdm_year_change_item (id, change_id, standard, duty, due_on, version)
                    values ('%s', '%s', 'COLLECT', 'SCHOOL', date '2027-03-12', 1)
                    """
                            .formatted(UUID.randomUUID(), change));
            reader(database, fleet, "clerk", fleet.city.north);
            digest(database, fleet, server, march);
            assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> assertThat(
                            mail.getContent().toString())
                    .contains("alerts.mail.yearChange [1,", "/year-changes"));
        } finally {
            server.stop();
        }
    }

    @DatabaseTest
    void whatIsLateComesFirst(TestDatabase database) {
        Fleet fleet = countedFleet(database);
        fleet.unit(fleet.city.north, "PUPIL", DeviceState.IN_USE, null, TODAY, TODAY.plusMonths(1));
        fleet.repair(
                fleet.unit(fleet.city.north, DeviceState.IN_REPAIR, null), null, "SENT", TODAY.minusDays(31), null);
        check(database, fleet, TODAY);
        assertThat(sums(database, fleet, Reach.wholeMunicipality(fleet.city.city)))
                .extracting(Alerts.Sum::kind)
                .startsWith(AlertKind.REPAIR_OPEN, AlertKind.SUPPORT_END, AlertKind.WARRANTY_END);
    }

    private static void reader(TestDatabase database, Fleet fleet, String role, UUID school) {
        UUID person = fleet.city.person("金子", "正俊");
        fleet.city.role(person, role, school);
        String login = "k" + school;
        fleet.city.account(person, login);
        UUID account = UUID.fromString(database.ask("select id from core_account where login = '" + login + "'")
                .toString());
        String code = database.in("core", em -> new MailRecipients(em, CLOCK)
                .ask(account, login + "@example.jp", Set.of(MailTopic.ALERTS)));
        database.with("core", em -> new MailRecipients(em, CLOCK).confirm(code));
    }

    private static void digest(TestDatabase database, Fleet fleet, GreenMail server, LocalDate day) {
        on(database, fleet, day, desk -> {
            new SendDigests(
                            new MailRecipients(desk.core(), desk.clock()),
                            new Post(
                                    SmtpSettings.of(server.getSmtp().getPort()),
                                    new Postings(desk.core(), desk.clock()),
                                    language -> (key, variables) -> key + " " + List.of(variables)),
                            new Callers(desk.core(), desk.clock()),
                            desk.alerts(),
                            desk.check(),
                            desk.yearChange(),
                            desk.clock())
                    .run();
            return null;
        });
    }
}
