package org.manabiya.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manabiya.product.Run;

/** From the command to ready, the first time (schema and sample city) and the second; and the memory of the idle server. */
final class StartBenchmark implements Benchmarks.Benchmark {
    private static final Duration REST = Duration.ofSeconds(20);

    @Override
    public List<List<String>> measure() throws Exception {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("start", "seconds to ready", "resident memory after " + REST.toSeconds() + " s at rest, MB"));
        var data = Files.createTempDirectory("manabiya-benchmark");
        for (String which : List.of("first, with the sample city", "second", "third")) {
            long begun = System.nanoTime();
            try (var run = Run.with("--no-build", "--port", Run.freePort(), "--data", data.toString())) {
                run.awaitReady();
                double seconds = (System.nanoTime() - begun) / 1e9;
                Thread.sleep(REST.toMillis());
                rows.add(List.of(
                        which, String.format(Locale.ROOT, "%.1f", seconds), String.valueOf(residentMegabytes(data))));
            }
        }
        return rows;
    }

    /** VmRSS of the server, as Linux tells it. */
    private static long residentMegabytes(Path data) throws IOException {
        var server = ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .commandLine()
                        .filter(c -> c.contains(data + "/server"))
                        .isPresent())
                .filter(p -> p.info().command().filter(c -> c.endsWith("java")).isPresent())
                .findFirst()
                .orElseThrow();
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("no VmRSS");
    }
}
