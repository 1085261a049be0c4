package org.manabiya.core.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The 1,026 kanji of primary school by grade: 小学校学習指導要領 (平成29年文部科学省告示第63号), 別表 学年別漢字配当表, in force since 2020年度
 * (80, 160, 200, 202, 193 and 191 kanji).
 */
public final class GradeKanji {

    private static final Map<Integer, Integer> GRADES = read();

    private GradeKanji() {}

    /** The grade, 1 to 6, that a kanji is allotted to; empty for every other character. */
    public static OptionalInt grade(int codePoint) {
        Integer grade = GRADES.get(codePoint);
        return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
    }

    /**
     * Whether a pupil of {@code grade} has been taught a kanji: it is allotted to an earlier grade. Those of the pupil's own
     * grade are still being taught. From grade 7 on that is the whole table; the other 常用漢字 have no grade.
     */
    public static boolean isTaughtBefore(int grade, int codePoint) {
        return grade(codePoint).orElse(Integer.MAX_VALUE) < grade;
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> grades = new HashMap<>();
        List<String> lines = Resource.lines("grade-kanji.txt");
        for (int i = 0; i < lines.size(); i++) {
            int grade = i + 1;
            lines.get(i).codePoints().forEach(kanji -> grades.put(kanji, grade));
        }
        return Map.copyOf(grades);
    }
}
