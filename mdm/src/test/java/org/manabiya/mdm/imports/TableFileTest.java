package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

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
        assertThat(read(text.getBytes(Charset.forName("windows-31j"))).orElseThrow())
                .isEqualTo(utf8);
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

    @Test
    void utf16IsRefused() {
        assertThat(read("管理番号,a\n".getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertRefusedWith("file.encoding");
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
