package org.manabiya.core.roster.oneroster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A OneRoster package as uploaded: a ZIP whose directory has been checked. Nothing is unpacked to disk and no file is held in
 * memory; {@link #rows} reads on demand.
 */
public final class RosterPackage implements AutoCloseable {

    private final ZipFile zip;
    private final Limits limits;
    private final Map<RosterFile, ZipEntry> entries = new EnumMap<>(RosterFile.class);
    private final Set<RosterFile> refused = EnumSet.noneOf(RosterFile.class);
    private final Findings findings = new Findings();
    private long bytesRead;

    private RosterPackage(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    public static RosterPackage open(Path file) throws IOException, NotAPackageException {
        return open(file, Limits.CITY);
    }

    static RosterPackage open(Path file, Limits limits) throws IOException, NotAPackageException {
        RosterPackage opened = new RosterPackage(openZip(file), limits);
        try {
            opened.readDirectory();
        } catch (NotAPackageException | RuntimeException refused) {
            opened.close();
            throw refused;
        }
        return opened;
    }

    /** Names of roster files are ASCII; Latin-1 lets a ZIP be opened whose other names are in some unknown encoding. */
    private static ZipFile openZip(Path file) throws IOException, NotAPackageException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException notAZip) {
            throw new NotAPackageException("notAZip");
        }
    }

    private void readDirectory() throws NotAPackageException {
        if (zip.size() > limits.entries()) {
            findings.add(Severity.ERROR, "", Expectation.of("tooManyEntries", limits.entries()));
            refused.addAll(EnumSet.allOf(RosterFile.class));
            return;
        }
        List<ZipEntry> all = new ArrayList<>(Collections.list(zip.entries()));
        String folder = commonFolder(all);
        Set<String> seen = new HashSet<>();
        boolean holdsRosterFile = false;
        for (ZipEntry entry : all) {
            if (!seen.add(entry.getName())) {
                findings.add(Severity.ERROR, entry.getName(), Expectation.of("duplicateEntry"));
            } else if (isUnsafe(entry.getName())) {
                findings.add(Severity.ERROR, entry.getName(), Expectation.of("unsafeName"));
                RosterFile.named(baseName(entry.getName())).ifPresent(refused::add);
            } else if (!entry.isDirectory()) {
                place(entry, entry.getName().substring(folder.length()));
            }
            holdsRosterFile |= RosterFile.named(baseName(entry.getName())).isPresent();
        }
        if (!holdsRosterFile) {
            throw new NotAPackageException("noRosterFiles");
        }
        if (!folder.isEmpty()) {
            findings.add(Severity.NOTE, folder, Expectation.of("folder"));
        }
        checkSizes(all);
    }

    private void place(ZipEntry entry, String name) {
        Optional<RosterFile> file = RosterFile.named(name);
        file.ifPresentOrElse(
                known -> entries.put(known, entry),
                () -> findings.add(Severity.WARNING, entry.getName(), Expectation.of("unknownFile")));
    }

    /** The declared sizes are enforced while reading ({@link EntryStream}), so that checking them here is enough. */
    private void checkSizes(List<ZipEntry> all) {
        long total = all.stream().mapToLong(e -> Math.max(0, e.getSize())).sum();
        if (total > limits.totalBytes()) {
            findings.add(Severity.ERROR, "", Expectation.of("packageTooLarge", limits.totalBytes() >> 20));
            refused.addAll(entries.keySet());
            entries.clear();
        }
        for (ZipEntry entry : all) {
            if (entry.getSize() > limits.entryBytes()
                    || limits.looksLikeBomb(entry.getSize(), entry.getCompressedSize())) {
                findings.add(
                        Severity.ERROR,
                        entry.getName(),
                        Expectation.of("bomb", limits.ratio(), limits.entryBytes() >> 20));
                RosterFile.named(baseName(entry.getName())).ifPresent(refused::add);
                entries.values().remove(entry);
            }
        }
    }

    private static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || Stream.of(name.split("/")).anyMatch(".."::equals);
    }

    /** A packer often adds one folder around everything; that is accepted. */
    private static String commonFolder(List<ZipEntry> all) {
        Set<String> folders = all.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/"))
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        return folders.size() == 1 ? folders.iterator().next() : "";
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** What is wrong with the ZIP itself. */
    public List<Finding> findings() {
        return findings.toList();
    }

    /** The roster files that can be read, without the manifest. */
    public Set<RosterFile> files() {
        Set<RosterFile> files = EnumSet.noneOf(RosterFile.class);
        files.addAll(entries.keySet());
        files.remove(RosterFile.MANIFEST);
        return files;
    }

    /** How much of all files together was read up to now, in thousandths; reading them again goes beyond 1000. */
    public int perMilleRead() {
        long all = entries.values().stream().mapToLong(ZipEntry::getSize).sum();
        return (int) (1000 * bytesRead / Math.max(1, all));
    }

    boolean holds(RosterFile file) {
        return entries.containsKey(file);
    }

    /** Whether the package has the file but is not trusted with it; why is told once, and not again as a file that is missing. */
    boolean refuses(RosterFile file) {
        return refused.contains(file) && !holds(file);
    }

    CsvFile csv(RosterFile file) throws IOException {
        ZipEntry entry = entries.get(file);
        try {
            return new CsvFile(new EntryStream(zip.getInputStream(entry), entry, read -> bytesRead += read));
        } catch (ZipException damagedOrEncrypted) {
            throw new UnreadableException(0, -1, Expectation.of("damaged"), damagedOrEncrypted);
        }
    }

    /**
     * The rows of a file that {@link Validation} found without errors, one at a time; empty when the package lacks the file. Close
     * the stream.
     */
    public <R> Stream<R> rows(RosterFile file, Function<Row, R> type) throws IOException {
        if (!holds(file)) {
            return Stream.empty();
        }
        CsvFile csv = csv(file);
        Header header = new Header(file, csv.header());
        return csv.records().map(record -> type.apply(new Row(header, record))).onClose(csv::close);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
