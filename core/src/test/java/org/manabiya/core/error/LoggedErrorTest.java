package org.manabiya.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LoggedErrorTest {
    @Test
    void whatADatabaseSaidIsNotLogged() {
        var said = new SQLException("Key (login)=(taro@example.jp) already exists", "23505");
        var thrown = new PersistenceException("Internal Exception: " + said.getMessage(), new RuntimeException(said));
        var log = new StringWriter();
        LoggedError.of(thrown).printStackTrace(new PrintWriter(log));
        assertThat(log.toString())
                .doesNotContain("taro")
                .contains("23505", PersistenceException.class.getName(), "LoggedErrorTest.java");
    }

    @Test
    void whatTheProgramSaidIs() {
        var thrown = new IllegalStateException("no such folder");
        assertThat(LoggedError.of(thrown)).isSameAs(thrown);
    }
}
