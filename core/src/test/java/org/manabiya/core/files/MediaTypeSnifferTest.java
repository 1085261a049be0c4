package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.core.files.MediaTypeSniffer.UNKNOWN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeSnifferTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static String sniff(String latin1) {
        return MediaTypeSniffer.sniff(latin1.getBytes(ISO_8859_1), "x.bin");
    }

    @Test
    void picturesVideosAndPdfAreKnownByTheirFirstBytes() {
        assertThat(sniff("%PDF-1.7\n%\u00e2\u00e3")).isEqualTo("application/pdf");
        assertThat(sniff("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")).isEqualTo("image/png");
        assertThat(sniff("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")).isEqualTo("image/jpeg");
        assertThat(sniff("GIF89a\1\0")).isEqualTo("image/gif");
        assertThat(sniff("RIFF\0\1\0\0WEBPVP8 ")).isEqualTo("image/webp");
        assertThat(sniff("RIFF\0\1\0\0WAVEfmt ")).isEqualTo(UNKNOWN);
        assertThat(sniff("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0086\u0081\u0001B\u0082\u0084webm"))
                .isEqualTo("video/webm");
        assertThat(sniff("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0#B\u0082\u0088matroska"))
                .isEqualTo("video/matroska");
    }

    @ParameterizedTest
    @CsvSource({
        "isom,video/mp4",
        "mp42,video/mp4",
        "'M4V ',video/x-m4v",
        "'M4A ',audio/mp4",
        "heic,application/octet-stream"
    })
    void theBrandTellsWhatAnMp4Is(String brand, String type) {
        assertThat(sniff("\0\0\0\u0020ftyp" + brand + "\0\0\2\0")).isEqualTo(type);
    }

    @Test
    void anEpubIsAZipWhoseFirstEntrySaysSo() throws IOException {
        byte[] mimetype = "application/epub+zip".getBytes(UTF_8);

        assertThat(MediaTypeSniffer.sniff(zip("mimetype", mimetype, "META-INF/container.xml", new byte[0]), "本.epub"))
                .isEqualTo("application/epub+zip");
        assertThat(MediaTypeSniffer.sniff(zip("META-INF/container.xml", new byte[0], "mimetype", mimetype), "本.epub"))
                .isEqualTo("application/zip");
        assertThat(MediaTypeSniffer.sniff(zip("mimetype", "text/html".getBytes(UTF_8), "a", new byte[0]), "本.epub"))
                .isEqualTo("application/zip");
    }

    @Test
    void aWorkbookThatALibraryWroteIsAWorkbookUnderWhateverName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "manabiya", "1.0")) {
            workbook.newWorksheet("台帳").value(0, 0, "資産番号");
        }

        assertThat(MediaTypeSniffer.sniff(out.toByteArray(), "photo.jpg")).isEqualTo(OFFICE + "spreadsheetml.sheet");
    }

    @Test
    void officeFilesAreToldApartByTheirParts() throws IOException {
        assertThat(MediaTypeSniffer.sniff(zip("_rels/.rels", new byte[9], "word/document.xml", new byte[9]), "a"))
                .isEqualTo(OFFICE + "wordprocessingml.document");
        byte[] declared = ("<Override PartName=\"/ppt/presentation.xml\" ContentType=\"" + OFFICE
                        + "presentationml.presentation.main+xml\"/>")
                .getBytes(UTF_8);
        assertThat(MediaTypeSniffer.sniff(
                        zip("[Content_Types].xml", declared, "docProps/thumb.jpeg", new byte[99]), "a"))
                .isEqualTo(OFFICE + "presentationml.presentation");
    }

    @Test
    void aZipThatBreaksOffIsStillOnlyAZip() throws IOException {
        byte[] whole = zip("a.txt", new byte[500], "b.txt", new byte[500]);

        for (int length = 4; length < whole.length; length++) {
            assertThat(MediaTypeSniffer.sniff(Arrays.copyOf(whole, length), "a.zip"))
                    .isEqualTo("application/zip");
        }
    }

    @Test
    void textIsReadAsUtf8OrShiftJisAndTheNameTellsCsv() {
        assertThat(MediaTypeSniffer.sniff("資産番号,型番\n".getBytes(UTF_8), "台帳.CSV"))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(MediaTypeSniffer.sniff("資産番号,型番①\n".getBytes(Charset.forName("windows-31j")), "台帳.csv"))
                .isEqualTo("text/csv;charset=Shift_JIS");
        assertThat(MediaTypeSniffer.sniff("こんにちは".getBytes(UTF_8), "手紙.pdf")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(MediaTypeSniffer.sniff(new byte[] {1, 2, 3, 0}, "a.csv")).isEqualTo(UNKNOWN);
    }

    @Test
    void aCharacterCutInTwoByTheEndOfThePrefixIsStillText() {
        byte[] text = ("a" + "あ".repeat(MediaTypeSniffer.PREFIX / 3 + 1)).getBytes(UTF_8);

        assertThat(MediaTypeSniffer.sniff(Arrays.copyOf(text, MediaTypeSniffer.PREFIX), "a.txt"))
                .isEqualTo("text/plain;charset=UTF-8");
    }

    @Test
    void whatCouldRunScriptIsCalledByItsName() {
        assertThat(sniff("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"))
                .isEqualTo("image/svg+xml");
        assertThat(sniff(" <?xml version='1.0'?><!-- harmless --><s:svg xmlns:s='http://www.w3.org/2000/svg'/>"))
                .isEqualTo("image/svg+xml");
        assertThat(sniff("<!DOCTYPE html><p>x")).isEqualTo("text/html");
        assertThat(sniff("\n<script>x()</script>")).isEqualTo("text/html");
        assertThat(sniff("a < b and b > c <p>")).isEqualTo("text/plain;charset=UTF-8");
    }

    private static byte[] zip(String first, byte[] firstBytes, String second, byte[] secondBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CRC32 crc = new CRC32();
            crc.update(firstBytes);
            ZipEntry stored = new ZipEntry(first);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(firstBytes.length);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(firstBytes);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(secondBytes);
        }
        return out.toByteArray();
    }
}
