package org.manabiya.core.roster.oneroster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A valid package to be broken in one place: 1 school, 2 classes, 2 teachers, 40 pupils. */
public final class PackageFixture {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public static PackageFixture valid() {
        return of(new SyntheticRoster(1, 40), Version.V1_2_JP);
    }

    public static PackageFixture of(SyntheticRoster roster, Version version) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        PackageFixture fixture = new PackageFixture();
        try {
            roster.write(zip, version);
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
                for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                    fixture.entries.put(e.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fixture;
    }

    public PackageFixture put(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public PackageFixture put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public PackageFixture remove(String name) {
        entries.remove(name);
        return this;
    }

    public PackageFixture rename(UnaryOperator<String> to) {
        Map<String, byte[]> old = new LinkedHashMap<>(entries);
        entries.clear();
        old.forEach((name, content) -> entries.put(to.apply(name), content));
        return this;
    }

    public String text(String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    public PackageFixture edit(String name, UnaryOperator<String> change) {
        return put(name, change.apply(text(name)));
    }

    /** Sets one cell; line 1 is the header. */
    public PackageFixture set(RosterFile file, int line, String column, String value) {
        String[] lines = text(file.fileName()).split("\r\n");
        int position = Arrays.asList(cells(lines[0])).indexOf(column);
        String[] cells = cells(lines[line - 1]);
        cells[position] = value;
        lines[line - 1] = line(List.of(cells));
        return put(file.fileName(), String.join("\r\n", lines) + "\r\n");
    }

    /** Sets a column in every row. */
    public PackageFixture setAll(RosterFile file, String column, String value) {
        int lines = text(file.fileName()).split("\r\n").length;
        for (int line = 2; line <= lines; line++) {
            set(file, line, column, value);
        }
        return this;
    }

    public String get(RosterFile file, int line, String column) {
        String[] lines = text(file.fileName()).split("\r\n");
        return cells(lines[line - 1])[Arrays.asList(cells(lines[0])).indexOf(column)];
    }

    public PackageFixture removeLine(RosterFile file, int line) {
        String[] lines = text(file.fileName()).split("\r\n");
        lines[line - 1] = null;
        return put(
                file.fileName(),
                String.join("\r\n", Arrays.stream(lines).filter(l -> l != null).toList()) + "\r\n");
    }

    /** Keeps only the given lines of a file, marked as a delta, and says so in the manifest. */
    public PackageFixture delta(RosterFile file, String status, int... kept) {
        String[] lines = text(file.fileName()).split("\r\n");
        StringBuilder text = new StringBuilder(lines[0]).append("\r\n");
        Arrays.stream(kept).forEach(line -> text.append(lines[line - 1]).append("\r\n"));
        put(file.fileName(), text.toString());
        setAll(file, "status", status).setAll(file, "dateLastModified", "2026-05-01T09:00:00.000+09:00");
        return mode(file, "delta");
    }

    public PackageFixture drop(RosterFile... files) {
        for (RosterFile file : files) {
            remove(file.fileName()).mode(file, "absent");
        }
        return this;
    }

    public PackageFixture mode(RosterFile file, String mode) {
        return edit(
                "manifest.csv",
                s -> s.replaceAll(
                        "\"file." + file.key() + "\",\"\\w+\"", "\"file." + file.key() + "\",\"" + mode + "\""));
    }

    private static String[] cells(String line) {
        return line.substring(1, line.length() - 1).split("\",\"", -1);
    }

    private static String line(List<String> cells) {
        return "\"" + String.join("\",\"", cells) + "\"";
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path writeTo(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "roster", ".zip"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
