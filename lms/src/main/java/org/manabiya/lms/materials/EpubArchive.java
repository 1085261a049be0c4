package org.manabiya.lms.materials;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.manabiya.core.error.Refusal;
import org.w3c.dom.Document;

/**
 * The zip container of an EPUB (EPUB 3.3, section 4, OCF), opened only if a pupil's browser can unpack it without harm: as many files
 * and as many bytes as a tablet's memory takes, and no name that leads out of the container. The bytes are counted while they are
 * unpacked, since what the directory says of their number may be a lie.
 */
final class EpubArchive implements Closeable {
    static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_DOCUMENT = 8 * 1024 * 1024;

    private final ZipFile zip;

    private EpubArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @param most the bytes that it may take unpacked
     * @throws Refusal INVALID when it is no zip, or one that does harm
     */
    static EpubArchive open(Path file, long most) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw EpubArchive.broken();
        }
        try {
            check(zip, most);
            return new EpubArchive(zip);
        } catch (ZipException broken) {
            zip.close();
            throw EpubArchive.broken();
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static void check(ZipFile zip, long most) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw tooMuch();
        }
        var names = new HashSet<String>();
        long left = most;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (leadsOut(entry.getName()) || !names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Refusal(Refusal.Kind.INVALID, "materials.epub.name");
            }
            left -= unpackedSize(zip, entry, left);
        }
    }

    private static long unpackedSize(ZipFile zip, ZipEntry entry, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooMuch();
                }
            }
        }
        return size;
    }

    private static boolean leadsOut(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/")).stream().anyMatch(part -> part.equals("..") || part.equals("."));
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A document of the container as XML, or empty where there is none of that name. */
    Optional<Document> document(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LONGEST_DOCUMENT + 1);
            if (bytes.length > LONGEST_DOCUMENT) {
                throw tooMuch();
            }
            return Optional.of(SafeXml.parse(bytes).orElseThrow(EpubArchive::broken));
        }
    }

    static Refusal broken() {
        return new Refusal(Refusal.Kind.INVALID, "materials.epub.broken");
    }

    private static Refusal tooMuch() {
        return new Refusal(Refusal.Kind.INVALID, "materials.epub.tooMuch", MOST_ENTRIES);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
