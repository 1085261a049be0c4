package org.manabiya.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manabiya.product.Product;
import org.manabiya.product.Visitor;

/**
 * The ledger's page over 1,000,000 devices of one municipality on PostgreSQL, as its ICT staff sees it: list, count, figures by state,
 * the HTML of 50 rows. The devices are made by SQL and stand in 400 schools; each question is asked 40 times, one after the other.
 */
final class LedgerBenchmark implements Benchmarks.Benchmark {
    private static final int DEVICES = 1_000_000;
    private static final int SCHOOLS = 400;
    private static final int TIMES = 40;

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("by tag", "/devices?sort=tag");
        QUESTIONS.put("by tag, page 150", "/devices?sort=tag&page=150");
        QUESTIONS.put("by support end, descending", "/devices?sort=-support");
        QUESTIONS.put("by school", "/devices?sort=school");
        QUESTIONS.put("by model", "/devices?sort=model");
        QUESTIONS.put("by last contact", "/devices?sort=sync");
        QUESTIONS.put("in repair, by warranty", "/devices?state=IN_REPAIR&sort=warranty");
        QUESTIONS.put("in use, by acquisition", "/devices?state=IN_USE&sort=-acquired");
        QUESTIONS.put("spares, by tag", "/devices?kind=SPARE&sort=tag");
        QUESTIONS.put("support ends before 2027", "/devices?end=SUPPORT&endsBefore=2027-01-01&sort=support");
        QUESTIONS.put("one tag in full", "/devices?text=BM-0500000");
    }

    @Override
    public List<List<String>> measure() throws Exception {
        var product = Product.startedOnPostgres("manabiya", "--memory", "1g");
        make(product);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("list", "median, ms", "p95, ms"));
        Visitor board = product.signedIn(product.account("board_ict"));
        var all = new ArrayList<Long>();
        for (var question : QUESTIONS.entrySet()) {
            var nanos = new ArrayList<Long>();
            for (int i = -5; i < TIMES; i++) {
                long begun = System.nanoTime();
                int status = board.get(question.getValue()).statusCode();
                if (status != 200) {
                    throw new IllegalStateException(question.getValue() + " answered " + status);
                }
                if (i >= 0) {
                    nanos.add(System.nanoTime() - begun);
                }
            }
            all.addAll(nanos);
            rows.add(row(question.getKey(), nanos));
        }
        rows.add(row("all together", all));
        return rows;
    }

    private static List<String> row(String name, List<Long> nanos) {
        Collections.sort(nanos);
        return List.of(name, millis(nanos.get(nanos.size() / 2)), millis(nanos.get(nanos.size() * 95 / 100)));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.0f", nanos / 1e6);
    }

    private static void make(Product product) {
        var database = product.database();
        database.execute(
                """
                insert into core_school (id, municipality_id, roster_state, changed_at, kind, name, identifier)
                select gen_random_uuid(), m.id, 'active', now(), 'school', '計測' || n || '小学校', 'Z' || lpad(n::text, 4, '0')
                from core_municipality m, generate_series(1, %d) n
                """
                        .formatted(SCHOOLS));
        database.execute(
                """
                insert into mdm_device_model (id, municipality_id, name, platform, version)
                select gen_random_uuid(), m.id, '計測Chromebook ' || n, 'CHROMEOS', 1 from core_municipality m, generate_series(1, 20) n
                """);
        database.execute(
                """
                insert into mdm_device (id, municipality_id, school_id, tag, serial, model_id, kind, state, acquired_on, price,
                  support_until, support_end, support_origin, warranty_until, warranty_end, warranty_origin, last_sync, events, version)
                select gen_random_uuid(), s.municipality_id, s.id, 'BM-' || lpad(n::text, 7, '0'), 'BMSERIAL' || n, m.id,
                  case n %% 10 when 0 then 'SPARE' else 'PUPIL' end,
                  case when n %% 50 = 0 then 'IN_REPAIR' when n %% 10 = 0 then 'SPARE' when n %% 997 = 0 then 'LOST' else 'IN_USE' end,
                  date '2020-04-01' + (n %% 2000)::int, 45000, case when n %% 3 = 0 then null else date '2026-06-01' + (n %% 1500)::int end,
                  case when n %% 3 = 0 then null else date '2026-06-01' + (n %% 1500)::int end,
                  case when n %% 3 = 0 then null else 'UNIT' end,
                  date '2024-04-01' + (n %% 2000)::int, date '2024-04-01' + (n %% 2000)::int, 'UNIT',
                  case when n %% 7 = 0 then null else timestamptz '2026-11-01' - (n %% 90) * interval '1 day' end, 0, 1
                from generate_series(1, %d) n
                  join (select id, municipality_id, row_number() over (order by identifier) k from core_school where identifier like 'Z%%') s
                    on s.k = n %% %d + 1
                  join (select id, row_number() over (order by name) k from mdm_device_model where name like '計測%%') m on m.k = n %% 20 + 1
                """
                        .formatted(DEVICES, SCHOOLS));
        // As autovacuum does by itself within minutes of a million rows.
        database.execute("vacuum analyze mdm_device");
        // What the load left to be written would be written while the first list is asked for.
        database.execute("checkpoint");
        database.execute("analyze core_school");
    }
}
