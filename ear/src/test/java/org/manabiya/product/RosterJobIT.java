package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.manabiya.core.roster.oneroster.SyntheticRoster;
import org.manabiya.core.roster.oneroster.Version;

/** The roster comes in from the page, as jobs, without scripts. */
class RosterJobIT {
    private static final Pattern JOB = Pattern.compile("/jobs/[0-9a-f-]{36}");
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Product product = Product.onPostgres();
    private final Visitor board = product.signedIn(product.account("board_ict"));

    @Test
    void theRosterOfTodayIsCheckedLookedAtAndApplied() {
        long people = people();
        var job = order(sample());
        var findings = result(job);
        assertThat(findings).startsWith("/roster/checks/");
        var page = board.get(findings).body();
        var look = Pattern.compile("/roster/[0-9a-f-]{36}").matcher(page);
        assertThat(look.find()).as("a way from the notes to the changes").isTrue();
        assertThat(board.get(look.group()).body()).contains("変わるところはありません");
        var jobs = board.get("/jobs").body();
        assertThat(jobs).contains(job).contains("名簿の確認").contains("完了");

        var applied = board.submit(look.group(), look.group() + "/apply", Map.of("confirmed", "false"));
        assertThat(result(location(applied))).isEqualTo(look.group());
        assertThat(board.get(look.group()).body()).contains("反映した取込");
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void whatIsNoPackageFailsInPlainWords() {
        var job = order("PK, but no package".getBytes());
        await().atMost(LONG).until(() -> board.get(job).body().contains("失敗"));
        assertThat(board.get(job).body()).contains("ZIP として開けませんでした").contains("href=\"/roster\"");
    }

    @Test
    void aCancelledCheckLeavesNothing() throws IOException {
        var large = new ByteArrayOutputStream();
        new SyntheticRoster(60, 500, 1).write(large, Version.V1_2_JP);
        long imports = count("core_roster_import");
        var job = order(large.toByteArray());
        await().atMost(LONG)
                .until(() -> board.get(job).body().contains("順番待ち")
                        || board.get(job).body().contains("<progress"));
        board.submit(job, job + "/cancel", Map.of());
        await().atMost(LONG).until(() -> board.get(job).body().contains("中止しました"));
        assertThat(count("core_roster_import")).isEqualTo(imports);
        assertThat(count("core_roster_stage_users where import_id not in (select id from core_roster_import)"))
                .isZero();
        assertThat(board.get("/jobs").body()).contains(job);
    }

    private String order(byte[] content) {
        return location(board.uploadBy("/roster", "/roster", "package", "RO_20260401_099990.zip", content));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        var job = JOB.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(job.find()).isTrue();
        return job.group();
    }

    /** Where the page of the job leads when it is done. */
    private String result(String job) {
        await().atMost(LONG).until(() -> board.get(job).statusCode() == 303);
        var address = board.get(job).headers().firstValue("Location").orElseThrow();
        return address.startsWith("http") ? URI.create(address).getPath() : address;
    }

    private long people() {
        return count("core_person where roster_state <> 'tobedeleted'");
    }

    private long count(String fromWhere) {
        return Long.parseLong(product.database().ask("select count(*) from " + fromWhere));
    }

    private static byte[] sample() {
        try (var packed = RosterJobIT.class.getResourceAsStream("/sample/RO_20260401_099990.zip")) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
