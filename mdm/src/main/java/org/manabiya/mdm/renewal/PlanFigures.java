package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;

/**
 * The entered numbers of a plan: rows ①, ③, ④, ⑥ and ⑦ for consecutive school years. A number that nobody knows is {@code null}: unknown
 * is not zero, and what follows from it is not known either. Impossible numbers cannot be held: none is negative, rows are equally long,
 * no more comes from the fund (基金) than was bought.
 */
public final class PlanFigures {
    /** More years than any plan looks ahead. */
    public static final int MOST_YEARS = 50;
    /** Far above any number of pupils; with it no sum or product of a table leaves the range of {@code long}. */
    public static final long LARGEST = 1_000_000_000;

    private final SchoolYear first;
    private final Map<PlanRow, List<Long>> rows;

    /**
     * @param rows a list for each entered row
     * @throws InvalidInput naming every number that is impossible, as {@code devicesFromFund[1]}
     */
    public PlanFigures(SchoolYear first, Map<PlanRow, List<Long>> rows) {
        this.first = first;
        this.rows = new EnumMap<>(PlanRow.class);
        PlanRow.entered()
                .forEach(row -> this.rows.put(row, Collections.unmodifiableList(new ArrayList<>(rows.get(row)))));
        InvalidInput.unlessEmpty(faults());
    }

    public int years() {
        return rows.get(PlanRow.PUPILS).size();
    }

    public SchoolYear year(int column) {
        return new SchoolYear(first.year() + column);
    }

    public List<SchoolYear> allYears() {
        return IntStream.range(0, years()).mapToObj(this::year).toList();
    }

    /** The column of a year, or -1 where the plan does not have it. */
    public int column(int year) {
        int column = year - first.year();
        return column >= 0 && column < years() ? column : -1;
    }

    /** The number, or {@code null} where nobody knows it. */
    public Long get(PlanRow row, int column) {
        return rows.get(row).get(column);
    }

    /** The sum of the row from the first year up to the column, C③(y) or C⑥(y); {@code null} where a number of it is not known. */
    public Long upTo(PlanRow row, int column) {
        List<Long> numbers = rows.get(row).subList(0, column + 1);
        return numbers.contains(null)
                ? null
                : numbers.stream().mapToLong(Long::longValue).sum();
    }

    private List<Field> faults() {
        List<Field> faults = new ArrayList<>(lengths());
        if (faults.isEmpty()) {
            PlanRow.entered().forEach(row -> {
                for (int column = 0; column < years(); column++) {
                    number(row, column, faults);
                }
            });
        }
        return faults;
    }

    private List<Field> lengths() {
        int usual = usualLength(rows.values().stream().map(Collection::size).toList());
        List<Field> faults = new ArrayList<>();
        rows.forEach((row, numbers) -> {
            if (numbers.isEmpty() || numbers.size() > MOST_YEARS) {
                faults.add(new Field(row.field(), "mdm.plan.yearCount", MOST_YEARS));
            } else if (numbers.size() != usual) {
                faults.add(new Field(row.field(), "mdm.plan.length", numbers.size(), usual));
            }
        });
        if (faults.isEmpty() && first.year() + usual - 1 > SchoolYear.LATEST) {
            faults.add(
                    new Field("firstYear", "mdm.plan.firstYear", words(SchoolYear.EARLIEST), words(SchoolYear.LATEST)));
        }
        return faults;
    }

    /** The length that most rows have: the odd one out is the one to name. */
    private static int usualLength(List<Integer> lengths) {
        Map<Integer, Integer> counts = new HashMap<>();
        lengths.forEach(length -> counts.merge(length, 1, Integer::sum));
        return lengths.stream()
                .reduce((one, other) -> counts.get(other) > counts.get(one) ? other : one)
                .orElse(0);
    }

    private void number(PlanRow row, int column, List<Field> faults) {
        Long number = get(row, column);
        if (number == null) {
            return;
        }
        String place = row.field() + "[" + column + "]";
        String year = words(year(column).year());
        if (number < 0) {
            faults.add(new Field(place, "mdm.plan.negative", year));
        } else if (number > LARGEST) {
            faults.add(new Field(place, "mdm.plan.tooLarge", year, LARGEST));
        } else {
            row.whole().ifPresent(whole -> part(place, year, number, get(whole, column), faults));
        }
    }

    private static void part(String place, String year, long number, Long whole, List<Field> faults) {
        if (whole == null && number > 0) {
            faults.add(new Field(place, "mdm.plan.wholeUnknown", year, number));
        } else if (whole != null && number > whole) {
            faults.add(new Field(place, "mdm.plan.moreThanWhole", year, number, whole));
        }
    }

    /** A year is no amount: it is written without separators. */
    private static String words(int year) {
        return String.valueOf(year);
    }
}
