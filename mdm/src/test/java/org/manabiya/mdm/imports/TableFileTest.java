package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    private final Findings findings = new Findings("file.csv");

    private Optional<TableFile> read(byte[] content) {
        return TableFile.read("file.csv", content, findings);
    }

    private Optional<TableFile> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefusedWith(String key) {
        assertThat(findings.list()).extracting(Finding::key).containsExactly("mdm.import." + key);
        assertThat(findings.list()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void utf8WithAndWithoutMarkAndShiftJisReadAlike() {
        String text = "管理番号,備考\r\nKG-1,①髙﨑ｶﾅ\r\n";
        var utf8 = read(text).orElseThrow();
        assertThat(read("\uFEFF" + text).orElseThrow()).isEqualTo(utf8);
        var shiftJis = read(text.getBytes(Charset.forName("windows-31j"))).orElseThrow();
        assertThat(shiftJis.rows()).isEqualTo(utf8.rows());
        assertThat(shiftJis.origin().encoding()).isEqualTo(Encoding.SHIFT_JIS);
        assertThat(utf8.rows().get(0).cells()).containsExactly("KG-1", "①髙﨑ｶﾅ");
    }

    @Test
    void aRowIsKnownByTheLineOnWhichItBegins() {
        var table = read("a,b\n1,\"two\nlines\"\n\n3,4\n").orElseThrow();
        assertThat(table.rows()).extracting(TableFile.Row::line).containsExactly(2, 5);
    }

    @Test
    void trailingBlankLinesAreSkippedAndTold() {
        var table = read("a,b\n1,2\n,\n\n  ,\n").orElseThrow();
        assertThat(table.rows()).hasSize(1);
        assertThat(findings.list()).extracting(Finding::key).containsExactly("mdm.import.file.blankLines");
        assertThat(findings.list().get(0).args()).containsExactly("3");
    }

    @Test
    void tabsSeparateWhereTheHeaderHasNoComma() {
        assertThat(read("a\tb\n1\t2,3\n").orElseThrow().rows().get(0).cells()).containsExactly("1", "2,3");
    }

    @Test
    void aWorkbookIsRefused() {
        assertThat(read(new byte[] {'P', 'K', 3, 4, 20, 0})).isEmpty();
        assertRefusedWith("file.notWorkbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n",
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR",
                "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF",
                "GIF89a,1,2,3",
                "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0",
                "\u007fELF\u0002\u0001\u0001\0\0\0\0\0",
                "\0\0\0\u0020ftypheic\0\0\2\0",
                "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                "<!DOCTYPE html><html><body><table><tr><td>管理番号</td></tr></table></body></html>"
            })
    void whatIsNoTableIsRefusedWhateverItIsCalled(String latin1) {
        assertThat(read(latin1.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertRefusedWith("file.notTable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsReadWithAndWithoutItsMark(String charset) {
        var table = read("管理番号,a\nKG-1,①\n".getBytes(Charset.forName(charset))).orElseThrow();
        assertThat(table.header()).containsExactly("管理番号", "a");
        assertThat(table.rows().get(0).cells()).containsExactly("KG-1", "①");
    }

    @Test
    void theExtensionCharactersOfIbmAreRead() {
        var table =
                read("a,b\n髙﨑,ⅰ纊\n".getBytes(Charset.forName("windows-31j"))).orElseThrow();
        assertThat(table.rows().get(0).cells()).containsExactly("髙﨑", "ⅰ纊");
    }

    @Test
    void whatAPersonSaysGoesBeforeWhatIsRecognised() {
        byte[] content = "管理番号,備考\nKG-1,端末\n".getBytes(Charset.forName("EUC-JP"));
        var reading = new Reading(Encoding.EUC_JP, null, null, null);
        var table = TableFile.read("file.csv", content, reading, header -> false, findings)
                .orElseThrow();
        assertThat(table.header()).containsExactly("管理番号", "備考");
    }

    @Test
    void titlesAboveTheHeadingsAreSkippedAndTold() {
        var table =
                read("令和8年度 端末管理台帳,,\n,,令和8年4月1日現在\n管理番号,機種,状態\nKG-1,iPad,予備\n").orElseThrow();
        assertThat(table.header()).containsExactly("管理番号", "機種", "状態");
        assertThat(table.origin().heading()).isEqualTo(3);
        assertThat(findings.list()).extracting(Finding::key).containsExactly("mdm.import.header.below");
    }

    @Test
    void aFileWithoutHeadingsGetsNumbersForThem() {
        var reading = new Reading(null, null, 0, null);
        var table = TableFile.read(
                        "file.csv",
                        "KG-1,iPad\nKG-2,iPad\n".getBytes(StandardCharsets.UTF_8),
                        reading,
                        h -> false,
                        findings)
                .orElseThrow();
        assertThat(table.header()).containsExactly("#1", "#2");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void semicolonsSeparateWhereTheyStandMostOften() {
        var table = read("\"Name, first\";\"Serial\"\n\"a,b\";\"1\"\n").orElseThrow();
        assertThat(table.header()).containsExactly("Name, first", "Serial");
    }

    @Test
    void aNumberWrittenAsTextForASpreadsheetKeepsItsZeros() {
        assertThat(read("a,b\n\"=\"\"00123\"\"\",1\n")
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("00123", "1");
    }

    @Test
    void anOldWorkbookAndOneWithAPasswordAreTold() {
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEmpty();
        byte[] part = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] locked = new byte[part.length + 8];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, locked, 0, 4);
        System.arraycopy(part, 0, locked, 8, part.length);
        assertThat(read(locked)).isEmpty();
        assertThat(findings.list())
                .extracting(Finding::key)
                .containsExactly("mdm.import.file.workbook", "mdm.import.file.encrypted");
    }

    @Test
    void anUnclosedQuotationMarkIsRefused() {
        assertThat(read("a,b\n1,2\n\"3,4\n5,6\n")).isEmpty();
        assertRefusedWith("file.broken");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(read("\n\n")).isEmpty();
        assertRefusedWith("file.empty");
    }

    @Test
    void anOverlongCellIsRefused() {
        assertThat(read("a,b\n1," + "x".repeat(5_000) + "\n")).isEmpty();
        assertRefusedWith("file.cellTooLong");
    }

    @Test
    void aCellWithoutEndIsRefused() {
        assertThat(read("a,b\n1,\"" + "x".repeat(3_000_000) + "\"\n")).isEmpty();
        assertThat(findings.list()).hasSize(1);
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertThat(read("a" + ",a".repeat(1_000))).isEmpty();
        assertRefusedWith("file.tooManyColumns");
    }

    @Property(tries = 500)
    void anyBytesYieldATableOrAFindingButNeverAnException(@ForAll @Size(max = 200) byte[] content) {
        var found = new Findings("file.csv");
        if (TableFile.read("file.csv", content, found).isEmpty()) {
            assertThat(found.list()).isNotEmpty();
        }
    }
}
