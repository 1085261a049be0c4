package org.manabiya.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainDatabaseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ";LOCK_TIMEOUT=2000", ";trace_level_file=0"})
    void h2WritesNoFileWithWhatItsErrorsQuote(String settings) throws Exception {
        var database = new MainDatabase();
        database.setUrl("jdbc:h2:file:" + folder.resolve("manabiya") + settings);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table person (name varchar(3))");
            assertThatThrownBy(() -> statement.execute("insert into person values ('国井 琴音')"))
                    .isInstanceOf(SQLException.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("manabiya.mv.db");
        }
    }

    @Test
    void onlyTheTwoDatabasesAreTaken() {
        assertThatThrownBy(() -> new MainDatabase().setUrl("jdbc:derby:x?password=geheim"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }
}
