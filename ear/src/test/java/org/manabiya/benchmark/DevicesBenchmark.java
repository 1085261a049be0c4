package org.manabiya.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manabiya.product.Postgres;
import org.manabiya.product.Product;
import org.postgresql.PGConnection;

/**
 * The import of a ledger of 100,000 devices over HTTP from upload to applied, heap 1 GB, PostgreSQL: once new, once again with nothing
 * changed. Beside it PostgreSQL's own COPY of the same file into a plain text table without index or check.
 */
final class DevicesBenchmark implements Benchmarks.Benchmark {
    private static final int DEVICES = 100_000;

    @Override
    public List<List<String>> measure() throws Exception {
        var product = Product.startedOnPostgres("manabiya", "--memory", "1g");
        var token = product.token(product.account("board_ict"), "benchmark");
        var file = file();
        double copy = copy(file);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("100,000 devices", "s", "rows/s"));
        rows.add(row("COPY into a plain table", copy));
        rows.add(row("import, all new", send(product, token, file)));
        rows.add(row("the same file again", send(product, token, file)));
        return rows;
    }

    private static List<String> row(String name, double seconds) {
        return List.of(
                name,
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%,.0f", DEVICES / seconds));
    }

    private static byte[] file() {
        var csv = new StringBuilder("管理番号,シリアル番号,機種,配備校,区分,取得日,取得価格,財源,保証期限,状態,備考\n");
        for (int i = 1; i <= DEVICES; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "BM-%06d,BMSERIAL%06d,計測Chromebook,烏川小学校,本体,2021/3/%d,45000,GIGA補助,2026/3/31,使用中,%n",
                    i,
                    i,
                    1 + i % 28));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double send(Product product, String token, byte[] file) throws IOException, InterruptedException {
        var boundary = "manabiya-benchmark";
        var head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(product.address().resolve("/api/v1/devices/imports?dryRun=false"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                .build();
        long begun = System.nanoTime();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        if (!answer.contains("\"applied\"")) {
            throw new IllegalStateException(answer.substring(0, Math.min(2000, answer.length())));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double copy(byte[] file) throws IOException, SQLException {
        try (var connection = Postgres.database("manabiya").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table bench_devices (a text, b text, c text, d text, e text, f text, g text, h text, i text,"
                            + " j text, k text)");
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_devices from stdin with (format csv, header)", new ByteArrayInputStream(file));
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("drop table bench_devices");
            return seconds;
        }
    }
}
