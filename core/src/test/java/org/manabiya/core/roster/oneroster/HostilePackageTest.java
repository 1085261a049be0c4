package org.manabiya.core.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePackageTest {

    @TempDir
    Path folder;

    private final PackageFixture roster = PackageFixture.valid();

    private List<Finding> errors(Path zip) throws Exception {
        try (RosterPackage opened = RosterPackage.open(zip)) {
            return Validation.of(opened, KnownIds.NONE).findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .toList();
        }
    }

    private List<String> errorKeys(PackageFixture fixture) throws Exception {
        return errors(fixture.writeTo(folder)).stream()
                .map(f -> f.expected().key().replace("roster.finding.", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "sourcedId,status\r\n", "%PDF-1.7"})
    void whatIsNoZipIsNoPackage(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), content);
        assertThatThrownBy(() -> RosterPackage.open(file)).isInstanceOf(NotAPackageException.class);
    }

    @Test
    void aTruncatedZipIsNoPackage() throws IOException {
        byte[] whole = roster.bytes();
        Path file = Files.write(folder.resolve("x.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> RosterPackage.open(file)).isInstanceOf(NotAPackageException.class);
    }

    @Test
    void aZipOfOtherThingsIsNoPackage() throws IOException {
        Path file = folder.resolve("x.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }
        assertThatThrownBy(() -> RosterPackage.open(file))
                .isInstanceOfSatisfying(
                        NotAPackageException.class,
                        e -> assertThat(e.expected().key()).endsWith("noRosterFiles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../users.csv", "a/../../users.csv", "/users.csv", "..\\users.csv", "C:users.csv", "us\ners.csv"
            })
    void anEntryThatWouldLeaveItsFolderIsRefused(String name) throws Exception {
        assertThat(errorKeys(roster.put(name, "x"))).contains("unsafeName");
    }

    /** It is there, only not read: to call it missing, or what points to it dangling, would send the reader searching. */
    @Test
    void aFileThatIsRefusedIsNotCalledMissingAsWell() throws Exception {
        roster.rename(name -> name.equals("users.csv") ? "../users.csv" : name);
        try (RosterPackage opened = RosterPackage.open(roster.writeTo(folder))) {
            assertThat(Validation.of(opened, KnownIds.NONE).findings())
                    .singleElement()
                    .extracting(f -> f.expected().key())
                    .isEqualTo("roster.finding.unsafeName");
        }
    }

    @Test
    void oneFolderAroundEverythingIsAccepted() throws Exception {
        roster.rename("名簿/"::concat);
        try (RosterPackage opened = RosterPackage.open(roster.writeTo(folder))) {
            assertThat(Validation.of(opened, KnownIds.NONE).findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.NOTE));
        }
    }

    @Test
    void otherFilesAreReportedAndNotRead() throws Exception {
        roster.put("メモ.txt", "x");
        try (RosterPackage opened = RosterPackage.open(roster.writeTo(folder))) {
            assertThat(Validation.of(opened, KnownIds.NONE).findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
        }
    }

    @Test
    void theSameNameTwiceIsRefused() throws Exception {
        byte[] twice = replaceName(
                roster.remove("usersX.csv")
                        .put("user2.csv", roster.text("users.csv"))
                        .bytes(),
                "user2.csv",
                "users.csv");
        assertThat(errors(Files.write(folder.resolve("twice.zip"), twice)))
                .extracting(f -> f.expected().key())
                .contains("roster.finding.duplicateEntry");
    }

    private static byte[] replaceName(byte[] zip, String from, String to) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void tooManyEntriesAreRefused() throws Exception {
        for (int i = 0; i < 250; i++) {
            roster.put(i + ".txt", "");
        }
        assertThat(errorKeys(roster)).containsExactly("tooManyEntries");
    }

    @Test
    void aZipBombIsRefusedWithoutBeingUnpacked() throws Exception {
        Path zip = LargePackages.bomb(folder);
        assertThat(errors(zip)).extracting(f -> f.expected().key()).contains("roster.finding.bomb");
    }

    @Test
    void aFieldOfAHundredMegabytesIsRefusedInConstantMemory() throws Exception {
        Path zip = LargePackages.withLargeField(folder, roster);
        assertThat(errors(zip)).anySatisfy(f -> {
            assertThat(f.expected().key()).isEqualTo("roster.finding.notCsv");
            assertThat(f.line()).isEqualTo(2);
            assertThat(f.column()).isEqualTo("name");
        });
    }

    @Test
    void anEntryThatLiesAboutItsSizeIsDamaged() throws Exception {
        byte[] zip = roster.bytes();
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 24] = 5;
        zip[directory + 25] = 0;
        assertThat(errors(Files.write(folder.resolve("lie.zip"), zip)))
                .extracting(f -> f.expected().key())
                .contains("roster.finding.damaged");
    }

    private static int indexOf(byte[] where, byte[] what) {
        for (int i = 0; i < where.length - what.length; i++) {
            if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void shiftJisIsNamedAsTheWrongEncodingWithItsLine() throws Exception {
        roster.put("users.csv", roster.text("users.csv").getBytes(Charset.forName("windows-31j")));
        assertThat(errors(roster.writeTo(folder))).singleElement().satisfies(f -> {
            assertThat(f.expected().key()).isEqualTo("roster.finding.encoding");
            assertThat(f.file()).isEqualTo("users.csv");
            assertThat(f.line()).isEqualTo(2);
        });
    }

    @Test
    void utf16IsNamedAsTheWrongEncoding() throws Exception {
        roster.put("users.csv", roster.text("users.csv").getBytes(StandardCharsets.UTF_16));
        assertThat(errorKeys(roster)).contains("encoding");
    }

    @Test
    void aLineOfManyCommasIsOneFinding() throws Exception {
        roster.edit("users.csv", s -> s + ",".repeat(900_000) + "\r\n");
        assertThat(errorKeys(roster)).containsExactly("width");
    }
}
