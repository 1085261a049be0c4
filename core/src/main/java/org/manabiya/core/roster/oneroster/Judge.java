package org.manabiya.core.roster.oneroster;

/** Speaks about the cells of one row. */
record Judge(RosterFile file, Row row, Findings findings) {

    void error(String column, Expectation expected) {
        say(Severity.ERROR, column, expected);
    }

    void warn(String column, Expectation expected) {
        say(Severity.WARNING, column, expected);
    }

    void note(String column, Expectation expected) {
        say(Severity.NOTE, column, expected);
    }

    private void say(Severity severity, String column, Expectation expected) {
        boolean secret = file.columns().stream().anyMatch(c -> c.name().equals(column) && c.isSecret());
        String value = secret ? "" : row.text(column);
        findings.add(severity, file.fileName(), row.line(), row.nameInFile(column), value, expected);
    }
}
