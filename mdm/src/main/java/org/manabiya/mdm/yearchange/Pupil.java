package org.manabiya.mdm.yearchange;

import java.util.Comparator;
import java.util.UUID;
import org.manabiya.mdm.forecast.Grade;

/**
 * A pupil at the turn of the year.
 *
 * @param id {@code null} for one who is expected and has no name yet, or has handed in and is no longer looked for
 * @param name {@code null} for one who is expected
 * @param now the place in the old school year, {@code null} for who is new
 * @param next the place in the new one, {@code null} for who leaves or while the roster does not tell
 */
public record Pupil(UUID id, String name, String kana, SchoolPlace now, SchoolPlace next) {
    private static final SchoolPlace NOWHERE = new SchoolPlace(null, null, null, null, null);

    /** By grade, class and 出席番号 of the new year where it is known, else of the old one. */
    static final Comparator<Pupil> IN_CLASS = Comparator.comparing(
                    Pupil::gradeInNext, Comparator.nullsLast(Comparator.<Grade>naturalOrder()))
            .thenComparing(pupil -> pupil.latest().clazz(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(pupil -> pupil.latest().number(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Pupil::kana, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Pupil::id, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The n-th pupil whom a school expects. */
    static Pupil expected(UUID school, Grade grade, int number) {
        return new Pupil(null, null, null, null, new SchoolPlace(school, null, grade, number, null));
    }

    /** Whether it is one of the number that the school expects, whom the roster does not name yet. */
    public boolean isExpected() {
        return name == null;
    }

    private SchoolPlace latest() {
        SchoolPlace known = next == null ? now : next;
        return known == null ? NOWHERE : known;
    }

    private Grade gradeInNext() {
        Grade grade = latest().grade();
        return next != null || grade == null || grade == Grade.J3 ? grade : Grade.values()[grade.ordinal() + 1];
    }
}
