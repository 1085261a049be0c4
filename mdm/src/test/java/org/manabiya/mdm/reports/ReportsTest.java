package org.manabiya.mdm.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;
import static org.manabiya.core.people.TwoSchools.TODAY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileSweep;
import org.manabiya.core.files.FolderStore;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.mail.MailRecipients;
import org.manabiya.core.mail.MailTopic;
import org.manabiya.core.mail.Post;
import org.manabiya.core.mail.Postings;
import org.manabiya.core.mail.SmtpSettings;
import org.manabiya.core.people.TwoSchools;

/** Reports come by themselves: at their time, once, and until their time is over. */
class ReportsTest {
    private static final Rhythm WEDNESDAYS = new Rhythm(DayOfWeek.WEDNESDAY, null);

    @TempDir
    Path folder;

    private record Desk(EntityManager core, EntityManager em, Reports reports, MakeReport make, Clock clock) {}

    private boolean broken;

    private <T> T on(TestDatabase database, TwoSchools city, LocalDate day, Function<Desk, T> work) {
        Clock clock = Clock.offset(CLOCK, Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay()));
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(
                            core, city.caller(UUID.randomUUID(), Role.BOARD_ICT, null, Set.of()), () -> null, clock);
                    FolderStore store = new FolderStore(folder);
                    StoredFiles files = new StoredFiles(core, store, new FileSweep(core, store, clock), clock);
                    return work.apply(new Desk(
                            core,
                            em,
                            new Reports(em, audit, clock),
                            new MakeReport(em, files, new Writer(), clock),
                            clock));
                }));
    }

    private final class Writer implements ReportWriter {
        @Override
        public String name(ReportSchedule schedule, LocalDate due) {
            return schedule.report() + " " + due;
        }

        @Override
        public void write(ReportSchedule schedule, OutputStream out) throws IOException {
            if (broken) {
                throw new IOException("the disk is full");
            }
            out.write(schedule.report().name().getBytes(UTF_8));
        }
    }

    private UUID order(TestDatabase database, TwoSchools city, UUID school, ReportKind kind, Rhythm rhythm) {
        UUID account = (UUID) database.ask("select id from core_account where login = 'k'");
        return on(database, city, TODAY, desk -> desk.reports()
                .order(
                        city.city,
                        new ReportSchedule.Order(school, kind, ReportFormat.XLSX, rhythm, 14),
                        new ReportSchedule.Author(account, "金子 正俊", null))
                .id());
    }

    private void chore(TestDatabase database, TwoSchools city, GreenMail server, LocalDate day) {
        chore(database, city, server.getSmtp().getPort(), day);
    }

    private void chore(TestDatabase database, TwoSchools city, int port, LocalDate day) {
        on(database, city, day, desk -> {
            new MakeReports(
                            desk.make(),
                            new MailRecipients(desk.core(), desk.clock()),
                            new Post(
                                    SmtpSettings.of(port),
                                    new Postings(desk.core(), desk.clock()),
                                    language -> (key, variables) -> key + " " + List.of(variables)))
                    .run();
            return null;
        });
    }

    private Reports.Page list(TestDatabase database, TwoSchools city, LocalDate day) {
        return on(database, city, day, desk -> desk.reports().page(Reach.wholeMunicipality(city.city), 0, 50));
    }

    private static TwoSchools city(TestDatabase database) {
        TwoSchools city = new TwoSchools(database);
        UUID person = city.person("金子", "正俊");
        city.role(person, "boardIct", null);
        city.account(person, "k");
        return city;
    }

    private void wantsMail(TestDatabase database) {
        UUID account = (UUID) database.ask("select id from core_account where login = 'k'");
        String code = database.in(
                "core", em -> new MailRecipients(em, CLOCK).ask(account, "k@example.jp", Set.of(MailTopic.REPORTS)));
        database.with("core", em -> new MailRecipients(em, CLOCK).confirm(code));
    }

    @DatabaseTest
    void aReportIsMadeOnItsDayOnceAndToldByMailWithoutTheFile(TestDatabase database) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            TwoSchools city = city(database);
            wantsMail(database);
            order(database, city, null, ReportKind.LEDGER, WEDNESDAYS);
            chore(database, city, server, TODAY);
            assertThat(list(database, city, TODAY).lines()).isEmpty();
            chore(database, city, server, TODAY.plusDays(1));
            chore(database, city, server, TODAY.plusDays(1));
            assertThat(list(database, city, TODAY.plusDays(1)).lines())
                    .singleElement()
                    .satisfies(report -> {
                        assertThat(report.dueOn()).isEqualTo(TODAY.plusDays(1));
                        assertThat(report.bytes()).isEqualTo("LEDGER".length());
                    });
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getContent()).asString().contains("/reports");
        } finally {
            server.stop();
        }
    }

    @DatabaseTest
    void aMailThatTheServerDidNotTakeIsSentAtTheNextTime(TestDatabase database) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        TwoSchools city = city(database);
        wantsMail(database);
        order(database, city, null, ReportKind.LEDGER, WEDNESDAYS);
        UUID account = (UUID) database.ask("select id from core_account where login = 'k'");
        int nobody = 1;
        chore(database, city, nobody, TODAY.plusDays(1));
        Optional<Instant> notTaken = database.in("core", em -> new Postings(em, CLOCK).notTaken(account));
        assertThat(notTaken).isPresent();
        server.start();
        try {
            chore(database, city, server, TODAY.plusDays(1));
            chore(database, city, server, TODAY.plusDays(1));
            assertThat(server.getReceivedMessages()).hasSize(1);
            notTaken = database.in("core", em -> new Postings(em, CLOCK).notTaken(account));
            assertThat(notTaken).isEmpty();
        } finally {
            server.stop();
        }
    }

    @DatabaseTest
    void whatWasMissedWhileTheServerStoodIsMadeOnce(TestDatabase database) throws IOException {
        TwoSchools city = city(database);
        UUID schedule = order(database, city, null, ReportKind.LEDGER, WEDNESDAYS);
        make(database, city, schedule, TODAY.plusDays(18));
        assertThat(list(database, city, TODAY.plusDays(18)).lines())
                .singleElement()
                .satisfies(report -> assertThat(report.dueOn()).isEqualTo(TODAY.plusDays(15)));
        assertThat(next(database)).isEqualTo(TODAY.plusDays(22));
    }

    private static LocalDate next(TestDatabase database) {
        return LocalDate.parse(
                database.ask("select next_due from mdm_report_schedule").toString());
    }

    private void make(TestDatabase database, TwoSchools city, UUID schedule, LocalDate day) {
        on(database, city, day, desk -> {
            try {
                desk.make().of(schedule);
                return null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @DatabaseTest
    void aReportThatFailsStaysDueAndSaysUnderWhichNumberTheLogTellsWhy(TestDatabase database) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            TwoSchools city = city(database);
            order(database, city, null, ReportKind.LEDGER, WEDNESDAYS);
            broken = true;
            chore(database, city, server, TODAY.plusDays(1));
            assertThat(list(database, city, TODAY.plusDays(1)).total()).isZero();
            assertThat(database.ask("select trouble from mdm_report_schedule")).isNotNull();
            broken = false;
            chore(database, city, server, TODAY.plusDays(1));
            assertThat(list(database, city, TODAY.plusDays(1)).total()).isEqualTo(1);
            assertThat(database.ask("select trouble from mdm_report_schedule")).isNull();
        } finally {
            server.stop();
        }
    }

    @DatabaseTest
    void aReportMadeOutOfTurnLeavesItsScheduleAlone(TestDatabase database) throws IOException {
        TwoSchools city = city(database);
        UUID schedule = order(database, city, null, ReportKind.LEDGER, WEDNESDAYS);
        LocalDate wednesday = TODAY.plusDays(1);
        makeNow(database, city, schedule, wednesday);
        make(database, city, schedule, wednesday);
        makeNow(database, city, schedule, wednesday);
        assertThat(list(database, city, wednesday).total()).isEqualTo(3);
        assertThat(next(database)).isEqualTo(TODAY.plusDays(8));
        for (int i = 2; i < 50; i++) {
            makeNow(database, city, schedule, wednesday);
        }
        assertThatThrownBy(() -> makeNow(database, city, schedule, wednesday)).isInstanceOf(Refusal.class);
        makeNow(database, city, schedule, wednesday.plusDays(2));
    }

    @DatabaseTest
    void whoWantsAReportAtOnceOrdersAJobAndFindsNobodyElses(TestDatabase database) {
        TwoSchools city = city(database);
        UUID schedule = order(database, city, city.north, ReportKind.STOCKTAKING, WEDNESDAYS);
        UUID account = (UUID) database.ask("select id from core_account where login = 'k'");
        UUID job = on(database, city, TODAY, desk -> orders(desk, city, account)
                .now(schedule)
                .id());
        assertThat(database.ask("select payload from core_job")).hasToString(schedule.toString());
        Optional<Job> mine =
                on(database, city, TODAY, desk -> orders(desk, city, account).mine(job));
        Optional<Job> anothers = on(database, city, TODAY, desk -> orders(desk, city, UUID.randomUUID())
                .mine(job));
        assertThat(mine).isPresent();
        assertThat(anothers).isEmpty();
        String made = on(database, city, TODAY, desk -> {
            try {
                return new MakeReportJob(desk.make()).run(job(schedule));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        assertThat(list(database, city, TODAY).lines()).singleElement().satisfies(report -> {
            assertThat(report.id()).hasToString(made);
            assertThat(report.school()).isEqualTo(city.north);
        });
        assertThatThrownBy(() -> on(database, city, TODAY, desk -> orders(desk, city, account)
                        .now(UUID.randomUUID())))
                .isInstanceOf(Refusal.class);
    }

    private static ReportOrders orders(Desk desk, TwoSchools city, UUID account) {
        Caller caller = new Caller(
                account,
                UUID.randomUUID(),
                city.city,
                "金子 正俊",
                List.of(new Caller.Grant(Role.BOARD_ICT, null)),
                Set.of(),
                Set.of(),
                Set.of(),
                new Caller.Preferences(null, "grade", null),
                false);
        return new ReportOrders(desk.em(), new Jobs(desk.core(), () -> {}, desk.clock()), desk.make(), caller);
    }

    private static JobContext job(UUID schedule) {
        return new JobContext() {
            @Override
            public UUID id() {
                return UUID.randomUUID();
            }

            @Override
            public Optional<UUID> municipality() {
                return Optional.empty();
            }

            @Override
            public Optional<UUID> owner() {
                return Optional.empty();
            }

            @Override
            public String payload() {
                return schedule.toString();
            }

            @Override
            public void progress(int percent, String key, Object... variables) {
                assertThat(key).isEqualTo("mdm.report.made");
            }

            @Override
            public void stopIfCancelled() {}
        };
    }

    private void makeNow(TestDatabase database, TwoSchools city, UUID schedule, LocalDate day) {
        on(database, city, day, desk -> {
            try {
                return desk.make().now(schedule);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @DatabaseTest
    void aScheduleIsChangedAndKeepsItsDayWhereItsRhythmStays(TestDatabase database) {
        TwoSchools city = city(database);
        UUID schedule = order(database, city, null, ReportKind.LEDGER, WEDNESDAYS);
        change(
                database,
                city,
                schedule,
                new ReportSchedule.Order(null, ReportKind.ENDS, ReportFormat.PDF, WEDNESDAYS, 30));
        assertThat(next(database)).isEqualTo(TODAY.plusDays(1));
        assertThat(database.ask("select keep_days from mdm_report_schedule")).hasToString("30");
        Rhythm fridays = new Rhythm(DayOfWeek.FRIDAY, null);
        change(
                database,
                city,
                schedule,
                new ReportSchedule.Order(null, ReportKind.ENDS, ReportFormat.PDF, fridays, 30));
        assertThat(next(database)).isEqualTo(TODAY.plusDays(3));
        assertThatThrownBy(() -> change(
                        database,
                        city,
                        schedule,
                        new ReportSchedule.Order(UUID.randomUUID(), ReportKind.ENDS, ReportFormat.PDF, fridays, 30)))
                .isInstanceOf(Refusal.class);
    }

    private void change(TestDatabase database, TwoSchools city, UUID schedule, ReportSchedule.Order order) {
        on(database, city, TODAY, desk -> {
            desk.reports().change(schedule, order);
            return null;
        });
    }

    @DatabaseTest
    void aReportIsForgottenWithItsFileWhenItsTimeIsOver(TestDatabase database) throws IOException {
        TwoSchools city = city(database);
        UUID schedule = order(database, city, null, ReportKind.LEDGER, WEDNESDAYS);
        make(database, city, schedule, TODAY.plusDays(1));
        on(database, city, TODAY.plusDays(15), desk -> {
            desk.make().forget();
            return null;
        });
        assertThat(list(database, city, TODAY.plusDays(15)).total()).isEqualTo(1);
        on(database, city, TODAY.plusDays(16), desk -> {
            desk.make().forget();
            return null;
        });
        assertThat(list(database, city, TODAY.plusDays(16)).total()).isZero();
        assertThat(database.ask("select count(*) from core_file")).hasToString("0");
    }

    @DatabaseTest
    void aSchoolHasItsOwnReportsAndEndingAScheduleKeepsThem(TestDatabase database) {
        TwoSchools city = city(database);
        UUID schedule = order(database, city, city.north, ReportKind.REPAIRS, WEDNESDAYS);
        make(database, city, schedule, TODAY.plusDays(1));
        Reach south = new Reach(false, city.city, false, Set.of(city.south), Set.of(), Set.of());
        Reports.Page ofSouth = on(database, city, TODAY, desk -> desk.reports().page(south, 0, 50));
        List<Reports.Planned> plannedOfSouth =
                on(database, city, TODAY, desk -> desk.reports().schedules(south));
        assertThat(ofSouth.total()).isZero();
        assertThat(plannedOfSouth).isEmpty();
        on(database, city, TODAY, desk -> {
            desk.reports().end(schedule);
            return null;
        });
        assertThat(list(database, city, TODAY.plusDays(1)).total()).isEqualTo(1);
        assertThatThrownBy(() -> order(database, city, city.north, ReportKind.PLAN_TABLE, WEDNESDAYS))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> order(database, city, UUID.randomUUID(), ReportKind.REPAIRS, WEDNESDAYS))
                .isInstanceOf(Refusal.class);
        for (Rhythm wrong : new Rhythm[] {
            null, new Rhythm(null, null), new Rhythm(DayOfWeek.MONDAY, 1), new Rhythm(null, 0), new Rhythm(null, 32)
        }) {
            assertThatThrownBy(() -> order(database, city, null, ReportKind.LEDGER, wrong))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theThirtyFirstIsTheLastDayOfAShortMonth() {
        Rhythm last = new Rhythm(null, 31);
        assertThat(last.after(LocalDate.of(2027, 1, 31))).isEqualTo("2027-02-28");
        assertThat(last.after(LocalDate.of(2027, 2, 28))).isEqualTo("2027-03-31");
        assertThat(new Rhythm(null, 5).after(LocalDate.of(2026, 11, 24))).isEqualTo("2026-12-05");
        assertThat(WEDNESDAYS.after(LocalDate.of(2026, 11, 25))).isEqualTo("2026-12-02");
    }
}
