package org.manabiya.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.TwoSchools;
import org.manabiya.core.text.Wording;

/** Mail over a real SMTP server: an address is confirmed before anything goes there, and nothing goes twice. */
class MailTest {
    private static final Wording PLAIN = (key, variables) -> key + " " + List.of(variables);
    private static final Pattern CODE = Pattern.compile("confirm\\?code=([A-Za-z0-9_-]+)");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Post post(TestDatabase database) {
        return new Post(SmtpSettings.of(server.getSmtp().getPort()), postings(database), language -> PLAIN);
    }

    /** Each step in a transaction of its own, as in the container. */
    private static Postings postings(TestDatabase database) {
        return new Postings(null, CLOCK) {
            @Override
            Optional<UUID> take(UUID account, MailTopic topic, String occasion) {
                return database.in("core", em -> new Postings(em, CLOCK).take(account, topic, occasion));
            }

            @Override
            void end(UUID id, Delivery delivery) {
                database.with("core", em -> new Postings(em, CLOCK).end(id, delivery));
            }
        };
    }

    private static UUID account(TestDatabase database) {
        var city = new TwoSchools(database);
        var person = city.person("金子", "正俊");
        city.role(person, "boardIct", null);
        city.account(person, "ict");
        return UUID.fromString(
                database.ask("select id from core_account where login = 'ict'").toString());
    }

    private String ask(TestDatabase database, UUID account, String address) {
        String code = database.in("core", em -> new MailRecipients(em, CLOCK)
                .ask(account, address, Set.of(MailTopic.ALERTS, MailTopic.REPORTS)));
        assertThat(post(database).ask(address, code, PLAIN)).isEqualTo(Delivery.SENT);
        return code;
    }

    private static List<MailRecipients.Reader> readers(TestDatabase database) {
        return database.in("core", em -> new MailRecipients(em, CLOCK).wanting(MailTopic.ALERTS));
    }

    private static MailRecipient confirm(TestDatabase database, String code, Clock clock) {
        return database.in("core", em -> new MailRecipients(em, clock).confirm(code));
    }

    @DatabaseTest
    void anAddressGetsNothingBeforeItsOwnerHasAnsweredTheMailSentThere(TestDatabase database) throws Exception {
        UUID account = account(database);
        ask(database, account, "kaneko@city.example.jp");
        assertThat(readers(database)).isEmpty();

        MimeMessage mail = server.getReceivedMessages()[0];
        var code = CODE.matcher(mail.getContent().toString());
        assertThat(code.find()).isTrue();
        confirm(database, code.group(1), CLOCK);

        assertThat(readers(database)).singleElement().satisfies(reader -> assertThat(reader.address())
                .isEqualTo("kaneko@city.example.jp"));
        assertThatThrownBy(() -> confirm(database, code.group(1), CLOCK)).isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void aCodeIsNoLongerGoodTheNextDay(TestDatabase database) {
        UUID account = account(database);
        String code = ask(database, account, "kaneko@city.example.jp");
        assertThatThrownBy(() -> confirm(database, code, Clock.offset(CLOCK, Duration.ofDays(1))))
                .isInstanceOf(Refusal.class);
        assertThat(readers(database)).isEmpty();
    }

    @DatabaseTest
    void aStrangersAddressIsNotFloodedWithQuestions(TestDatabase database) {
        UUID account = account(database);
        for (int i = 0; i < 5; i++) {
            ask(database, account, "stranger@example.jp");
        }
        assertThatThrownBy(() -> ask(database, account, "stranger@example.jp")).isInstanceOf(Refusal.class);
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @DatabaseTest
    void whatIsNoAddressIsRefusedAndNeverReachesAHeader(TestDatabase database) {
        UUID account = account(database);
        for (String typed : List.of(
                "", "kaneko", "a@b", "a b@example.jp", "a@example.jp\r\nBcc: x@example.jp", "金子@example.jp", "a@.jp")) {
            assertThatThrownBy(() -> ask(database, account, typed)).as(typed).isInstanceOf(Refusal.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @DatabaseTest
    void aMailForADayGoesOnceHoweverOftenItIsSent(TestDatabase database) throws Exception {
        MailRecipients.Reader reader = reader(database);
        for (int i = 0; i < 3; i++) {
            post(database).once(reader, MailTopic.ALERTS, "2026-11-24", () -> message("きょうのお知らせ"));
        }
        post(database).once(reader, MailTopic.ALERTS, "2026-11-25", () -> message("あすのお知らせ"));
        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("きょうのお知らせ");
        assertThat(mail.getContent().toString()).contains("端末 3件", "/mail/stop?code=" + reader.stopCode());
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains(reader.stopCode());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getHeaders(mail)).contains("From: manabiya@city.example.jp");
    }

    @DatabaseTest
    void whatTheServerDidNotTakeIsSentAgainLater(TestDatabase database) {
        MailRecipients.Reader reader = reader(database);
        int nobody = 1;
        new Post(SmtpSettings.of(nobody), postings(database), language -> PLAIN)
                .once(reader, MailTopic.ALERTS, "2026-11-24", () -> message("お知らせ"));
        post(database).once(reader, MailTopic.ALERTS, "2026-11-24", () -> message("お知らせ"));
        post(database).once(reader, MailTopic.ALERTS, "2026-11-24", () -> message("お知らせ"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @DatabaseTest
    void aMailThatMayHaveArrivedIsNotSentAgain(TestDatabase database) throws Exception {
        MailRecipients.Reader reader = reader(database);
        try (ServerSocket hangsUp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> hangUpAfterTheMail(hangsUp));
            new Post(SmtpSettings.of(hangsUp.getLocalPort()), postings(database), language -> PLAIN)
                    .once(reader, MailTopic.ALERTS, "2026-11-24", () -> message("お知らせ"));
            talk.join();
        }
        post(database).once(reader, MailTopic.ALERTS, "2026-11-24", () -> message("お知らせ"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static void hangUpAfterTheMail(ServerSocket server) {
        try (var line = server.accept();
                var in = new java.io.BufferedReader(new java.io.InputStreamReader(
                        line.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII))) {
            var out = line.getOutputStream();
            out.write("220 here\r\n".getBytes());
            for (String said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
                if (said.startsWith("EHLO") || said.startsWith("MAIL") || said.startsWith("RCPT")) {
                    out.write("250 ok\r\n".getBytes());
                } else if (said.equals("DATA")) {
                    out.write("354 go on\r\n".getBytes());
                }
                out.flush();
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @DatabaseTest
    void theLinkInAMailEndsThemAndForgetsTheAddress(TestDatabase database) {
        MailRecipients.Reader reader = reader(database);
        database.with("core", em -> new MailRecipients(em, CLOCK).stop("wrong"));
        assertThat(readers(database)).hasSize(1);
        database.with("core", em -> new MailRecipients(em, CLOCK).stop(reader.stopCode()));
        database.with("core", em -> new MailRecipients(em, CLOCK).stop(reader.stopCode()));
        assertThat(readers(database)).isEmpty();
        assertThat(database.ask("select count(*) from core_mail_recipient")).hasToString("0");
    }

    @DatabaseTest
    void aBlockedAccountGetsNoMail(TestDatabase database) {
        reader(database);
        database.execute("update core_account set disabled = true");
        assertThat(readers(database)).isEmpty();
    }

    @Test
    void aWrongPasswordOfTheServerLosesNothing() {
        server.setUser("sender", "right");
        var way = new MailServer.Way(
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailServer.Tls.NONE,
                "sender",
                "wrong",
                "manabiya@city.example.jp");
        var letter = new Letter(UUID.randomUUID(), "a@example.jp", "s", "t", null);
        assertThat(new MailServer(way, CLOCK).send(letter)).isEqualTo(Delivery.NOT_TAKEN);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerWithoutTlsIsGivenNothingWhereTlsIsAsked() {
        var way = new MailServer.Way(
                "127.0.0.1", server.getSmtp().getPort(), MailServer.Tls.STARTTLS, "", "", "manabiya@city.example.jp");
        var letter = new Letter(UUID.randomUUID(), "a@example.jp", "s", "t", null);
        assertThat(new MailServer(way, CLOCK).send(letter)).isEqualTo(Delivery.NOT_TAKEN);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private MailRecipients.Reader reader(TestDatabase database) {
        UUID account = account(database);
        String code = database.in("core", em -> new MailRecipients(em, CLOCK)
                .ask(account, "kaneko@city.example.jp", Set.of(MailTopic.ALERTS)));
        confirm(database, code, CLOCK);
        return readers(database).get(0);
    }

    private static Optional<Post.Message> message(String subject) {
        return Optional.of(new Post.Message(subject, "端末 3件"));
    }
}
