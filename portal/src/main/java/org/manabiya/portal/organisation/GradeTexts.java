package org.manabiya.portal.organisation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.manabiya.portal.page.Texts;

/** The roster's grades in words: P1–P6, J1–J3, H1–H3 and E1–E3 (OneRoster Japan profile), one or several joined by commas. */
public record GradeTexts(Texts texts) {
    /** The words for the grades, as they stand where nobody knows the code; empty for none. */
    public String words(String grades) {
        if (grades == null || grades.isBlank()) {
            return "";
        }
        return Arrays.stream(grades.split(","))
                .map(String::strip)
                .map(this::word)
                .collect(Collectors.joining(texts.get("organisation.and")));
    }

    private String word(String grade) {
        return grade.matches("[PJHE][1-6]")
                ? texts.get("organisation.grade." + grade.charAt(0), grade.substring(1))
                : grade;
    }
}
