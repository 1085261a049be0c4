package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of files keeps to. */
abstract class FileStoreContract {

    private static final long LIMIT = 100L * 1024 * 1024;

    abstract FileStore store();

    abstract void nothingIsLeftBehind() throws IOException;

    final FileStore.Content put(String text) throws IOException {
        return store().put(new ByteArrayInputStream(text.getBytes(UTF_8)), LIMIT);
    }

    private String read(ContentHash hash, long first, long length) throws IOException {
        try (InputStream in = store().open(hash, first, length)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void aFileComesBackUnderTheHashOfItsBytes() throws IOException {
        FileStore.Content content = put("0123456789");

        assertThat(content.hash()).isEqualTo(ContentHash.of("0123456789"));
        assertThat(content.size()).isEqualTo(10);
        assertThat(read(content.hash(), 0, Long.MAX_VALUE)).isEqualTo("0123456789");
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        ContentHash hash = put("").hash();

        assertThat(store().holds(hash)).isTrue();
        assertThat(read(hash, 0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aPartIsReadWithoutTheRest() throws IOException {
        ContentHash hash = put("0123456789").hash();

        assertThat(read(hash, 0, 1)).isEqualTo("0");
        assertThat(read(hash, 3, 4)).isEqualTo("3456");
        assertThat(read(hash, 8, 100)).isEqualTo("89");
        assertThat(read(hash, 4, Long.MAX_VALUE)).isEqualTo("456789");
        assertThat(read(hash, 4, 0)).isEmpty();
    }

    @Test
    void aVideoOfManyPartsIsStreamedBothWays() throws IOException {
        long size = 20L * 1024 * 1024 + 17;
        ContentHash hash = store().put(noise(size), LIMIT).hash();

        assertThat(hash).isEqualTo(hashOf(noise(size)));
        try (InputStream whole = store().open(hash)) {
            assertThat(hashOf(whole)).isEqualTo(hash);
        }
        long first = 15L * 1024 * 1024;
        try (InputStream part = store().open(hash, first, 2_000_000);
                InputStream expected = noise(size)) {
            expected.skipNBytes(first);
            assertThat(hashOf(part)).isEqualTo(hashOf(new Bounded(expected, 2_000_000)));
        }
    }

    @Test
    void aBodyPastTheLimitIsRefusedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store().put(noise(11), 10))
                .isInstanceOfSatisfying(FileTooLarge.class, refused -> assertThat(refused.limit())
                        .isEqualTo(10));
        assertThat(store().put(noise(10), 10).size()).isEqualTo(10);
        store().remove(hashOf(noise(10)), Instant.now().plus(Duration.ofHours(1)));
        nothingIsLeftBehind();
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("The line went dead");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> store().put(broken, LIMIT)).hasMessage("The line went dead");
        nothingIsLeftBehind();
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() throws IOException {
        ContentHash unknown = ContentHash.of("never put");

        assertThat(store().holds(unknown)).isFalse();
        assertThatThrownBy(() -> store().open(unknown)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFilePutAMomentAgoIsNotRemovedAndAnOldOneIs() throws IOException {
        ContentHash hash = put("kept for a day").hash();

        assertThat(store().remove(hash, Instant.now().minus(Duration.ofDays(1))))
                .isFalse();
        assertThat(store().holds(hash)).isTrue();

        assertThat(store().remove(hash, Instant.now().plus(Duration.ofHours(1))))
                .isTrue();
        assertThat(store().holds(hash)).isFalse();
        assertThat(store().remove(hash, Instant.now())).isTrue();
    }

    /** Bytes without pattern, the same each time, made as they are read. */
    private static InputStream noise(long size) {
        Random random = new Random(20261122);
        return new Bounded(
                new InputStream() {
                    @Override
                    public int read() {
                        return random.nextInt(256);
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        for (int i = 0; i < length; i++) {
                            buffer[offset + i] = (byte) random.nextInt(256);
                        }
                        return length;
                    }
                },
                size);
    }

    private static ContentHash hashOf(InputStream in) throws IOException {
        MessageDigest digest = ContentHash.digest();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return ContentHash.of(digest);
    }
}
