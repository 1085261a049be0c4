package org.manabiya.mdm.yearchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.mdm.forecast.Grade;

/**
 * A pupil's place in a homeroom class of one school year, as the roster says.
 *
 * @param grade {@code null} where the roster does not tell
 * @param number 出席番号, or {@code null}
 * @param until the last day, or {@code null}
 */
public record SchoolPlace(UUID school, String clazz, Grade grade, Integer number, LocalDate until) {

    /**
     * The grade of a place. A class of one grade tells it; in a class of several (特別支援学級, 複式学級) the person's own grade does, or
     * where the roster has moved the person up already or not yet, the neighbouring grade that the class has.
     *
     * @param classGrades as in the roster, such as {@code P1} or {@code P1,P4,P6}
     * @param later whether the class is one of the new school year
     */
    static Grade grade(String classGrades, String ofPerson, boolean later) {
        List<Grade> grades = classGrades == null
                ? List.of()
                : Arrays.stream(classGrades.split(","))
                        .flatMap(code -> Grade.of(code).stream())
                        .toList();
        if (grades.size() == 1) {
            return grades.get(0);
        }
        Optional<Grade> own = Grade.of(ofPerson);
        if (own.isEmpty() || grades.isEmpty() || grades.contains(own.get())) {
            return own.orElse(null);
        }
        int neighbour = own.get().ordinal() + (later ? 1 : -1);
        boolean known =
                neighbour >= 0 && neighbour < Grade.values().length && grades.contains(Grade.values()[neighbour]);
        return known ? Grade.values()[neighbour] : own.get();
    }
}
