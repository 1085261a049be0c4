package org.manabiya.core.data;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one database of an installation, chosen by its address: {@code jdbc:h2:…} (embedded, the default) or {@code
 * jdbc:postgresql://…}. The container's connection pool makes it by its properties, so that one build runs on either.
 */
public class MainDatabase implements DataSource {
    private static final String NO_TRACE_FILE = ";TRACE_LEVEL_FILE=0";

    private String url;
    private String user = "";
    private String password = "";
    private DataSource vendor;

    /**
     * @param url the JDBC address
     * @throws IllegalArgumentException for an address of neither database
     */
    public void setUrl(String url) {
        this.url = url;
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "manabiya.database.url must start with jdbc:h2: or jdbc:postgresql: but is " + url.split("\\?")[0]);
        }
    }

    public String getUrl() {
        return url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getUser() {
        return user;
    }

    /** A setting without a value reaches us as its own placeholder: that stands for no password. */
    public void setPassword(String password) {
        this.password = password.startsWith("${") ? "" : password;
    }

    public String getPassword() {
        return password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return vendor().getConnection();
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        return vendor().getConnection(name, secret);
    }

    private synchronized DataSource vendor() {
        if (vendor == null) {
            vendor = url.startsWith("jdbc:h2:") ? h2() : postgres();
        }
        return vendor;
    }

    private DataSource h2() {
        var h2 = new JdbcDataSource();
        // Beside its data it would write a file with each error, and the values of rows in it.
        h2.setURL(url.toUpperCase(Locale.ROOT).contains(NO_TRACE_FILE) ? url : url + NO_TRACE_FILE);
        h2.setUser(user);
        h2.setPassword(password);
        return h2;
    }

    private DataSource postgres() {
        var postgres = new PGSimpleDataSource();
        postgres.setURL(url);
        if (!user.isEmpty()) {
            postgres.setUser(user);
        }
        if (!password.isEmpty()) {
            postgres.setPassword(password);
        }
        // EclipseLink binds an empty uuid as text; left untyped, PostgreSQL takes the column's type.
        postgres.setStringType("unspecified");
        // One round trip for many rows; imports write tens of thousands.
        postgres.setReWriteBatchedInserts(true);
        // An exception's text would quote the values of rows: people's names in the log.
        postgres.setLogServerErrorDetail(false);
        return postgres;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return vendor().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        vendor().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        vendor().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return vendor().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.manabiya.core.data");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a wrapper for " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
