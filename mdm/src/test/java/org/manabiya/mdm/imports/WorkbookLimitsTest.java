package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks as people and strangers make them. */
class WorkbookLimitsTest {
    private final Findings findings = new Findings("book.xlsx");

    private static byte[] book(String... sheets) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var book = new StringBuilder(
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        var relations = new StringBuilder("<Relationships>");
        for (int i = 1; i <= sheets.length; i++) {
            book.append("<sheet name=\"S%d\" r:id=\"r%d\"/>".formatted(i, i));
            relations.append("<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
            parts.put("xl/worksheets/sheet" + i + ".xml", sheets[i - 1].getBytes(StandardCharsets.UTF_8));
        }
        parts.put(
                "xl/workbook.xml",
                book.append("</sheets></workbook>").toString().getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String row(int line, String... cells) {
        var row = new StringBuilder("<row r=\"" + line + "\">");
        for (String cell : cells) {
            row.append(cell.startsWith("<") ? cell : "<c t=\"str\"><v>" + cell + "</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static String sheet(String after, String... rows) {
        return "<worksheet><sheetData>" + String.join("", rows) + "</sheetData>" + after + "</worksheet>";
    }

    private Optional<TableFile> read(byte[] content, String sheet) {
        var reading = new Reading(null, sheet, null, null);
        return TableFile.read("book.xlsx", content, reading, Layouts.NONE::knows, findings);
    }

    private List<String> keys() {
        return findings.list().stream()
                .map(finding -> finding.key().replace("mdm.import.", ""))
                .toList();
    }

    @Test
    void everyLineOfAMergedAreaHasItsValue() throws IOException {
        var table = read(
                        book(sheet(
                                "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"D3:D4\"/></mergeCells>",
                                row(1, "端末台帳", "", "", ""),
                                row(2, "管理番号", "シリアル番号", "機種", "状態"),
                                row(3, "KG-1", "ABC12345", "iPad", "使用中"),
                                row(4, "KG-2", "ABC12346", "iPad", ""))),
                        null)
                .orElseThrow();
        assertThat(table.header()).containsExactly("管理番号", "シリアル番号", "機種", "状態");
        assertThat(table.rows()).extracting(row -> row.cells().get(3)).containsExactly("使用中", "使用中");
        assertThat(keys()).containsExactly("sheet.merged", "header.below");
    }

    @Test
    void formulasWithoutAValueAndErrorsAreTold() throws IOException {
        read(
                book(sheet(
                        "",
                        row(1, "a", "b"),
                        row(2, "<c><f>A1+1</f></c>", "<c t=\"e\"><v>#REF!</v></c>"),
                        row(3, "<c><f>1+1</f><v>2</v></c>", "x"))),
                null);
        assertThat(keys()).contains("sheet.uncomputed", "sheet.errors");
    }

    @Test
    void theSheetWithKnownHeadingsIsReadUnlessAPersonChoosesAnother() throws IOException {
        byte[] content = book(
                sheet("", row(1, "説明", "この台帳の使い方")),
                sheet("", row(1, "管理番号", "シリアル番号", "機種", "状態"), row(2, "KG-1", "ABC12345", "iPad", "予備")));
        assertThat(read(content, null).orElseThrow().origin().sheet()).isEqualTo("S2");
        TableFile chosen = read(content, "S1").orElseThrow();
        assertThat(chosen.origin().sheet()).isEqualTo("S1");
        assertThat(chosen.origin().sheets()).containsExactly("S1", "S2");
    }

    @Test
    void anArchiveThatSwellsIsStopped() throws IOException {
        byte[] swollen = new byte[64 * 1024 * 1024];
        java.util.Arrays.fill(swollen, (byte) ' ');
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<Relationships>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 5; i++) {
                zip.write(swollen);
            }
        }
        assertThat(read(out.toByteArray(), null)).isEmpty();
        assertThat(keys()).containsExactly("file.swells");
    }

    @Test
    void aNumberWithAnEndlessExponentIsNoBomb() throws IOException {
        var table = read(book(sheet("", row(1, "a", "b"), row(2, "<c><v>1E+999999999</v></c>", "x"))), null)
                .orElseThrow();
        assertThat(table.rows().get(0).cells().get(0)).hasSizeLessThan(40);
    }

    @Test
    void threeHundredColumnsAreTooMany() throws IOException {
        var cells = new String[300];
        java.util.Arrays.fill(cells, "x");
        assertThat(read(book(sheet("", row(1, cells))), null)).isEmpty();
        assertThat(keys()).containsExactly("file.tooManyColumns");
    }

    @Test
    void anEmptySheetAndNumbersThatAreNoneAreTold() throws IOException {
        assertThat(read(book(sheet("")), null)).isEmpty();
        assertThat(read(book(sheet("", row(1, "<c t=\"s\"><v>99</v></c>"))), null))
                .isEmpty();
        assertThat(keys()).containsExactly("file.empty", "file.notWorkbook");
    }

    @Test
    void areasThatAreMergedOverAndOverAreTooMuch() throws IOException {
        var merges = new StringBuilder("<mergeCells>");
        for (int i = 0; i < 9_000; i++) {
            merges.append("<mergeCell ref=\"A1:ZZ60\"/>");
        }
        var rows = new String[60];
        java.util.Arrays.setAll(rows, i -> row(i + 1, "x"));
        assertThat(read(book(sheet(merges.append("</mergeCells>").toString(), rows)), null))
                .isEmpty();
        assertThat(keys()).containsExactly("file.swells");
    }
}
