package org.manabiya.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.manabiya.product.Product;
import org.manabiya.product.SampleAccount;
import org.manabiya.product.Visitor;

/** The home page of each role under eight visitors who ask again at once: requests a second and the 95th percentile, on H2 and PostgreSQL. */
final class HomesBenchmark implements Benchmarks.Benchmark {
    private static final int VISITORS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    @Override
    public List<List<String>> measure() throws Exception {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("role", "database", "requests/s", "median, ms", "p95, ms", "bytes"));
        // One server at a time: two would share the cores.
        try (var h2 = Product.started()) {
            measure(h2, "H2", rows);
        }
        measure(Product.onPostgres(), "PostgreSQL", rows);
        return rows;
    }

    private static void measure(Product product, String database, List<List<String>> rows) throws Exception {
        for (SampleAccount account : product.accounts()) {
            load(product, account, WARM_UP);
            var nanos = load(product, account, MEASURED);
            Collections.sort(nanos);
            rows.add(List.of(
                    account.role(),
                    database,
                    String.format(Locale.ROOT, "%.0f", nanos.size() / (double) MEASURED.toSeconds()),
                    String.format(Locale.ROOT, "%.1f", nanos.get(nanos.size() / 2) / 1e6),
                    String.format(Locale.ROOT, "%.1f", nanos.get(nanos.size() * 95 / 100) / 1e6),
                    String.valueOf(product.signedIn(account).get("/").body().length())));
        }
    }

    private static List<Long> load(Product product, SampleAccount account, Duration time) throws Exception {
        var pool = Executors.newFixedThreadPool(VISITORS);
        try {
            long end = System.nanoTime() + time.toNanos();
            var tasks = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < VISITORS; i++) {
                Visitor visitor = product.signedIn(account);
                tasks.add(() -> ask(visitor, end));
            }
            var all = new ArrayList<Long>();
            for (Future<List<Long>> done : pool.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Long> ask(Visitor visitor, long end) {
        var nanos = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            int status = visitor.get("/").statusCode();
            if (status != 200) {
                throw new IllegalStateException("the home page answered " + status);
            }
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }
}
