package org.manabiya.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.manabiya.product.Database;
import org.manabiya.product.Product;
import org.manabiya.product.Visitor;

/**
 * A scenario over 10 years with 1,000 runs, from the request to the stored result, on PostgreSQL with the product's usual heap: reading the
 * ledger and the repairs, learning the rates, smoothing, simulating, storing. The ledger grows from 1,000 to 1,000,000 units with two
 * repairs for five of them. Each size is measured three times; the median counts. The plot goes to {@code docs/images/plan-growth.svg}.
 */
final class PlanBenchmark implements Benchmarks.Benchmark {
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int TIMES = 3;
    private static final long LONGEST = 600_000_000_000L;
    private static final Path PLOT = Path.of("../docs/images/plan-growth.svg");

    @Override
    public List<List<String>> measure() throws IOException {
        Product product = Product.onPostgres();
        Database database = product.database();
        Visitor board = product.signedIn(product.account("board_ict"));
        UUID city = database.rows("select municipality_id from mdm_device limit 1")
                .get(0)
                .id(0);
        UUID scenario = arrange(database, city);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("units", "repairs", "scenario, s", "units/s"));
        List<Double> seconds = new ArrayList<>();
        int before = 0;
        for (int size : SIZES) {
            grow(database, city, before, size);
            before = size;
            double took = median(database, board, scenario);
            seconds.add(took);
            rows.add(List.of(
                    String.format(Locale.ROOT, "%,d", size),
                    String.format(
                            Locale.ROOT,
                            "%,d",
                            Long.parseLong(
                                    database.ask("select count(*) from mdm_repair where municipality_id = ?", city))),
                    String.format(Locale.ROOT, "%.2f", took),
                    String.format(Locale.ROOT, "%,.0f", size / took)));
        }
        Files.writeString(PLOT, plot(seconds));
        return rows;
    }

    /** Empties the sample city's ledger and puts a scenario there. */
    private static UUID arrange(Database database, UUID city) {
        UUID scenario = UUID.randomUUID();
        database.execute(
                """
                truncate mdm_device cascade;
                insert into mdm_device_model (id, municipality_id, name, platform) select gen_random_uuid(), '%1$s', '計測' || i, 'CHROMEOS'
                  from generate_series(1, 3) i;
                insert into mdm_scenario (id, municipality_id, name, strategy, first_year, years, start_year, spread, life, support_buffer,
                    price, price_rise, price_spread, lease_years, lease_rate, subsidised, spare_percent, yearly_cap, emergency_percent,
                    emergency_days, disposal_fee, seed, runs, made_at, version)
                  values ('%2$s', '%1$s', '計測', 'LEVEL', 2026, 10, 2026, 5, 5, 12, 55000, 10, 30, 0, 50, true, 15, 0, 20, 60, 1000, 1, 1000,
                    now(), 1);
                """
                        .formatted(city, scenario));
        return scenario;
    }

    private static void grow(Database database, UUID city, int before, int size) {
        database.execute(
                """
                insert into mdm_device (id, municipality_id, school_id, tag, model_id, kind, state, acquired_on, support_end, events, version)
                  select gen_random_uuid(), '%1$s', s.id, 'B' || i, m.id, case when i %% 20 = 0 then 'SPARE' else 'PUPIL' end,
                    case when i %% 20 = 0 then 'SPARE' else 'IN_USE' end, date '2020-12-01' + (i %% 400), date '2030-06-30', 0, 1
                  from generate_series(%2$d, %3$d) i
                  join (select id, row_number() over (order by id) as n, count(*) over () as c from core_school
                    where municipality_id = '%1$s' and kind = 'school') s on s.n = 1 + i %% s.c
                  join (select id, row_number() over (order by name) as n from mdm_device_model where name like '計測%%') m on m.n = 1 + i %% 3;
                insert into mdm_repair (id, municipality_id, device_id, received_on, symptom, cause, returned_on, cost, version)
                  select gen_random_uuid(), '%1$s', d.id, d.acquired_on + t, '液晶割れ', case when r.k = 1 then '落下' else '経年' end,
                    d.acquired_on + t + 20, 20000, 1
                  from mdm_device d cross join (values (1), (2)) r(k)
                  cross join lateral (select 30 + (substr(d.tag, 2)::bigint * 7919 * r.k %% 1500)::int as t) x
                  where d.municipality_id = '%1$s' and substr(d.tag, 2)::int between %2$d and %3$d and substr(d.tag, 2)::int %% 5 = 0;
                analyze mdm_device; analyze mdm_repair;
                """
                        .formatted(city, before + 1, size));
    }

    private static double median(Database database, Visitor board, UUID scenario) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            all.add(once(database, board, scenario));
        }
        all.sort(null);
        return all.get(TIMES / 2);
    }

    private static double once(Database database, Visitor board, UUID scenario) {
        database.execute("update mdm_scenario set computed_at = null where id = '" + scenario + "'");
        long begun = System.nanoTime();
        int status = board.send(
                        "POST",
                        "/api/v1/renewal/scenarios/" + scenario + "/computation",
                        "application/json",
                        "",
                        "X-CSRF-TOKEN",
                        board.token(board.get("/renewal/scenarios").body()))
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("the scenario answered " + status);
        }
        while (database.ask("select computed_at from mdm_scenario where id = ?", scenario) == null) {
            if (System.nanoTime() - begun > LONGEST) {
                throw new IllegalStateException("the scenario was not computed in ten minutes");
            }
            LockSupport.parkNanos(20_000_000);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Both axes in powers of ten. */
    private static String plot(List<Double> seconds) {
        StringBuilder svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="sans-serif" font-size="14" role="img">
                <title>Seconds for a scenario over 10 years with 1,000 runs, by units in the ledger</title>
                <rect width="640" height="400" fill="#fff"/>
                """);
        for (int power = -2; power <= 2; power++) {
            double y = y(Math.pow(10, power));
            svg.append(line(80, y, 620, y, "#d9dce1"))
                    .append(text(
                            72,
                            y + 5,
                            "end",
                            power < 0 ? "0." + "0".repeat(-power - 1) + "1" : "1" + "0".repeat(power)));
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < SIZES.length; i++) {
            double x = 100 + 165.0 * i;
            svg.append(text(x, 372, "middle", String.format(Locale.ROOT, "%,d", SIZES[i])))
                    .append(String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#0031d8\"/>%n",
                            x,
                            y(seconds.get(i))))
                    .append(text(
                            x, y(seconds.get(i)) - 12, "middle", String.format(Locale.ROOT, "%.2f s", seconds.get(i))));
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y(seconds.get(i))));
        }
        return svg.append("<polyline fill=\"none\" stroke=\"#0031d8\" stroke-width=\"2\" points=\"" + points + "\"/>\n")
                .append(text(350, 394, "middle", "units"))
                .append(text(20, 20, "start", "s"))
                .append("</svg>\n")
                .toString();
    }

    private static double y(double seconds) {
        return 350 - 80 * (Math.log10(Math.max(0.01, seconds)) + 2);
    }

    private static String line(double x1, double y1, double x2, double y2, String colour) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour);
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#333\">%s</text>%n",
                x,
                y,
                anchor,
                words);
    }
}
