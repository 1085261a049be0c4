package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is found in one file. */
public final class Findings {
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
        list.add(new Finding(severity, file, line, column, shorten(value), "mdm.import." + key, texts));
    }

    private static String shorten(String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** All findings, the file's own first, then by line. */
    public List<Finding> list() {
        return list.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
