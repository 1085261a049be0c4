package org.manabiya.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogWithoutValuesTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Handler handler = new StreamHandler(written, new SimpleFormatter());
    private final Throwable broken =
            new PersistenceException("Key (name)=(国井 琴音) exists", new SQLException("VALUES ('国井 琴音')", "23505"));

    @BeforeEach
    void begin() throws Exception {
        handler.setEncoding(StandardCharsets.UTF_8.name());
        Logger.getLogger("").addHandler(handler);
        LogWithoutValues.begin();
        LogWithoutValues.begin();
    }

    @AfterEach
    void end() {
        LogWithoutValues.end();
        assertThat(handler.getFilter()).isNull();
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void whoeverLogsWhatADatabaseSaidLogsNoValues() {
        Logger.getLogger("somebody.else").log(Level.WARNING, "rolled back", broken);
        Logger.getLogger("somebody.else").log(Level.WARNING, "rolled back: {0}", new Object[] {broken});
        handler.flush();

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("rolled back", "23505", "LogWithoutValuesTest.java")
                .doesNotContain("国井");
    }

    @Test
    void otherErrorsAreToldInFull() {
        Logger.getLogger("somebody.else").log(Level.WARNING, "no disk", new IllegalStateException("disk full"));
        handler.flush();

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("disk full");
    }
}
