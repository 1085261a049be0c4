package org.manabiya.mdm.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the files of one source are laid out, as a person explained it once.
 *
 * @param name what the person calls the source
 * @param source what kind of file it is: a ledger, a console's list or a list of repairs
 * @param targets what each column holds, in their order; {@code null} for a column that is left out
 * @param days the order of days in these files, or {@code null} to recognise it each time
 */
public record Layout(String name, Source source, List<Target> targets, DayOrder days) {

    /** By which a file with the same headings is known again: a digest of them, whatever their width, case and blanks. */
    public static String fingerprint(List<String> header) {
        String plain = header.stream().map(Source::plain).collect(Collectors.joining("\u001F"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
