package org.manabiya.core.roster.oneroster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages that are larger than they look. */
public final class LargePackages {
    private static final int MEGABYTE = 1 << 20;

    private LargePackages() {}

    /** A few hundred kilobytes that become 300 MB of one field. */
    public static Path bomb(Path folder) {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            packed.putNextEntry(new ZipEntry("users.csv"));
            write(packed, "\"");
            fill(packed, 300, '0');
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifest and the first cells of a good package, then a name of 100 MB, not compressed. */
    public static Path withLargeField(Path folder, PackageFixture roster) {
        Path zip = folder.resolve("field.zip");
        try (ZipOutputStream stored = new ZipOutputStream(Files.newOutputStream(zip))) {
            stored.setLevel(0);
            stored.putNextEntry(new ZipEntry("manifest.csv"));
            write(stored, roster.text("manifest.csv"));
            stored.putNextEntry(new ZipEntry("orgs.csv"));
            write(stored, roster.text("orgs.csv").split("\r\n")[0] + "\r\n");
            write(stored, "\"" + SyntheticRoster.id("board", 0) + "\",\"\",\"\",\"");
            fill(stored, 100, 'A');
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(OutputStream out, int megabytes, char filling) throws IOException {
        byte[] megabyte = new byte[MEGABYTE];
        Arrays.fill(megabyte, (byte) filling);
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }
}
