package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.manabiya.core.error.Refusal;

/** Collects what is found in one file. */
public final class Findings {
    private static final String PREFIX = "mdm.import.";
    private static final int LONGEST_VALUE = 120;

    private final String file;
    private final List<Finding> list = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void error(int line, String column, String value, String key, Object... args) {
        add(Severity.ERROR, line, column, value, key, args);
    }

    public void warning(int line, String column, String value, String key, Object... args) {
        add(Severity.WARNING, line, column, value, key, args);
    }

    public void note(int line, String column, String value, String key, Object... args) {
        add(Severity.NOTE, line, column, value, key, args);
    }

    private void add(Severity severity, int line, String column, String value, String key, Object... args) {
        List<String> texts =
                Stream.of(args).map(String::valueOf).map(Findings::shorten).toList();
        list.add(new Finding(severity, file, line, column, shorten(value), PREFIX + key, texts));
    }

    private static String shorten(String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /**
     * Refuses the file when one of these was found.
     *
     * @throws Refusal with the finding's own words
     */
    void refuse(Set<String> keys) {
        for (Finding finding : list) {
            if (keys.contains(finding.key().substring(PREFIX.length()))) {
                throw new Refusal(
                        Refusal.Kind.INVALID, finding.key(), finding.args().toArray());
            }
        }
    }

    /** All findings, the file's own first, then by line. */
    public List<Finding> list() {
        return list.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
