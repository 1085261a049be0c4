package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product does by itself in the morning, on its own clock, and tells by mail over a real SMTP server. */
class MorningIT {
    private static final String DATABASE = "morning";
    private static final Duration SOON = Duration.ofMinutes(4);
    private static final String OFFICER = "ict@city.example.jp";
    private static final String STAFF = "staff@city.example.jp";
    private static final Pattern CONFIRM = Pattern.compile("/mail/confirm\\?code=([A-Za-z0-9_-]+)");
    private static final Pattern STOP = Pattern.compile("/mail/stop\\?code=([A-Za-z0-9_-]+)");

    private static final int SMTP = Integer.parseInt(Run.freePort());

    @TempDir
    private Path data;

    @BeforeAll
    static void makeDatabase() {
        new Database(Postgres.administration()).execute("create database " + DATABASE);
    }

    @Test
    void reportsAndDigestsComeAtTheirHourThroughStopsOfTheServerAndOfTheMail() {
        withMail(post -> on("2026-11-24T15:30:00+09:00", product -> {
            wantsMail(product, post, "board_ict", OFFICER, "ALERTS");
            wantsMail(product, post, "board_staff", STAFF, "REPORTS");
            order(product);
            aFailureIsSeen(product);
            lend(product);
        }));

        withMail(post -> on("2026-11-25T05:39:00+09:00", product -> {
            var made = awaitReports(product, 1);
            assertThat(OffsetDateTime.parse(made.get("madeAt").getAsString()))
                    .as("at its hour, not when the server started")
                    .isBetween(
                            OffsetDateTime.parse("2026-11-25T05:40:00+09:00"),
                            OffsetDateTime.parse("2026-11-25T05:41:00+09:00"));
            awaitMail(post, STAFF, "いつ何が終わるか");
            assertThat(to(post, OFFICER)).isEmpty();
            assertThat(page(product, "board_staff", "/")).doesNotContain("作れなかった報告");
        }));

        on("2026-12-04T06:45:00+09:00", product -> {
            assertThat(awaitReports(product, 2).get("dueOn").getAsString()).isEqualTo("2026-12-02");
            awaitPage(product, "board_ict", "/settings", "メールサーバーが受け取らなかった");
            awaitPage(product, "board_staff", "/settings", "メールサーバーが受け取らなかった");
        });

        withMail(post -> on("2026-12-04T07:59:00+09:00", product -> {
            var digest = awaitMail(post, OFFICER, "端末のお知らせ");
            assertThat(text(digest))
                    .contains("/alerts?kind=REPAIR_OPEN", "/alerts?kind=LOAN_OVERDUE", "/mail/stop?code=");
            awaitMail(post, STAFF, "いつ何が終わるか");
            assertThat(to(post, OFFICER)).hasSize(1);
            assertThat(to(post, STAFF)).hasSize(1);
            assertThat(reports(product, token(product))).hasSize(2);
            stops(product, text(digest));
            anOverdueLoanIsSeenUntilItComesBack(product);
        }));
    }

    private void on(String start, Consumer<Site> visit) {
        var settings = new HashMap<>(Map.of("MANABIYA_DATABASE_USER", Postgres.USER, "MANABIYA_CLOCK_START", start));
        settings.putAll(Map.of(
                "MANABIYA_MAIL_HOST", "127.0.0.1",
                "MANABIYA_MAIL_PORT", String.valueOf(SMTP),
                "MANABIYA_MAIL_TLS", "none",
                "MANABIYA_MAIL_FROM", "manabiya@city.example.jp"));
        try (var run = Run.with(
                settings,
                "--no-build",
                "--port",
                Run.freePort(),
                "--data",
                data.toString(),
                "--database-url",
                Postgres.address(DATABASE))) {
            visit.accept(new Site(run.awaitReady(), data));
        }
    }

    private static void withMail(Consumer<GreenMail> work) {
        var post = new GreenMail(new ServerSetup(SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            work.accept(post);
        } finally {
            post.stop();
        }
    }

    /** Asks by the form, opens the link of the mail and answers there, signed in as nobody. */
    private static void wantsMail(Site product, GreenMail post, String role, String address, String topic) {
        var reader = product.signedIn(product.account(role));
        reader.submit("/settings", "/settings/mail", Map.of("address", address, "topic", topic));
        assertThat(reader.get("/settings").body()).contains("確認を待っています");
        var code = CONFIRM.matcher(text(awaitMail(post, address, "メールアドレスの確認")));
        assertThat(code.find()).isTrue();
        var answer = product.visitor()
                .submit("/mail/confirm?code=" + code.group(1), "/mail/confirm", Map.of("code", code.group(1)));
        assertThat(answer.body()).contains("確認しました");
        assertThat(reader.get("/settings").body()).contains("確認済み");
    }

    private static void order(Site product) {
        var staff = product.signedIn(product.account("board_staff"));
        var form = new HashMap<>(Map.of(
                "report", "ENDS", "format", "PDF", "school", "", "every", "month", "monthDay", "32", "keepDays", "45"));
        var refused = staff.submit("/reports", "/reports/schedules", form);
        assertThat(refused.body()).contains("value=\"ENDS\" selected", "value=\"32\"", "value=\"45\"", "直すところが");
        form.putAll(Map.of("every", "week", "weekday", "WEDNESDAY"));
        assertThat(staff.submit("/reports", "/reports/schedules", form).statusCode())
                .isEqualTo(303);
        assertThat(ask(product, token(product), "/api/v1/reports/schedules").toString())
                .contains("2026-11-25");
    }

    private static void aFailureIsSeen(Site product) {
        database().execute("update mdm_report_schedule set trouble = 'a1b2c3d4'");
        assertThat(page(product, "board_staff", "/")).contains("作れなかった報告 1 件");
        assertThat(page(product, "board_staff", "/reports")).contains("a1b2c3d4");
    }

    /** A spare unit for a pupil of the clerk's school, due the next day. */
    private static void lend(Site product) {
        var school =
                "(select r.school_id from core_role r join core_account a on a.person_id = r.person_id where a.login = ?)";
        var clerk = product.account("clerk").login();
        var unit = database()
                .ask(
                        "select id from mdm_device where state = 'SPARE' and school_id in " + school
                                + " order by tag limit 1",
                        clerk);
        var pupil = database()
                .ask(
                        "select p.id from core_person p join core_class c on c.id = p.home_class_id where c.school_id in "
                                + school + " order by p.id limit 1",
                        clerk);
        var lent = post(
                product,
                "clerk",
                "/api/v1/loans",
                "{\"kind\":\"SHORT\",\"device\":\"%s\",\"person\":\"%s\",\"due\":\"2026-11-25\"}"
                        .formatted(unit, pupil));
        assertThat(lent).contains(unit);
    }

    private static void anOverdueLoanIsSeenUntilItComesBack(Site product) {
        var unit = database()
                .ask("select device_id from mdm_loan where running is not null and due_on = date '2026-11-25'");
        for (var role : List.of("clerk", "board_ict")) {
            assertThat(page(product, role, "/")).contains("返却日を過ぎた端末が 1 台あります");
            assertThat(page(product, role, "/alerts?kind=LOAN_OVERDUE")).contains("返却日 2026-11-25");
        }
        var lending = page(product, "clerk", "/lending");
        var first = lending.substring(lending.indexOf("<tbody>"), lending.indexOf("</tr>", lending.indexOf("<tbody>")));
        assertThat(first).contains("2026-11-25", "期限切れ");

        post(product, "clerk", "/api/v1/loans/returns", "{\"device\":\"%s\"}".formatted(unit));
        assertThat(page(product, "clerk", "/")).doesNotContain("返却日を過ぎた端末");
        assertThat(post(product, "board_ict", "/api/v1/alerts/check", "{}"))
                .contains("REPAIR_OPEN")
                .doesNotContain("LOAN_OVERDUE");
    }

    private static Database database() {
        return new Database(Postgres.database(DATABASE));
    }

    private static String post(Site product, String role, String path, String json) {
        var token = product.token(product.account(role), "morning");
        return product.visitor()
                .send("POST", path, "application/json", json, "Authorization", "Bearer " + token)
                .body();
    }

    /** Waits until there are so many reports, and answers the newest. */
    private static JsonObject awaitReports(Site product, int many) {
        var token = token(product);
        await().atMost(SOON).until(() -> reports(product, token).size() == many);
        return reports(product, token).get(0).getAsJsonObject();
    }

    private static String token(Site product) {
        return product.token(product.account("board_staff"), "morning");
    }

    private static JsonArray reports(Site product, String token) {
        return ask(product, token, "/api/v1/reports").getAsJsonObject().getAsJsonArray("lines");
    }

    private static JsonElement ask(Site product, String token, String path) {
        return JsonParser.parseString(
                product.visitor().get(path, "Authorization", "Bearer " + token).body());
    }

    private static void awaitPage(Site product, String role, String path, String words) {
        var reader = product.signedIn(product.account(role));
        await().atMost(SOON).until(() -> reader.get(path).body().contains(words));
    }

    private static String page(Site product, String role, String path) {
        return product.signedIn(product.account(role)).get(path).body();
    }

    private static void stops(Site product, String digest) {
        var code = STOP.matcher(digest);
        assertThat(code.find()).isTrue();
        var answer = product.visitor()
                .submit("/mail/stop?code=" + code.group(1), "/mail/stop", Map.of("code", code.group(1)));
        assertThat(answer.body()).contains("メールを止めました");
        assertThat(page(product, "board_ict", "/settings")).doesNotContain(OFFICER);
    }

    private static MimeMessage awaitMail(GreenMail post, String address, String subject) {
        await().atMost(SOON).until(() -> to(post, address).stream()
                .anyMatch(mail -> subject(mail).contains(subject)));
        return to(post, address).get(0);
    }

    private static List<MimeMessage> to(GreenMail post, String address) {
        return Stream.of(post.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
