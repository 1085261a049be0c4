package org.manabiya.core.text;

/**
 * Over which words a reader wants ruby. The one rule: a word gets it when it contains a kanji not yet taught, that is
 * allotted to the reader's grade or a later one, or to none ({@link GradeKanji#isTaughtBefore}). A second grader thus
 * reads the kanji of the first grade bare.
 */
public enum RubyLevel {
    NONE,
    GRADE_1,
    GRADE_2,
    GRADE_3,
    GRADE_4,
    GRADE_5,
    GRADE_6,
    GRADE_7,
    GRADE_8,
    GRADE_9,
    ALL;

    /** @throws IllegalArgumentException outside 1 to 9 (7 to 9: 中学校) */
    public static RubyLevel ofGrade(int grade) {
        if (grade < 1 || grade > 9) {
            throw new IllegalArgumentException("no grade " + grade);
        }
        return values()[grade];
    }

    /** Whether this reader wants ruby over {@code word}. */
    public boolean wantsRubyOver(String word) {
        return switch (this) {
            case NONE -> false;
            case ALL -> word.codePoints().anyMatch(Kanji::isKanji);
            default -> word.codePoints().filter(Kanji::isKanji).anyMatch(c -> !GradeKanji.isTaughtBefore(ordinal(), c));
        };
    }
}
