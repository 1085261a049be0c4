package org.manabiya.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks named on the command line, or all, and prints their results as Markdown tables. */
public final class Benchmarks {
    /** One measurement. */
    interface Benchmark {
        /** Measures and answers the rows of its table, the head first. */
        List<List<String>> measure() throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartBenchmark());
        ALL.put("roster", new RosterBenchmark());
        ALL.put("homes", new HomesBenchmark());
        ALL.put("pages", new PagesBenchmark());
        ALL.put("devices", new DevicesBenchmark());
        ALL.put("ledger", new LedgerBenchmark());
        ALL.put("plan", new PlanBenchmark());
    }

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0 || arguments[0].equals("all") ? ALL.keySet() : List.of(arguments);
        for (String name : wanted) {
            var benchmark = ALL.get(name);
            if (benchmark == null) {
                throw new IllegalArgumentException("no benchmark " + name + "; there are " + ALL.keySet());
            }
            print(name, benchmark.measure());
        }
        // The product and PostgreSQL that it started end with this JVM.
        System.exit(0);
    }

    private static void print(String name, List<List<String>> rows) {
        System.out.println("\n## " + name + "\n");
        for (int i = 0; i < rows.size(); i++) {
            System.out.println("| " + String.join(" | ", rows.get(i)) + " |");
            if (i == 0) {
                System.out.println("|" + " --- |".repeat(rows.get(0).size()));
            }
        }
    }
}
