package org.manabiya.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Real files of each kind, as a teacher would bring them, made up here. */
final class TeachingFiles {
    private TeachingFiles() {}

    /** A PDF whose pages each show a black square and their number. */
    static FilePayload pdf(String name, int pages) {
        var objects = new ArrayList<String>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        var kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int page = 1; page <= pages; page++) {
            var drawing = "40 40 120 120 re f BT /F 24 Tf 40 180 Td (Page " + page + ") Tj ET";
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 220]/Contents " + (objects.size() + 2)
                    + " 0 R/Resources<</Font<</F 3 0 R>>>>>>");
            objects.add("<</Length " + drawing.length() + ">>stream\n" + drawing + "\nendstream");
        }
        return new FilePayload(name, "application/pdf", written(objects));
    }

    private static byte[] written(ArrayList<String> objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int table = file.length();
        int size = objects.size() + 1;
        file.append("xref\n0 ").append(size).append('\n').append(places);
        file.append("trailer<</Size ")
                .append(size)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table);
        return file.append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
    }

    /** An EPUB of short chapters, each of which says which it is. */
    static FilePayload epub(String title, int chapters) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            stored(zip, "mimetype", "application/epub+zip");
            packed(
                    zip,
                    "META-INF/container.xml",
                    """
                    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
                    <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""");
            var items = new StringBuilder();
            var spine = new StringBuilder();
            for (int chapter = 1; chapter <= chapters; chapter++) {
                items.append("<item id='c%d' href='c%d.xhtml' media-type='application/xhtml+xml'/>"
                        .formatted(chapter, chapter));
                spine.append("<itemref idref='c%d'/>".formatted(chapter));
                packed(
                        zip,
                        "c" + chapter + ".xhtml",
                        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>だい" + chapter
                                + "しょう</p></body></html>");
            }
            packed(
                    zip,
                    "book.opf",
                    """
                    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\
                    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>\
                    <dc:title>%s</dc:title><dc:language>ja</dc:language></metadata>\
                    <manifest>%s</manifest><spine>%s</spine></package>"""
                            .formatted(title, items, spine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("本.epub", "application/epub+zip", bytes.toByteArray());
    }

    private static void packed(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        var crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(text.length());
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(UTF_8));
    }

    /** Fifteen seconds in MP4: the sample city's. */
    static FilePayload video(String name) {
        return new FilePayload(name, "video/mp4", sample("mini-tomato.mp4"));
    }

    static FilePayload captions(String text) {
        return new FilePayload("字幕.vtt", "text/vtt", text.getBytes(UTF_8));
    }

    static byte[] sample(String name) {
        try (var file = TeachingFiles.class.getResourceAsStream("/sample/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
