package org.manabiya.core.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RosterWriterTest {

    @Property(tries = 100)
    void whatIsWrittenIsReadBackUnchanged(@ForAll("rows") List<Map<String, String>> rows) throws Exception {
        Path zip = Files.createTempFile("roster", ".zip");
        try {
            try (RosterWriter writer = new RosterWriter(Files.newOutputStream(zip), Version.V1_2, "試験")) {
                writer.write(RosterFile.ENROLLMENTS, Mode.BULK, rows.iterator());
            }
            var expected = rows.iterator();
            Set<String> names =
                    RosterFile.ENROLLMENTS.columns().stream().map(Column::name).collect(Collectors.toSet());
            try (RosterPackage opened = RosterPackage.open(zip);
                    var read = opened.rows(RosterFile.ENROLLMENTS, row -> names.stream()
                            .collect(Collectors.toMap(n -> n, row::text)))) {
                for (Map<String, String> row : read.toList()) {
                    assertThat(row).isEqualTo(expected.next());
                }
            }
        } finally {
            Files.delete(zip);
        }
    }

    /** Any text at all: commas, quotes, line breaks, letters outside the basic plane. */
    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars(",\"\r\n\t'=+@ 髙")
                        .withCharRange('ぁ', 'ん')
                        .ofMaxLength(30),
                Arbitraries.of("", "\"", "\"\"", "\r\n", "=1+1", "\uFEFF", "𠮷田 𩸽"));
        List<Column> columns = RosterFile.ENROLLMENTS.columns();
        return Combinators.combine(java.util.Collections.nCopies(columns.size(), text))
                .as(values -> {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        row.put(columns.get(i).name(), values.get(i));
                    }
                    return row;
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Test
    void aPackageIsWrittenByTheLetter() {
        String users = PackageFixture.valid().text("users.csv");
        assertThat(users).startsWith("\"sourcedId\",\"status\",\"dateLastModified\",\"enabledUser\"");
        assertThat(users.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(users.lines()).allMatch(line -> line.startsWith("\"") && line.endsWith("\""));
    }

    @Test
    void theManifestSaysWhatIsThere() {
        assertThat(PackageFixture.valid().text("manifest.csv"))
                .contains(
                        "\"oneroster.version\",\"1.2_JP\"",
                        "\"file.users\",\"bulk\"",
                        "\"file.demographics\",\"absent\"");
    }

    @Test
    void anEarlierVersionKeepsItsColumnNames() {
        PackageFixture roster = PackageFixture.of(new SyntheticRoster(1, 1), Version.V1_2);
        assertThat(roster.text("enrollments.csv")).contains("metadata.jp.ShussekiNo", "metadata.jp.PublicFlg");
    }

    @Test
    void passwordsAreNeverWritten() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path zip = Files.createTempFile("roster", ".zip");
        try (RosterWriter writer = new RosterWriter(out, Version.V1_2_JP, "")) {
            writer.write(
                    RosterFile.USERS,
                    Mode.BULK,
                    List.of(Map.of("password", "hunter2")).iterator());
        }
        Files.write(zip, out.toByteArray());
        try (RosterPackage opened = RosterPackage.open(zip);
                var rows = opened.rows(RosterFile.USERS, row -> row.text("password"))) {
            assertThat(rows).containsExactly("");
        }
        Files.delete(zip);
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
    }

    @Test
    void theNameOfThePackageHoldsTheDayAndTheCode() {
        assertThat(RosterWriter.fileName(LocalDate.of(2026, 4, 1), "099990")).isEqualTo("RO_20260401_099990.zip");
    }
}
