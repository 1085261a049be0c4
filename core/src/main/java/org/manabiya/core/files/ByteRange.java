package org.manabiya.core.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes from {@code first} to {@code last}, both included, as HTTP counts them (RFC 9110 section 14). */
record ByteRange(long first, long last) {

    private static final Pattern ONE_RANGE =
            Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /** A range was asked for of which the file has no byte. */
    static final class Unsatisfiable extends Exception {}

    /**
     * What a header Range asks for. Empty where it is absent, malformed, in another unit or for several ranges at once: a server
     * may ignore it then and send everything (section 14.2).
     */
    static Optional<ByteRange> asked(String header, long size) throws Unsatisfiable {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            return Optional.of(lastBytes(Long.parseLong(range.group(2)), size));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        if (last < first) {
            return Optional.empty();
        } else if (first >= size) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    private static ByteRange lastBytes(long count, long size) throws Unsatisfiable {
        if (count == 0 || size == 0) {
            throw new Unsatisfiable();
        }
        return new ByteRange(Math.max(0, size - count), size - 1);
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
