package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;

/** What a person called a file, made safe to show and to send back. */
public final class FileName {

    private static final int LONGEST = 200;
    private static final String ATTR_CHAR = "!#$&+-.^_`|~"; // RFC 8187 section 3.2.1, beside letters and digits

    private FileName() {}

    /**
     * The last part of the name (some browsers send the whole path), without control characters and without the marks that turn
     * the direction of writing ("exe.pdf" dressed as "fdp.exe"), composed (macOS decomposes が), at most 200 characters with the
     * ending kept.
     */
    public static String clean(String given) {
        String composed = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        String name =
                last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "file";
        }
        return shorten(name);
    }

    /**
     * A name as the browser sent it in a form (UTF-8, RFC 7578 section 5.1): the server's parser takes each of its bytes for a sign of
     * its own. A name that is no UTF-8 when put together stays as it is.
     */
    public static String sent(String header) {
        if (header.chars().anyMatch(c -> c > 0xff)) {
            return header;
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notSo) {
            return header;
        }
    }

    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }

    /** The header Content-Disposition (RFC 6266): the true name in {@code filename*}, something legible for who cannot read it. */
    public static String disposition(boolean inline, String name) {
        String plain = name.replaceAll("[^ -~]|[\"\\\\%/]", "_");
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encode(name);
    }

    private static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || ATTR_CHAR.indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
