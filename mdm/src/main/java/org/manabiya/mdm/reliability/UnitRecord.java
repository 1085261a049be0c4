package org.manabiya.mdm.reliability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.manabiya.mdm.ledger.CauseKind;

/**
 * What the ledger and the repair history say of one unit: since when it is there, until when it was watched, and when it failed.
 *
 * @param school where it is today, or {@code null} for the board's stock
 * @param watched the days on which a failure would have been recorded; not empty
 */
public record UnitRecord(UUID model, UUID school, LocalDate acquired, Window watched, List<Failure> failures) {
    /**
     * Something broke: the day the unit was handed in, why, when it came back and what it cost; what is not known is {@code null}.
     *
     * @param kind why, in the fixed vocabulary
     * @param cause why, in the words of whoever wrote it down
     */
    public record Failure(LocalDate on, CauseKind kind, String cause, LocalDate returned, Integer cost) {}

    /** Up to the first failure of the kind, or to the end of observation. */
    public Optional<Lifetime> lifetime(Predicate<Failure> kind) {
        double entry = age(watched.first());
        Optional<Failure> first = failures.stream().filter(kind).findFirst();
        double exit = first.map(failure -> atWork(failure.on())).orElse(age(watched.last()) + 1);
        return exit > entry ? Optional.of(new Lifetime(entry, exit, first.isPresent())) : Optional.empty();
    }

    /** The repairs of the kind. */
    public RepairHistory repairs(Predicate<Failure> kind) {
        return new RepairHistory(
                age(watched.first()),
                age(watched.last()) + 1,
                failures.stream()
                        .filter(kind)
                        .map(failure -> atWork(failure.on()))
                        .toList());
    }

    /** Device-years within a window. */
    public double years(Window window) {
        return watched.yearsWithin(window);
    }

    /** Device-years under observation. */
    public double years() {
        return years(watched);
    }

    /** Device-years under observation in a year of the unit's life, from 0 for the first. */
    public double yearsAtAge(int year) {
        return years(new Window(
                acquired.plusYears(year), acquired.plusYears(year + 1L).minusDays(1)));
    }

    /** In which year of its life, from 0 for the first, a day falls. */
    public int yearOfLife(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(acquired, day);
    }

    private double age(LocalDate day) {
        return ChronoUnit.DAYS.between(acquired, day);
    }

    /** A unit fails in the middle of a day, so that one that fails on its first has lived. */
    private double atWork(LocalDate day) {
        return age(day) + 0.5;
    }
}
