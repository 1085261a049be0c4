package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One process of {@code bin/run} and what it printed, as its user sees them. It ends with this JVM at the latest. */
public final class Run implements AutoCloseable {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    static final String SCHOOL_DAY = "2026-11-24T08:20:00+09:00";
    /** The day on which the product of the tests lives. */
    static final LocalDate TODAY = LocalDate.parse(SCHOOL_DAY.substring(0, 10));

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofMinutes(1);
    private static final Pattern READY = Pattern.compile("Manabiya is ready: (\\S+)");
    private static final Queue<Run> RUNNING = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Run::close)));
    }

    private final Path printed;
    private final Process process;

    private Run(Path printed, Process process) {
        this.printed = printed;
        this.process = process;
        RUNNING.add(this);
    }

    /** Starts {@code bin/run} with these options on top of this JVM's Java. */
    public static Run with(String... options) {
        return with(Map.of(), options);
    }

    /** The same with more settings, or others, in the environment. */
    static Run with(Map<String, String> environment, String... options) {
        return of(ROOT, environment, options);
    }

    /** The same in another checkout than this one. */
    static Run of(Path checkout, Map<String, String> environment, String... options) {
        try {
            var printed = Files.createTempFile("manabiya-run", ".txt");
            // A build in the background ignores Ctrl-C, and so would a shell started by it.
            var command = new ArrayList<>(List.of("env", "--default-signal=INT", "bin/run"));
            command.addAll(List.of(options));
            var builder = new ProcessBuilder(command)
                    .directory(checkout.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            // A school day, on whatever day the tests run.
            builder.environment().put("MANABIYA_CLOCK_START", SCHOOL_DAY);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            return new Run(printed, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port of the loopback address that nobody listens on. */
    public static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it is ready, and answers the address that it prints. */
    public URI awaitReady() {
        await().atMost(START)
                .until(() -> !process.isAlive() || READY.matcher(printed()).find());
        var ready = READY.matcher(printed());
        assertThat(ready.find()).as(printed()).isTrue();
        return URI.create(ready.group(1));
    }

    /** Waits until it has ended, and answers its exit code. */
    int awaitEnd() {
        try {
            assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS))
                    .as("still running: %s", printed())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ctrl-C. */
    void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it printed up to now. */
    String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes whose command line names the folder: what a start with this data folder left running. */
    static List<String> processesOn(Path data) {
        return ProcessHandle.allProcesses()
                .flatMap(handle -> handle.info().commandLine().stream())
                .filter(command -> command.contains(data.toString()))
                .toList();
    }

    @Override
    public void close() {
        RUNNING.remove(this);
        process.destroy();
        try {
            process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
            Files.deleteIfExists(printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
