package org.manabiya.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableExportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void noCellOfACsvStartsLikeAFormula(String evil) throws IOException {
        assertThat(csv(Stream.of(List.of(evil)))).contains("'" + evil);
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(csv(Stream.of(List.of(-3)))).endsWith("\r\n-3\r\n");
    }

    @Test
    void aRateOfNothingIsAnEmptyCell() throws IOException {
        assertThat(csv(Stream.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, 1))))
                .endsWith("\r\n,,1\r\n");
        assertThat(sheet(Stream.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, 1))))
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void aCsvTellsExcelItsEncoding() throws IOException {
        assertThat(csv(Stream.empty())).isEqualTo("\uFEFF氏名\r\n");
    }

    @Test
    void aHeadingIsAsHarmlessAsACell() throws IOException {
        var out = new ByteArrayOutputStream();
        new TableExport("list", List.of("=1"), Stream.empty()).write(TableExport.Format.CSV, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=1\r\n");
    }

    @Test
    void aWorkbookHoldsTextAsTextAndNumbersAsNumbers() throws IOException {
        var sheet = sheet(Stream.of(Arrays.asList("=1+1", 7, null, "𠮷田\u0001 <未来> & co")));
        assertThat(sheet)
                .doesNotContain("<f>")
                .contains("<is><t>=1+1</t></is>", "<v>7</v>")
                .contains("&#x20bb7;&#x7530; &lt;&#x672a;&#x6765;&gt; &amp; co");
        assertThat(sheet).doesNotContain("\u0001");
    }

    @Test
    void aLongListKeepsAllItsRows() throws IOException {
        var sheet = sheet(IntStream.range(0, 1_234).mapToObj(List::of));
        assertThat(sheet).contains("r=\"A1235\"").contains("<v>1233</v>");
    }

    @Test
    void theRowsAreClosedAfterwards() throws IOException {
        var closed = new AtomicBoolean();
        csv(Stream.<List<String>>empty().onClose(() -> closed.set(true)));
        assertThat(closed).isTrue();
    }

    private static String csv(Stream<? extends List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        new TableExport("list", List.of("氏名"), rows).write(TableExport.Format.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String sheet(Stream<? extends List<?>> rows) throws IOException {
        var file = folder.resolve("list.xlsx");
        try (var out = Files.newOutputStream(file)) {
            new TableExport("list", List.of("氏名"), rows).write(TableExport.Format.EXCEL, out);
        }
        try (var book = new ZipFile(file.toFile());
                var sheet = book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
