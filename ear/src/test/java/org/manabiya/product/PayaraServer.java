package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code manabiya.ear} on a full Payara Server, set up as the operator's handbook says, with a fresh domain in a folder of its own. */
final class PayaraServer extends Site implements AutoCloseable {
    private static final Path ASADMIN = Path.of("target/payara6/bin/asadmin");
    private static final Path DOMAIN = Path.of("target/payara6/glassfish/domains/domain1");
    private static final Path SETTINGS = Path.of("src/main/payara/server-before-boot.txt");
    private static final Path EAR = Path.of("target/manabiya.ear");
    private static final Duration START = Duration.ofMinutes(5);

    private final Path domains;
    private final String administration;

    private PayaraServer(URI address, Path data, Path domains, String administration) {
        super(address, data);
        this.domains = domains;
        this.administration = administration;
    }

    /**
     * Starts the server with the sample city, and waits until the product is ready.
     *
     * @param settings the environment: of the database all three are needed here
     */
    static PayaraServer started(Map<String, String> settings) {
        try {
            var folder = Files.createTempDirectory("manabiya-server");
            var data = Files.createDirectory(folder.resolve("data"));
            var domains = Files.createDirectory(folder.resolve("domains"));
            copy(DOMAIN, domains.resolve("domain1"));
            var port = Run.freePort();
            var server = new PayaraServer(URI.create("http://localhost:" + port), data, domains, Run.freePort());
            server.start(port, settings);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(String port, Map<String, String> settings) throws IOException {
        var before = new ArrayList<>(Files.readAllLines(SETTINGS));
        before.add(listener("http-listener-1") + port);
        before.add(listener("admin-listener") + administration);
        Files.write(domains.resolve("before.txt"), before);
        asadmin(
                settings,
                "start-domain",
                "--domaindir",
                domains.toString(),
                "--prebootcommandfile",
                domains.resolve("before.txt").toString(),
                "domain1");
        try {
            // Not by a file of commands after the boot: that deadlocks in the server's configuration (Payara 6.2025.9).
            asadmin(settings, "deploy", EAR.toAbsolutePath().toString());
            await().atMost(START).until(() -> visitor().get("/health/ready").statusCode() == 200);
        } catch (RuntimeException | AssertionError failed) {
            close();
            throw failed;
        }
    }

    private static String listener(String name) {
        return "set configs.config.server-config.network-config.network-listeners.network-listener." + name + ".port=";
    }

    private void asadmin(Map<String, String> settings, String... words) throws IOException {
        var command = new ArrayList<>(List.of(ASADMIN.toAbsolutePath().toString(), "--port", administration));
        command.addAll(List.of(words));
        var said = Files.createTempFile(domains, "asadmin", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "TZ",
                        "Asia/Tokyo",
                        "MANABIYA_CLOCK_START",
                        Run.SCHOOL_DAY,
                        "MANABIYA_SAMPLE",
                        "true",
                        "MANABIYA_DATA",
                        data().toString(),
                        "MANABIYA_ADDRESS",
                        address().toString()));
        builder.environment().putAll(settings);
        int code = builder.start().onExit().join().exitValue();
        assertThat(code).as(Files.readString(said)).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Override
    public void close() {
        try {
            asadmin(Map.of(), "stop-domain", "--domaindir", domains.toString(), "domain1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
