package org.manabiya.portal.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.manabiya.portal.page.Texts;

/** The roster's grades in words: P1–P6, J1–J3, H1–H3 and E1–E3 (OneRoster Japan profile), one or several joined by commas. */
public record GradeTexts(Texts texts) {
    /** The words for the grades, as they stand where nobody knows the code; empty for none. */
    public String words(String grades) {
        if (grades == null || grades.isBlank()) {
            return "";
        }
        var words = new ArrayList<String>();
        var codes = Arrays.stream(grades.split(",")).map(String::strip).toList();
        for (int first = 0, next; first < codes.size(); first = next) {
            next = first + 1;
            while (next < codes.size() && follows(codes.get(next - 1), codes.get(next))) {
                next++;
            }
            words.add(
                    next - first < 3 ? each(codes.subList(first, next)) : span(codes.get(first), codes.get(next - 1)));
        }
        return String.join(texts.get("organisation.and"), words);
    }

    private String each(List<String> codes) {
        return codes.stream().map(this::word).collect(Collectors.joining(texts.get("organisation.and")));
    }

    /** Three grades or more in a row, as a class for special needs has them, are told by the first and the last. */
    private String span(String first, String last) {
        return word(first.charAt(0), texts.get("organisation.through", first.substring(1), last.substring(1)));
    }

    private String word(String code) {
        return isKnown(code) ? word(code.charAt(0), code.substring(1)) : code;
    }

    private String word(char stage, String year) {
        return texts.get("organisation.grade." + stage, year);
    }

    private static boolean follows(String before, String code) {
        return isKnown(before)
                && isKnown(code)
                && before.charAt(0) == code.charAt(0)
                && before.charAt(1) + 1 == code.charAt(1);
    }

    private static boolean isKnown(String code) {
        return code.matches("[PJHE][1-6]");
    }
}
