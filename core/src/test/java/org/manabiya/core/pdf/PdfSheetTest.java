package org.manabiya.core.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.manabiya.core.pdf.PdfSheet.Align;
import org.manabiya.core.pdf.PdfSheet.Column;

class PdfSheetTest {
    private static final List<Column> TWO = List.of(new Column(3, Align.LEFT), new Column(1, Align.RIGHT));

    private interface Writing {
        void on(PdfSheet sheet) throws IOException;
    }

    private static byte[] pdf(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        try (PdfSheet sheet = new PdfSheet("題", "烏川市", true)) {
            writing.on(sheet);
            sheet.write(out);
        }
        return out.toByteArray();
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void japaneseIsPrintedAndCanBeReadOutAgain() throws IOException {
        byte[] pdf = pdf(sheet -> sheet.heading("端末整備・更新計画", 16).text("髙﨑 ①②③ 1,923台", 10));
        assertThat(read(pdf)).contains("端末整備・更新計画", "髙﨑 ①②③ 1,923台", "烏川市", "1 / 1");
        assertThat(pdf).as("only the signs in use are embedded").hasSizeLessThan(100_000);
    }

    @Test
    void namesOfRareSignsArePrintedAsTheyAreWritten() throws IOException {
        byte[] pdf = pdf(sheet -> sheet.text("𠮷田 髙橋 﨑山 𣘺本 槗 葛\uDB40\uDD00城", 10));
        assertThat(read(pdf))
                .as("without the mark for a variant of 葛, which neither font draws")
                .contains("𠮷田 髙橋 﨑山 𣘺本 槗 葛城")
                .doesNotContain("〓");
        assertThat(fonts(pdf)).hasSize(2);
        assertThat(pdf).hasSizeLessThan(60_000);
    }

    @Test
    void theSecondFontIsNotInADocumentThatDoesNotNeedIt() throws IOException {
        assertThat(fonts(pdf(sheet -> sheet.text("髙橋 學 ①", 10))))
                .singleElement()
                .satisfies(font -> assertThat(font).contains("BIZUDPGothic"));
        assertThat(fonts(pdf(sheet -> sheet.text("笑\uD83D\uDE00", 10))))
                .as("looked at in vain")
                .hasSize(1);
    }

    private static Set<String> fonts(byte[] pdf) throws IOException {
        Set<String> names = new TreeSet<>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return names;
    }

    @Test
    void aSignThatTheFontLacksIsShownAsMissing() throws IOException {
        assertThat(read(pdf(sheet -> sheet.text("a\uD83D\uDE00b\u0007c", 10)))).contains("a〓bc");
    }

    @Test
    void aLongTableRepeatsItsHeadOnEveryPage() throws IOException {
        String text = read(
                pdf(sheet -> sheet.table(TWO, List.of("項目", "数"), Collections.nCopies(80, List.of("行", "1")), 10)));
        assertThat(text).contains("1 / 4");
        assertThat(text.split("項目", -1)).hasSize(5);
    }

    @Test
    void aTableUnderItsHeadingGoesToTheNextPageAsAWhole() throws IOException {
        List<List<String>> rows = Collections.nCopies(6, List.of("方法", "1"));
        byte[] pdf = pdf(sheet -> {
            sheet.space(400);
            sheet.table("処分 1", "処分 1（つづき）", 11, TWO, rows, 10);
        });
        assertThat(page(pdf, 1)).doesNotContain("処分 1");
        assertThat(page(pdf, 2)).contains("処分 1").doesNotContain("つづき");
    }

    @Test
    void aTableLongerThanAPageRepeatsItsHeadingAndBreaksNoRow() throws IOException {
        List<List<String>> rows = Collections.nCopies(12, List.of("方\n法\nと\n紙", "1"));
        byte[] pdf = pdf(sheet -> sheet.table("処分 1", "処分 1（つづき）", 11, TWO, rows, 10));
        assertThat(page(pdf, 1)).contains("処分 1").doesNotContain("つづき");
        assertThat(page(pdf, 2)).contains("処分 1（つづき）");
        for (int page = 1; page <= 2; page++) {
            String text = page(pdf, page);
            assertThat(text.split("方", -1)).hasSameSizeAs(text.split("紙", -1));
        }
    }

    private static String page(byte[] pdf, int number) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        }
    }

    @Test
    void aCellTallerThanAPageGoesOnOverTheNext() throws IOException {
        String text = read(pdf(sheet -> sheet.table(TWO, List.of(), List.of(List.of("長".repeat(5000), "終")), 10)));
        assertThat(text.chars().filter(sign -> sign == '長').count()).isEqualTo(5000);
    }

    @Test
    void linesKeepWordsTogetherAndDoNotBeginWithPunctuation() {
        assertThat(Lines.of("あいうえ、おか", 4, String::length)).containsExactly("あいう", "え、おか");
        assertThat(Lines.of("学校 Chromebook の", 10, String::length)).containsExactly("学校", "Chromebook", "の");
        assertThat(Lines.of("Donaudampfschiff", 5, String::length)).containsExactly("Donau", "dampf", "schif", "f");
        assertThat(Lines.of("a\n\nb", 5, String::length)).containsExactly("a", "", "b");
        assertThat(Lines.of("、、、、、", 2, String::length)).containsExactly("、、", "、、", "、");
    }
}
