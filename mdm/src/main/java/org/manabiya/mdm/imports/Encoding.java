package org.manabiya.mdm.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The character sets in which tables come. UTF-8 and UTF-16 are known by their mark or their form; what is neither is the Shift_JIS of
 * Windows (windows-31j, with the extension characters of NEC and IBM) that Japanese spreadsheets write. EUC-JP looks like Shift_JIS to a
 * machine, so only a person can say it.
 */
public enum Encoding {
    UTF_8("UTF-8"),
    SHIFT_JIS("windows-31j"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    EUC_JP("EUC-JP");

    private static final int LOOKED_AT = 4_000;
    private static final char MARK = '\uFEFF';

    private final Charset charset;

    Encoding(String charset) {
        this.charset = Charset.forName(charset);
    }

    /** The character set of the bytes, or nothing where they are no text. */
    static Optional<Encoding> recognise(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(UTF_16BE);
        }
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        return unmarkedUtf16(content).or(() -> Optional.of(UTF_8)
                .filter(utf8 -> utf8.decode(content).isPresent())
                .or(() -> Optional.of(SHIFT_JIS)
                        .filter(sjis -> sjis.decode(content).isPresent())));
    }

    /** Text without a mark whose ASCII characters have a zero byte on one side and never on the other. */
    private static Optional<Encoding> unmarkedUtf16(byte[] content) {
        int[] zeros = new int[2];
        int looked = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        }
        if (zeros[0] == zeros[1] || zeros[0] > 0 && zeros[1] > 0) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > 0 ? UTF_16LE : UTF_16BE);
    }

    /** The text without its mark, or nothing where the bytes are none of this character set. */
    Optional<String> decode(byte[] content) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1))
                    .filter(plain -> plain.indexOf('\0') < 0);
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
