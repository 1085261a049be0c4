package org.manabiya.core.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines of a width: between any two Japanese signs but before what must not begin a line (禁則), and not inside a Latin word. */
final class Lines {
    private static final String NOT_FIRST = "、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)]}%％…―";
    private static final String NOT_LAST = "（「『【〔〈《([{¥￥";

    private Lines() {}

    static List<String> of(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            lines.addAll(broken(paragraph.replace('\t', ' '), width, measure));
        }
        return lines;
    }

    private static List<String> broken(String paragraph, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        int[] signs = paragraph.codePoints().toArray();
        int start = 0;
        double used = 0;
        for (int i = 0; i < signs.length; i++) {
            double wide = measure.applyAsDouble(Character.toString(signs[i]));
            if (used + wide > width && i > start) {
                int end = breakBefore(signs, start, i);
                lines.add(new String(signs, start, end - start).stripTrailing());
                start = signs[end] == ' ' ? end + 1 : end;
                used = measure.applyAsDouble(new String(signs, start, Math.max(0, i - start)));
            }
            used += i < start ? 0 : wide;
        }
        lines.add(new String(signs, start, signs.length - start));
        return lines;
    }

    /** The last place up to the overflowing sign where a line may end; there itself when there is none. */
    private static int breakBefore(int[] signs, int start, int overflow) {
        for (int end = overflow; end > start; end--) {
            if (mayBreak(signs[end - 1], signs[end])) {
                return end;
            }
        }
        return overflow;
    }

    private static boolean mayBreak(int before, int after) {
        boolean insideWord = isLatin(before) && isLatin(after);
        return !insideWord && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean isLatin(int sign) {
        return sign > ' ' && sign < 0x2000;
    }
}
