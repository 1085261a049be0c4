package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class StoredFilesTest {

    private static final long LIMIT = 1024 * 1024;
    private static final FileOwner NOBODY = new FileOwner(null, null, null);
    private static final Instant NOW = Instant.parse("2026-04-10T00:00:00Z");

    @TempDir
    Path folder;

    private FolderStore store;
    private Clock clock;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
        clock = Clock.fixed(NOW, java.time.ZoneOffset.UTC);
    }

    private StoredFile add(TestDatabase database, String text, String name) {
        return database.in("core", em -> {
            try {
                StoredFile file =
                        files(em, database).add(new ByteArrayInputStream(text.getBytes(UTF_8)), name, NOBODY, LIMIT);
                Files.setLastModifiedTime(folder.resolve(file.hash().path()), FileTime.from(clock.instant()));
                return file;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Outside the container nothing opens a second transaction by annotation: the sweep gets one of its own here. */
    private StoredFiles files(EntityManager em, TestDatabase database) {
        FileSweep sweep = new FileSweep(em, store, clock) {
            @Override
            public void suspect(ContentHash hash) {
                database.with("core", other -> new FileSweep(other, store, clock).suspect(hash));
            }
        };
        return new StoredFiles(em, store, sweep, clock);
    }

    private int sweepAfter(TestDatabase database, Duration later) {
        clock = Clock.offset(clock, later);
        return database.in("core", em -> {
            try {
                return new FileSweep(em, store, clock).run();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @DatabaseTest
    void aFileIsFoundAgainWithTheTypeThatItsBytesHave(TestDatabase database) {
        UUID id = add(database, "%PDF-1.7 …", "C:\\学級だより.jpg").id();

        StoredFile found =
                database.in("core", em -> files(em, database).find(id)).orElseThrow();

        assertThat(found.mediaType()).isEqualTo("application/pdf");
        assertThat(found.name()).isEqualTo("学級だより.jpg");
        assertThat(found.size()).isEqualTo(12);
        assertThat(found.created()).isEqualTo(NOW);
        assertThat(found.hash()).isEqualTo(ContentHash.of("%PDF-1.7 …"));
    }

    @DatabaseTest
    void contentGoesOnlyWhenNoRowRefersToIt(TestDatabase database) {
        StoredFile one = add(database, "same", "a.txt");
        StoredFile other = add(database, "same", "b.txt");

        database.with("core", em -> files(em, database).remove(one.id()));
        sweepAfter(database, Duration.ofDays(2));
        assertThat(store.holds(other.hash())).isTrue();

        database.with("core", em -> files(em, database).remove(other.id()));
        sweepAfter(database, Duration.ofHours(23));
        assertThat(store.holds(other.hash())).isTrue();

        assertThat(sweepAfter(database, Duration.ofHours(2))).isEqualTo(1);
        assertThat(store.holds(other.hash())).isFalse();
        assertThat(sweepAfter(database, Duration.ofHours(2))).isZero();
    }

    @DatabaseTest
    void contentOfATransactionThatFailedGoesToo(TestDatabase database) {
        assertThatThrownBy(() -> database.with("core", em -> {
                    try {
                        files(em, database)
                                .add(new ByteArrayInputStream("lost".getBytes(UTF_8)), "x.txt", NOBODY, LIMIT);
                        Files.setLastModifiedTime(
                                folder.resolve(ContentHash.of("lost").path()), FileTime.from(clock.instant()));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(database.ask("select count(*) from core_file")).isEqualTo(0L);
        assertThat(store.holds(ContentHash.of("lost"))).isTrue();

        sweepAfter(database, Duration.ofDays(2));

        assertThat(store.holds(ContentHash.of("lost"))).isFalse();
    }

    @DatabaseTest
    void aFilePastTheLimitIsRefusedInPlainWords(TestDatabase database) {
        assertThatThrownBy(() -> add(database, "x".repeat((int) LIMIT + 1), "big.txt"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
                    assertThat(refusal.variables()).containsExactly("1 MB");
                });
        assertThat(database.ask("select count(*) from core_file")).isEqualTo(0L);
    }
}
