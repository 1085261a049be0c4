package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Which of the formats that are zips a zip is: EPUB by the entry {@code mimetype} that must come first (EPUB 3.3, OCF 4.2.6.1),
 * Office Open XML by its parts or by the types that it declares (ECMA-376 part 2).
 */
final class ZipKind {

    static final String ZIP = "application/zip";
    private static final String EPUB = "application/epub+zip";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final int MOST_ENTRIES = 64;
    private static final int MOST_DECLARED = 64 * 1024;

    private ZipKind() {}

    static String of(byte[] head) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head), StandardCharsets.ISO_8859_1)) {
            for (int entries = 0; entries < MOST_ENTRIES; entries++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return ZIP;
                }
                Optional<String> kind = of(zip, entry.getName(), entries == 0);
                if (kind.isPresent()) {
                    return kind.get();
                }
            }
            return ZIP;
        } catch (IOException | IllegalArgumentException cutOffOrBroken) {
            return ZIP;
        }
    }

    private static Optional<String> of(ZipInputStream zip, String name, boolean first) throws IOException {
        if (first && name.equals("mimetype")) {
            String declared = new String(zip.readNBytes(EPUB.length() + 1), US_ASCII).strip();
            return Optional.of(declared.equals(EPUB) ? EPUB : ZIP);
        } else if (name.equals("[Content_Types].xml")) {
            return office(new String(zip.readNBytes(MOST_DECLARED), UTF_8));
        } else if (name.startsWith("xl/")) {
            return Optional.of(OFFICE + "spreadsheetml.sheet");
        } else if (name.startsWith("word/")) {
            return Optional.of(OFFICE + "wordprocessingml.document");
        } else if (name.startsWith("ppt/")) {
            return Optional.of(OFFICE + "presentationml.presentation");
        }
        return Optional.empty();
    }

    private static Optional<String> office(String declared) {
        for (String main :
                new String[] {"spreadsheetml.sheet", "wordprocessingml.document", "presentationml.presentation"}) {
            if (declared.contains(OFFICE + main + ".main+xml")) {
                return Optional.of(OFFICE + main);
            }
        }
        return Optional.empty();
    }
}
