package org.manabiya.mdm.imports;

import java.util.List;

/**
 * Something that a person should know about an uploaded file. {@code line} counts from 1 and is 0 for the file as a whole; {@code key}
 * names the sentence that says what was expected.
 */
public record Finding(
        Severity severity, String file, int line, String column, String value, String key, List<String> args) {}
