package org.manabiya.mdm.forecast;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The pupils of each school and grade in the years to come (コーホート法): each cohort goes up one grade a year and loses and gains by
 * moves; first grades come from the resident register, first years of junior high from the elementary schools that feed them.
 *
 * <p>The spread is that of chance alone: every child moves, enters and chooses by itself (binomial and Poisson variances, added up, shown as
 * the middle 95 % of a normal distribution). That a share was estimated wrongly is not in it; change the share and compare.
 */
public final class PupilForecast {
    /** The pupils of a school and grade today. */
    public record Cohort(UUID school, Grade grade, int pupils) {}

    private final int firstYear;
    private final int years;
    private final Assumptions assumptions;
    private final Map<UUID, Map<Grade, Expected[]>> cells = new LinkedHashMap<>();
    /**
     * All schools together. No sum of the schools' numbers: of 200 leavers who go to two schools by chance all 200 stay, and what one of the
     * schools has more the other has less.
     */
    private final Map<Grade, Expected[]> city = new EnumMap<>(Grade.class);
    /** First grades that no register figure stands behind. */
    private final Set<Assumptions.Entry> guessed = new java.util.HashSet<>();

    /**
     * @param firstYear the school year of the cohorts
     * @param years how many years, with the first
     */
    public PupilForecast(int firstYear, int years, List<Cohort> present, Assumptions assumptions) {
        this.firstYear = firstYear;
        this.years = years;
        this.assumptions = assumptions;
        for (Cohort cohort : present) {
            Expected[] row = row(cohort.school(), cohort.grade());
            row[0] = row[0].plus(Expected.known(cohort.pupils()));
            Expected[] all = row(city, cohort.grade());
            all[0] = all[0].plus(Expected.known(cohort.pupils()));
        }
        assumptions.entrants().keySet().forEach(entry -> row(entry.school(), Grade.P1));
        for (int year = 1; year < years; year++) {
            advance(year);
        }
    }

    private Expected[] row(UUID school, Grade grade) {
        return row(cells.computeIfAbsent(school, id -> new EnumMap<>(Grade.class)), grade);
    }

    private Expected[] row(Map<Grade, Expected[]> rows, Grade grade) {
        return rows.computeIfAbsent(grade, g -> {
            Expected[] empty = new Expected[years];
            java.util.Arrays.fill(empty, Expected.NONE);
            return empty;
        });
    }

    private void advance(int year) {
        Map<UUID, Map<Grade, Expected>> next = new HashMap<>();
        Map<Grade, Expected> together = new EnumMap<>(Grade.class);
        city.forEach((grade, row) -> {
            if (grade != Grade.P6) {
                Expected later = row[year - 1].aYearLater(assumptions.moves());
                grade.next().ifPresent(up -> together.merge(up, later, Expected::plus));
            }
        });
        cells.forEach((school, grades) -> grades.forEach((grade, row) -> {
            Expected later = row[year - 1].aYearLater(assumptions.moves());
            if (grade == Grade.P6) {
                Map<UUID, Double> shares = feeders(school);
                shares.forEach((junior, share) -> add(next, junior, Grade.J1, later.thinned(share)));
                double staying = Math.min(
                        1,
                        shares.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum());
                together.merge(Grade.J1, later.thinned(staying), Expected::plus);
            } else {
                grade.next().ifPresent(up -> add(next, school, up, later));
            }
            if (grade == Grade.P1) {
                Expected entrants = entrants(school, year, row);
                add(next, school, Grade.P1, entrants);
                together.merge(Grade.P1, entrants, Expected::plus);
            }
        }));
        next.forEach((school, grades) -> grades.forEach(
                (grade, expected) -> row(school, grade)[year] = row(school, grade)[year].plus(expected)));
        together.forEach((grade, expected) -> row(city, grade)[year] = expected);
    }

    private static void add(Map<UUID, Map<Grade, Expected>> sums, UUID school, Grade grade, Expected expected) {
        sums.computeIfAbsent(school, id -> new EnumMap<>(Grade.class)).merge(grade, expected, Expected::plus);
    }

    /** The children of the register after the moves until they enter; without a figure as many as the year before, give or take. */
    private Expected entrants(UUID school, int year, Expected[] row) {
        Optional<Integer> registered = assumptions.entrants(school, firstYear + year);
        if (registered.isEmpty()) {
            guessed.add(new Assumptions.Entry(school, firstYear + year));
            return new Expected(row[year - 1].mean(), row[year - 1].variance() + row[year - 1].mean());
        }
        Expected children = Expected.known(registered.get());
        for (int i = 0; i < year; i++) {
            children = children.aYearLater(assumptions.moves());
        }
        return children.thinned(assumptions.enrolling());
    }

    /** Where the leavers of an elementary school go; where nobody has said, to all junior high schools by their present first years. */
    private Map<UUID, Double> feeders(UUID elementary) {
        Map<UUID, Double> shares = new LinkedHashMap<>();
        assumptions.feeders().stream()
                .filter(feeder -> feeder.elementary().equals(elementary))
                .forEach(feeder -> shares.merge(feeder.junior(), feeder.share(), Double::sum));
        if (!shares.isEmpty() || cells.get(elementary).containsKey(Grade.J1)) {
            return shares.isEmpty() ? Map.of(elementary, 1.0) : shares;
        }
        double all = cells.values().stream().mapToDouble(PupilForecast::juniors).sum();
        cells.forEach((school, grades) -> {
            if (all > 0 && juniors(grades) > 0) {
                shares.put(school, juniors(grades) / all);
            }
        });
        return shares;
    }

    private static double juniors(Map<Grade, Expected[]> grades) {
        return grades.containsKey(Grade.J1) ? grades.get(Grade.J1)[0].mean() : 0;
    }

    public List<Integer> years() {
        return IntStream.range(firstYear, firstYear + years).boxed().toList();
    }

    public Set<UUID> schools() {
        return cells.keySet();
    }

    /** The grades that a school has in any year. */
    public Set<Grade> grades(UUID school) {
        return new TreeSet<>(cells.getOrDefault(school, Map.of()).keySet());
    }

    public Expected of(UUID school, Grade grade, int year) {
        return in(cells.getOrDefault(school, Map.of()), grade, year);
    }

    private Expected in(Map<Grade, Expected[]> rows, Grade grade, int year) {
        Expected[] row = rows.get(grade);
        return row == null || year < firstYear || year >= firstYear + years ? Expected.NONE : row[year - firstYear];
    }

    public Expected of(UUID school, int year) {
        return grades(school).stream().map(grade -> of(school, grade, year)).reduce(Expected.NONE, Expected::plus);
    }

    /** All schools together. */
    public Expected of(int year) {
        return city.keySet().stream().map(grade -> in(city, grade, year)).reduce(Expected.NONE, Expected::plus);
    }

    /** The first grades, or the first years of junior high, of all schools: whom a renewal by year of entry equips. */
    public Expected entering(Grade grade, int year) {
        return in(city, grade, year);
    }

    /** Whether the first grade of the school in the year, or an earlier one, rests on no register figure. */
    public boolean isGuessed(UUID school, int year) {
        return guessed.contains(new Assumptions.Entry(school, year));
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }
}
