package org.manabiya.lms.materials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.manabiya.core.error.Refusal;

/**
 * A caption file as W3C's "WebVTT: The Web Video Text Tracks Format" (section 4.1) wants its authors to write it. Browsers pass in silence
 * over what they cannot read, so that a teacher would never learn that a caption is missing: here it is said, with the line.
 *
 * @param cues how many texts it shows, at least one
 */
record WebVtt(int cues) {
    private static final String TEXTS = "materials.caption.";
    private static final String ARROW = "-->";
    private static final Pattern SIGNATURE = Pattern.compile("WEBVTT([ \\t].*)?");
    private static final Pattern TIMING = Pattern.compile("((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})[ \\t]+-->[ \\t]+"
            + "((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})(?:[ \\t]+\\S.*)?");
    private static final Pattern NO_CUE = Pattern.compile("(NOTE|STYLE|REGION)([ \\t].*)?");

    /** @throws Refusal INVALID with the line of what is wrong */
    static WebVtt read(byte[] bytes) {
        var lines = List.of(text(bytes).split("\r\n|\n|\r", -1));
        if (!SIGNATURE.matcher(lines.get(0)).matches()) {
            throw wrong("signature", 1);
        }
        int at = 1;
        while (at < lines.size() && !lines.get(at).isEmpty()) {
            if (lines.get(at).contains(ARROW)) {
                throw wrong("blank", at + 1);
            }
            at++;
        }
        int cues = cues(lines, at);
        if (cues == 0) {
            throw wrong("empty", lines.size());
        }
        return new WebVtt(cues);
    }

    private static String text(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw wrong("encoding", 1);
        }
    }

    /** Blocks are parted by blank lines; a cue is a block whose first or second line is its timing. */
    private static int cues(List<String> lines, int from) {
        int cues = 0;
        double last = 0;
        int at = from;
        while (at < lines.size()) {
            if (lines.get(at).isEmpty()) {
                at++;
                continue;
            }
            int end = endOfBlock(lines, at);
            if (!NO_CUE.matcher(lines.get(at)).matches()) {
                int timing = lines.get(at).contains(ARROW) ? at : at + 1;
                last = start(lines, timing, last);
                refuseArrows(lines, timing + 1, end);
                cues++;
            }
            at = end;
        }
        return cues;
    }

    private static int endOfBlock(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !lines.get(end).isEmpty()) {
            end++;
        }
        return end;
    }

    /** When the cue begins: before it ends, and not before the cue above it. */
    private static double start(List<String> lines, int at, double last) {
        var timing = TIMING.matcher(at < lines.size() ? lines.get(at) : "");
        if (!timing.matches()) {
            throw wrong("timing", Math.min(at, lines.size() - 1) + 1);
        }
        double start = seconds(timing.group(1));
        if (start >= seconds(timing.group(2)) || start < last) {
            throw wrong("order", at + 1);
        }
        return start;
    }

    private static void refuseArrows(List<String> lines, int from, int to) {
        for (int at = from; at < to; at++) {
            if (lines.get(at).contains(ARROW)) {
                throw wrong("blank", at + 1);
            }
        }
    }

    private static double seconds(String time) {
        double seconds = 0;
        for (String part : time.split(":")) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return seconds;
    }

    private static Refusal wrong(String what, int line) {
        return new Refusal(Refusal.Kind.INVALID, TEXTS + what, line);
    }
}
