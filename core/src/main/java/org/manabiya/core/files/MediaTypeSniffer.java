package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a file is from its first bytes, in the manner of the WHATWG's "MIME Sniffing". What the client said about it is
 * never asked; its name only tells CSV from other text, which no byte does.
 */
public final class MediaTypeSniffer {

    /** How many of a file's first bytes are worth having. */
    public static final int PREFIX = 64 * 1024;

    public static final String UNKNOWN = "application/octet-stream";

    private static final int MARKUP_WITHIN = 4096;
    private static final Pattern MARKUP = Pattern.compile("\\A[\\uFEFF\\s]*<");
    private static final Pattern SVG = Pattern.compile("<(\\w+:)?svg[\\s>]");
    private static final Pattern HTML = Pattern.compile("<(!doctype html|[a-z][a-z0-9]*[\\s/>]|!--)");
    private static final Set<String> VIDEO_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "MSNV", "mmp4", "3gp4",
            "3gp5");

    private MediaTypeSniffer() {}

    /** The media type of the file that begins with these bytes (at best {@link #PREFIX} of them). */
    public static String sniff(byte[] head, String name) {
        String start = new String(head, 0, Math.min(head.length, 64), ISO_8859_1);
        return signature(start)
                .or(() -> isoMedia(start))
                .or(() -> matroska(start))
                .or(() -> start.startsWith("PK\u0003\u0004") ? Optional.of(ZipKind.of(head)) : Optional.empty())
                .or(() -> text(head, name))
                .orElse(UNKNOWN);
    }

    private static Optional<String> signature(String start) {
        if (start.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        } else if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        } else if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        } else if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        return Optional.empty();
    }

    /** ISO/IEC 14496-12: a file begins with a box 'ftyp', whose first word is the major brand. */
    private static Optional<String> isoMedia(String start) {
        if (!start.startsWith("ftyp", 4) || start.length() < 12) {
            return Optional.empty();
        }
        String brand = start.substring(8, 12);
        return switch (brand) {
            case "M4V ", "M4VH", "M4VP" -> Optional.of("video/x-m4v");
            case "M4A ", "M4B " -> Optional.of("audio/mp4");
            default -> VIDEO_BRANDS.contains(brand) ? Optional.of("video/mp4") : Optional.empty();
        };
    }

    /** RFC 9559: an EBML header, whose DocType tells WebM from the rest of Matroska. */
    private static Optional<String> matroska(String start) {
        return start.startsWith("\u001aE\u00df\u00a3")
                ? Optional.of(start.contains("webm") ? "video/webm" : "video/matroska")
                : Optional.empty();
    }

    private static Optional<String> text(byte[] head, String name) {
        return List.of(UTF_8, Charset.forName("windows-31j")).stream()
                .flatMap(charset -> decode(head, charset).stream().map(text -> kindOfText(text, charset, name)))
                .findFirst();
    }

    private static String kindOfText(String text, Charset charset, String name) {
        String early = text.substring(0, Math.min(text.length(), MARKUP_WITHIN)).toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(early).find() && SVG.matcher(early).find()) {
            return "image/svg+xml";
        } else if (MARKUP.matcher(early).find() && HTML.matcher(early).find()) {
            return "text/html";
        }
        String kind = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? "text/csv" : "text/plain";
        return kind + ";charset=" + (charset.equals(UTF_8) ? "UTF-8" : "Shift_JIS");
    }

    /** Empty when the bytes are not text in this encoding; a character cut in two by the end of the prefix does not count. */
    private static Optional<String> decode(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        boolean valid = !decoder.decode(ByteBuffer.wrap(head), chars, head.length < PREFIX)
                .isError();
        String text = chars.flip().toString();
        return valid && text.chars().noneMatch(MediaTypeSniffer::neverInText) ? Optional.of(text) : Optional.empty();
    }

    private static boolean neverInText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b;
    }
}
