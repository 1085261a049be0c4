package org.manabiya.product;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of several nodes on one PostgreSQL, started from {@code manabiya.jar} as the operator's handbook says, on the loopback address. */
final class Node extends Site implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofMinutes(1);

    private static final String LOOPBACK =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

    private final Process process;

    private Node(URI address, Path data, Process process) {
        super(address, data);
        this.process = process;
    }

    /** Starts a node whose part of the data grid listens on that port, with its peers, and waits until it is ready. */
    static Node started(String database, Path data, String gridPort, List<String> peers) {
        try {
            Files.createDirectories(data);
            var port = Run.freePort();
            var loopback = Files.writeString(data.resolve("before-boot.txt"), LOOPBACK);
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx768m",
                            "-Duser.timezone=Asia/Tokyo",
                            "-Dfile.encoding=UTF-8",
                            "-Djava.net.preferIPv4Stack=true",
                            "-jar",
                            "target/manabiya.jar",
                            "--rootdir",
                            data.resolve("server").toString(),
                            "--port",
                            port,
                            "--clustermode",
                            "tcpip:" + String.join(",", peers),
                            "--clustername",
                            "manabiya",
                            "--startport",
                            gridPort,
                            "--interfaces",
                            "127.0.0.1",
                            "--prebootcommandfile",
                            loopback.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("manabiya.log").toFile());
            builder.environment()
                    // No trial clock: it would begin at another moment on each node, and nodes must agree on the time.
                    .putAll(Map.of(
                            "MANABIYA_SAMPLE",
                            "true",
                            "MANABIYA_DATA",
                            data.toString(),
                            "MANABIYA_DATABASE_URL",
                            database,
                            "MANABIYA_DATABASE_USER",
                            Postgres.USER));
            var node = new Node(URI.create("http://localhost:" + port), data, builder.start());
            node.awaitReady();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        await().atMost(START)
                .ignoreExceptions()
                .until(() -> visitor().get("/health/ready").body().startsWith("{\"status\":\"UP\""));
    }

    /** What it logged up to now. */
    String log() {
        try {
            return Files.readString(data().resolve("manabiya.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
