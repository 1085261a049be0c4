package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/run} promises: it starts, it ends cleanly, and what goes wrong is told in one plain line that says what to do. */
class RunIT {
    private static final String ADDRESS = "https://manabiya.example.jp";
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Pattern WELCOME = Pattern.compile(ADDRESS + "(/welcome\\?code=\\S+)");

    private static final String PASSWORD = "a long new password";

    @TempDir
    private Path anywhere;

    /** Named as people name folders, with a blank in it. */
    private Path data;

    @TempDir
    private Path programs;

    @BeforeEach
    void makeTheDataFolder() throws IOException {
        data = Files.createDirectory(anywhere.resolve("school data"));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(Run.processesOn(data)).isEmpty();
    }

    @Test
    void aPortInUseIsTold() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var run = Run.with("--no-build", "--data", data.toString(), "--port", "" + taken.getLocalPort());

            assertThat(run.awaitEnd()).isNotZero();
            assertThat(run.printed())
                    .isEqualTo(
                            """
                    manabiya: port %d is in use. Stop the other program or choose another port, for example: bin/run --port 8081
                    """
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aWrongOptionIsTold() {
        assertThat(told("--prot", "8080")).isEqualTo("manabiya: unknown option --prot. See bin/run --help.\n");
        assertThat(told("--port", "70000"))
                .isEqualTo("manabiya: --port must be a number from 1 to 65535, not 70000.\n");
        assertThat(told("--port=eighty")).isEqualTo("manabiya: --port must be a number from 1 to 65535, not eighty.\n");
        assertThat(told("--memory", "much"))
                .isEqualTo("manabiya: --memory must be a size such as 768m or 2g, not much.\n");
        assertThat(told("--data")).isEqualTo("manabiya: --data needs a value. See bin/run --help.\n");
        assertThat(told("--port", Run.freePort(), "--database-url", "jdbc:mysql://localhost/manabiya"))
                .isEqualTo("manabiya: --database-url must look like jdbc:postgresql://HOST:PORT/NAME.\n");
    }

    @Test
    void aMissingJdkIsTold() {
        var run = Run.with(Map.of("JAVA_HOME", data.toString()), "--no-build");

        assertThat(run.awaitEnd()).isNotZero();
        assertThat(run.printed()).matches("manabiya: no Java found\\. Install JDK 17 or 21 [^\n]*\n");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsTold() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        var run = Run.with("--no-build", "--port", Run.freePort(), "--data", file.toString());

        assertThat(run.awaitEnd()).isNotZero();
        assertThat(run.printed()).isEqualTo("manabiya: cannot make the data folder " + file + ".\n");
    }

    @Test
    void anUnreachableDatabaseIsTold() {
        var port = Run.freePort();
        var printed =
                told("--port", Run.freePort(), "--database-url", "jdbc:postgresql://localhost:" + port + "/manabiya");

        assertThat(printed)
                .isEqualTo("manabiya: no database answers at localhost:" + port
                        + ". Start PostgreSQL there or correct --database-url.\n");
    }

    @Test
    void aWrongDatabasePasswordIsTold() {
        var run = Run.with(
                Map.of("MANABIYA_DATABASE_USER", Postgres.USER, "MANABIYA_DATABASE_PASSWORD", "wrong"),
                "--no-build",
                "--port",
                Run.freePort(),
                "--data",
                data.toString(),
                "--database-url",
                Postgres.address(Postgres.LOCKED));

        assertThat(run.awaitEnd()).isNotZero();
        assertThat(run.printed().lines().filter(line -> line.startsWith("manabiya: ")))
                .singleElement()
                .asString()
                .contains("password authentication failed", "Check --database-url, user and password")
                .doesNotContain("Exception", "wrong");
    }

    @Test
    void ctrlCEndsItAndTheSecondStartKeepsTheDataAndBuildsNothing() throws IOException {
        URI address;
        var nothingElse = Programs.ofThisMachineWithout(
                        programs, Set.of("curl", "wget", "java", "javac", "node", "flock"))
                .path();
        var environment =
                Map.of("PATH", nothingElse, "MANABIYA_ADDRESS", ADDRESS, "MANABIYA_SESSION_IDLE", IDLE.toString());
        try (var first =
                Run.with(environment, "--no-build", "--empty", "--port", Run.freePort(), "--data", data.toString())) {
            address = first.awaitReady();
            aSecondOnTheSameDataIsRefused(environment, address);
            var welcome = WELCOME.matcher(first.printed());
            assertThat(welcome.find()).as(first.printed()).isTrue();
            choosePassword(new Visitor(address), welcome.group(1));
            aSessionEndsWhenNobodyUsesIt(address);
            first.interrupt();
            assertThat(first.awaitEnd()).as(first.printed()).isZero();
            assertThat(first.printed()).endsWith("Manabiya has stopped.\n");
        }
        assertThat(Run.processesOn(data)).isEmpty();
        new Database(h2()).execute(LogIT.provocation());

        try (var second = Run.with("--empty", "--port", String.valueOf(address.getPort()), "--data", data.toString())) {
            assertThat(second.awaitReady()).isEqualTo(address);
            assertThat(second.printed()).doesNotContain("Building", "/welcome");
            aSecondOnTheSameDataIsRefused(Map.of(), address);
            new Visitor(address).signIn("operator", PASSWORD);
            var founding = new Founding(address, PASSWORD);
            var officer = founding.withRoster(sampleRoster());
            new FirstPlan(officer, new Visitor(address), founding.token()).isPublished();
            LogIT.isWithoutValues(new Site(address, data), "operator", PASSWORD);
        }
    }

    /** Each look is a use: from one to the next more than the idle time has to pass. */
    private static void aSessionEndsWhenNobodyUsesIt(URI address) {
        var operator = new Visitor(address);
        operator.signIn("operator", PASSWORD);
        assertThat(operator.get("/").statusCode()).isEqualTo(200);

        await().pollDelay(IDLE.plusSeconds(1))
                .pollInterval(IDLE.plusSeconds(1))
                .atMost(IDLE.multipliedBy(4))
                .until(() -> operator.get("/").statusCode() == 303);
    }

    private void aSecondOnTheSameDataIsRefused(Map<String, String> environment, URI running) throws IOException {
        var log = Files.size(data.resolve("manabiya.log"));
        for (String port : List.of(Run.freePort(), String.valueOf(running.getPort()))) {
            var other = Run.with(environment, "--no-build", "--port", port, "--data", data.toString());

            assertThat(other.awaitEnd()).isNotZero();
            assertThat(other.printed())
                    .isEqualTo(
                            """
                    manabiya: the data folder %s is in use by another bin/run. Stop that one, or choose another folder and port, for example: bin/run --data ./data2 --port 8081
                    """
                                    .formatted(data));
        }
        assertThat(data.resolve("server/root")).isDirectory();
        assertThat(Files.size(data.resolve("manabiya.log"))).isGreaterThanOrEqualTo(log);
        assertThat(new Visitor(running).get("/sign-in").statusCode()).isEqualTo(200);
    }

    private static byte[] sampleRoster() throws IOException {
        try (var roster = RunIT.class.getResourceAsStream("/sample/RO_20260401_099990.zip")) {
            return roster.readAllBytes();
        }
    }

    private DataSource h2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + data.resolve("manabiya"));
        h2.setUser("sa");
        return h2;
    }

    private static void choosePassword(Visitor operator, String welcome) {
        var code = welcome.substring(welcome.indexOf('=') + 1);
        var chosen =
                operator.submit(welcome, "/welcome", Map.of("code", code, "login", "operator", "password", PASSWORD));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(operator.get(welcome).statusCode())
                .as("the address works once")
                .isEqualTo(410);
    }

    private static String told(String... options) {
        var run = Run.with(options);
        assertThat(run.awaitEnd()).isNotZero();
        return run.printed();
    }
}
