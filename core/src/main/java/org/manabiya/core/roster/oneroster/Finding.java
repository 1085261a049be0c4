package org.manabiya.core.roster.oneroster;

/**
 * One thing that is wrong or worth knowing about a package.
 *
 * @param file name of the file inside the ZIP, empty when the finding is about the package itself
 * @param line line of the file, the header being 1; 0 when the finding is about the whole file
 * @param column name of the column, empty when the finding is about the row or the file
 * @param value the offending value, at most {@value #LONGEST_VALUE} characters; always empty for secret columns
 */
public record Finding(Severity severity, String file, long line, String column, String value, Expectation expected) {

    static final int LONGEST_VALUE = 100;

    public Finding {
        value = value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }
}
