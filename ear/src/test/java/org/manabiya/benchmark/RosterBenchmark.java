package org.manabiya.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.manabiya.core.roster.oneroster.SyntheticRoster;
import org.manabiya.product.Postgres;
import org.manabiya.product.Product;
import org.manabiya.product.SampleAccount;
import org.postgresql.PGConnection;

/**
 * The roster import from upload to applied, over HTTP, with the heap at 1 GB on PostgreSQL: the sample package and a generated city of
 * 200,000 pupils with a guardian each, both into an empty municipality, and the generated one once more, which changes nothing. Beside
 * it PostgreSQL's own COPY of the same files' rows into plain text tables without index or check, in the same run: the floor that no
 * import goes under. BENCHMARK_SCHOOLS in the environment makes the city smaller or larger than 400 schools.
 */
final class RosterBenchmark implements Benchmarks.Benchmark {
    private static final int SCHOOLS = Integer.parseInt(System.getenv().getOrDefault("BENCHMARK_SCHOOLS", "400"));
    private static final int PUPILS_A_SCHOOL = 500;
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private record Took(long rows, double seconds) {
        double rowsPerSecond() {
            return rows / seconds;
        }
    }

    @Override
    public List<List<String>> measure() throws Exception {
        var heap = Files.createTempDirectory("manabiya-heap");
        var product = Product.startedOnPostgres(
                "manabiya", Map.of("JDK_JAVA_OPTIONS", "-Xlog:gc:file=" + heap.resolve("%p.log")), "--memory", "1g");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "package",
                "rows",
                "import, s",
                "import, rows/s",
                "COPY, rows/s",
                "import : COPY",
                "heap up to now: most used / most left by a collection, MB"));
        var sample = Files.createTempFile("sample", ".zip");
        try (var packed = SyntheticRoster.class.getResourceAsStream("/sample/RO_20260401_099990.zip")) {
            Files.write(sample, packed.readAllBytes());
        }
        rows.add(row("sample, 1,923 pupils", product, sample, token(product, "small"), heap));
        var name = String.format(Locale.ROOT, "generated, %,d pupils", SCHOOLS * PUPILS_A_SCHOOL);
        var large = new SyntheticRoster(SCHOOLS, PUPILS_A_SCHOOL, 1).writeTo(Files.createTempFile("large", ".zip"));
        var city = token(product, "large");
        rows.add(row(name, product, large, city, heap));
        rows.add(row("the same again", product, large, city, heap));
        return rows;
    }

    private static List<String> row(String name, Product product, Path zip, String token, Path heap) throws Exception {
        var copied = copy(zip);
        long begun = System.nanoTime();
        var answer = post(product.address(), token, zip);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!answer.contains("\"applied\"")) {
            throw new IllegalStateException(answer.substring(0, Math.min(2000, answer.length())));
        }
        var imported = new Took(copied.rows(), seconds);
        return List.of(
                name,
                String.format(Locale.ROOT, "%,d", imported.rows()),
                String.format(Locale.ROOT, "%.1f", imported.seconds()),
                String.format(Locale.ROOT, "%,.0f", imported.rowsPerSecond()),
                String.format(Locale.ROOT, "%,.0f", copied.rowsPerSecond()),
                String.format(Locale.ROOT, "1 : %.0f", copied.rowsPerSecond() / imported.rowsPerSecond()),
                heapUsed(heap));
    }

    /** As the collector's log tells it: what was used before a collection, and what one left. */
    private static String heapUsed(Path logs) throws IOException {
        long used = 0;
        long left = 0;
        try (var all = Files.list(logs)) {
            for (Path log : all.toList()) {
                for (var line = COLLECTED.matcher(Files.readString(log)); line.find(); ) {
                    used = Math.max(used, Long.parseLong(line.group(1)));
                    left = Math.max(left, Long.parseLong(line.group(2)));
                }
            }
        }
        return used + " / " + left;
    }

    /** A municipality with one person, whose password is that of the sample's board ICT account. */
    private static String token(Product product, String city) {
        var officer = product.account("board_ict");
        product.database()
                .execute(
                        """
                        with city as (
                          insert into core_municipality (id, name, created_at)
                          values (gen_random_uuid(), 'benchmark %1$s', now()) returning id),
                        person as (
                          insert into core_person (id, municipality_id, roster_state, changed_at, enabled, family_name, given_name, search_key)
                          select gen_random_uuid(), city.id, 'manual', now(), true, '計', '測', '' from city returning id, municipality_id),
                        role as (
                          insert into core_role (id, municipality_id, roster_state, changed_at, person_id, role, is_primary)
                          select gen_random_uuid(), municipality_id, 'manual', now(), id, 'boardIct', true from person)
                        insert into core_account (id, municipality_id, person_id, login, operator, password_hash, must_change, failures,
                          disabled, furigana, created_at)
                        select gen_random_uuid(), p.municipality_id, p.id, 'bench-%1$s', false, a.password_hash, false, 0, false, 'none', now()
                        from person p, core_account a where a.login = '%2$s'
                        """
                                .formatted(city, officer.login()));
        return product.token(new SampleAccount("board_ict", "bench-" + city, officer.password()), "benchmark");
    }

    private static String post(URI address, String token, Path zip) throws IOException, InterruptedException {
        var boundary = "manabiya-benchmark";
        var head = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"package\"; filename=\"roster.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/roster/imports?dryRun=false"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofFile(zip),
                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static Took copy(Path zip) throws IOException, SQLException {
        long rows = 0;
        long nanos = 0;
        try (var connection = Postgres.database("manabiya").getConnection();
                var statement = connection.createStatement();
                var archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                var table = "bench_" + entry.getName().replace(".csv", "").toLowerCase(Locale.ROOT);
                statement.execute("create table " + table + " (" + columns(archive, entry) + ")");
                try (var csv = archive.getInputStream(entry)) {
                    long begun = System.nanoTime();
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin with (format csv, header)", csv);
                    nanos += System.nanoTime() - begun;
                }
                statement.execute("drop table " + table);
            }
        }
        return new Took(rows, nanos / 1e9);
    }

    private static String columns(ZipFile archive, ZipEntry entry) throws IOException {
        int count;
        try (InputStream csv = archive.getInputStream(entry)) {
            var head = new StringBuilder();
            for (int c = csv.read(); c != '\n' && c >= 0; c = csv.read()) {
                head.append((char) c);
            }
            count = head.toString().split(",").length;
        }
        var columns = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            columns.add("c" + i + " text");
        }
        return String.join(", ", columns);
    }
}
