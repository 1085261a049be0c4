package org.manabiya.core.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** COPY in its text format: tabs between values, a line a row, {@code \N} for null (PostgreSQL documentation, COPY). */
final class CopyInflow implements Inflow {

    private static final int BUFFER = 1 << 16;

    private final PGCopyOutputStream out;
    private final StringBuilder line = new StringBuilder();

    CopyInflow(PGConnection connection, String table, List<String> columns) throws SQLException {
        out = new PGCopyOutputStream(
                connection, "copy %s (%s) from stdin".formatted(table, String.join(", ", columns)), BUFFER);
    }

    @Override
    public void add(List<?> values) throws SQLException {
        line.setLength(0);
        for (Object value : values) {
            append(value);
            line.append('\t');
        }
        line.setCharAt(line.length() - 1, '\n');
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private void append(Object value) {
        if (value == null) {
            line.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(text.charAt(i));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            out.close();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
