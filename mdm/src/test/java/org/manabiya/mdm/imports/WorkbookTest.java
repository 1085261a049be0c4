package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.imports.TableFile.Row;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.Fact;

class WorkbookTest {
    private static byte[] excel() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("台帳");
            String[] header = {"管理番号", "シリアル番号", "機種", "取得日", "取得価格", "状態", "備考"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "KG-1");
            sheet.value(1, 1, "ABC123456");
            sheet.value(1, 2, "iPad");
            sheet.value(1, 3, LocalDate.of(2021, 3, 15));
            sheet.style(1, 3).format("yyyy/m/d").set();
            sheet.value(1, 4, 45_000);
            sheet.value(1, 5, "使用中");
            sheet.value(3, 0, "KG-2");
            sheet.value(3, 3, LocalDateTime.of(2021, 3, 15, 9, 30));
            sheet.style(3, 3).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
            sheet.value(3, 4, 1.5);
        }
        return out.toByteArray();
    }

    @Test
    void theFirstSheetIsReadAsItsCellsMeanThem() throws IOException {
        List<Row> rows = Workbook.read(excel(), null, top -> false).rows();
        assertThat(rows).extracting(Row::line).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cells()).containsExactly("KG-1", "ABC123456", "iPad", "2021-03-15", "45000", "使用中", "");
        assertThat(rows.get(2).cells()).startsWith("KG-2", "", "", "2021-03-15 09:30", "1.5");
    }

    @Test
    void aWorkbookIsALedgerLikeAnyOther() throws IOException {
        Preview preview = new SampleCity().preview("台帳.xlsx", excel());
        assertThat(preview.source()).isEqualTo(Source.LEDGER);
        assertThat(preview.outcomes().get(0).changes())
                .contains(new Change(Fact.ACQUIRED_ON, null, LocalDate.of(2021, 3, 15)));
    }

    @Test
    void aTitleGroupsOfHeadingsAndNumbersForTagsAreNoObstacle() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            book.newWorksheet("はじめに").value(0, 0, "毎年4月に更新します。");
            Worksheet list = book.newWorksheet("R8端末一覧");
            list.value(0, 0, "令和8年度 端末一覧");
            list.range(0, 0, 0, 5).merge();
            list.value(1, 0, "端末");
            list.range(1, 0, 1, 2).merge();
            list.value(1, 3, "購入");
            list.range(1, 3, 1, 4).merge();
            list.value(1, 5, "いまの状況");
            list.range(1, 5, 2, 5).merge();
            String[] headings = {"端末番号", "製番", "型番", "納入日", "保証"};
            for (int i = 0; i < headings.length; i++) {
                list.value(2, i, headings[i]);
            }
            list.value(3, 0, 980_001);
            list.value(3, 1, "8ITXLSX00001");
            list.value(3, 2, "iPad");
            list.value(3, 3, LocalDate.of(2026, 3, 15));
            list.style(3, 3).format("yyyy/m/d").set();
            list.value(3, 4, "令和11年3月14日");
            list.value(3, 5, "予備");
        }
        Findings findings = new Findings("一覧.xlsx");
        TableFile table = TableFile.read(
                        "一覧.xlsx", out.toByteArray(), new Reading(null, "R8端末一覧", null, null), h -> false, findings)
                .orElseThrow();
        assertThat(table.header()).containsExactly("端末番号", "製番", "型番", "納入日", "保証", "いまの状況");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).cells())
                .containsExactly("980001", "8ITXLSX00001", "iPad", "2026-03-15", "令和11年3月14日", "予備");
        assertThat(TableFile.read("一覧.xlsx", out.toByteArray(), findings)
                        .orElseThrow()
                        .origin()
                        .sheet())
                .as("the sheet that holds a table, not the one with a note")
                .isEqualTo("R8端末一覧");
    }

    @Test
    void aZipThatIsNoWorkbookAndOneWithAnEntityAreRefused() throws IOException {
        assertThatThrownBy(() -> Workbook.read(zip("xl/none.xml", "<a/>"), null, top -> false))
                .isInstanceOf(IOException.class);
        String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";
        assertThatThrownBy(() -> Workbook.read(zip("xl/workbook.xml", entity), null, top -> false))
                .isInstanceOf(IOException.class);
    }

    private static byte[] zip(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
