package org.manabiya.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends FileStoreContract {

    @TempDir
    Path folder;

    @Override
    FileStore store() {
        return new FolderStore(folder);
    }

    @Test
    void theSameBytesLieInTheFolderOnceUnderTwoLevelsOfFolders() throws IOException {
        ContentHash hash = put("学び舎").hash();
        put("学び舎");

        assertThat(files())
                .containsExactly(folder.resolve(hash.hex().substring(0, 2))
                        .resolve(hash.hex().substring(2, 4))
                        .resolve(hash.hex()));
    }

    @Override
    void nothingIsLeftBehind() throws IOException {
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
