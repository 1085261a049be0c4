package org.manabiya.portal.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.renewal.SparePercent;
import org.manabiya.portal.mdm.renewal.PlanDocument.Fact;
import org.manabiya.portal.mdm.renewal.PlanDocument.Section;
import org.manabiya.portal.page.Texts;

/** Everything that leaves the product says the same numbers, by which definitions, and when. */
class PlanFileTest {
    private static final Texts TEXTS = Texts.in("ja");

    private static PlanDocument plan() {
        var typed = new MultivaluedHashMap<String, String>();
        typed.put("pupils", List.of("1968", "1945", "1923", "1887", "1852"));
        typed.put("devices", List.of("0", "0", "1923"));
        typed.put("spares", List.of("0", "0", "212"));
        PlanForm form = new PlanForm(typed, SparePercent.usual(), new SchoolYear(2024));
        PlanTableView view = new PlanTableView(form.table(), TEXTS, 3, (row, column) -> Because.of("入力された数です。"));
        return new PlanDocument(
                "端末整備・更新計画",
                "烏川市",
                List.of("令和8年11月24日 公表、第2版"),
                view,
                List.of(
                        new Section("考え方", List.of("一斉に更新する。\n=1+1"), List.of()),
                        new Section("処分", List.of(), List.of(new Fact("対象台数", "1,923 台")))));
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    @Test
    void thePdfHoldsTableDefinitionsTextAndDay() throws IOException {
        try (var document = Loader.loadPDF(written(out -> new PlanPdf(plan()).write(out)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "端末整備・更新計画",
                            "令和10年度",
                            "推定",
                            "2,211",
                            "73.6%",
                            "認められる予備機（②−①）に対する割合",
                            "一斉に更新する。",
                            "1,923 台",
                            "第2版");
        }
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndNoFormula() throws IOException {
        String sheet = sheet(written(out -> new PlanWorkbook(plan()).write(out)));
        assertThat(sheet)
                .contains("<v>2211</v>", "<v>73.6</v>", "=1+1", "paperSize=\"9\"")
                .doesNotContain("<f>");
    }

    /** A row of Excel is at most 409 points high: text of 4,000 signs, or of hundreds of lines, goes on in the next. */
    @Test
    void theWorkbookTakesTextOfAnyLength() throws IOException {
        String long1 = "Q".repeat(4000);
        String long2 = "ZZ\n".repeat(500);
        PlanDocument one = plan();
        PlanDocument much = new PlanDocument(
                one.title(),
                one.town(),
                one.remarks(),
                one.table(),
                List.of(
                        new Section("考え方", List.of(long1, long2), List.of()),
                        new Section("処分", List.of(), List.of(new Fact("処分方法", long1)))));
        String sheet = sheet(written(out -> new PlanWorkbook(much).write(out)));
        assertThat(sheet.chars().filter(sign -> sign == 'Q').count()).isEqualTo(8000);
        assertThat(sheet.split("ZZ", -1)).hasSize(501);
        assertThat(Pattern.compile(" ht=\"([0-9.]+)\"").matcher(sheet).results())
                .isNotEmpty()
                .allMatch(height -> Double.parseDouble(height.group(1)) <= 409);
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("plan", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theOpenDataHasOneLineAFigureWithTheNamesOfTheApi() throws IOException {
        String csv = new String(written(out -> PlanCsv.of(plan(), TEXTS).write(out)), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("pupils,① 児童生徒数,2024,1968,")
                .contains("spareRatePercent,⑧ 予備機整備率,2026,73.6,")
                .contains("ceiling,② 予備機を含む整備上限台数,2028,2129,推定")
                .contains("remark,,,")
                .contains("definition,,,");
    }
}
