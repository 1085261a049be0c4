package org.manabiya.mdm.scenario;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.manabiya.core.calendar.SchoolYear;

/**
 * What the fund (基金) pays for a pupil's unit, by the school year from which it applies: a limit in yen of the price and a share of it. A rule
 * of the ministry that may change: up to 55,000 yen, two thirds, 令和6年度 to 令和10年度 (GIGA 第2期).
 */
public final class Subsidy {
    public static final String USUAL = "2024:55000:2/3,2029:0:0/1";

    /** @param limit the part of the price that counts, in yen */
    private record Rule(long limit, long numerator, long denominator) {}

    private final NavigableMap<Integer, Rule> byYear = new TreeMap<>();

    private Subsidy() {}

    /** No fund at all. */
    public static Subsidy none() {
        return new Subsidy();
    }

    /**
     * Reads {@code 2024:55000:2/3,2029:0:0/1}: two thirds of up to 55,000 yen from 2024年度, nothing from 2029年度 on.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Subsidy parse(String text) {
        Subsidy subsidy = new Subsidy();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split("[:/]");
            if (parts.length != 4) {
                throw new IllegalArgumentException("not a year, a limit and a share: " + entry);
            }
            Rule rule = new Rule(number(parts[1]), number(parts[2]), number(parts[3]));
            if (rule.limit < 0 || rule.denominator < 1 || rule.numerator < 0 || rule.numerator > rule.denominator) {
                throw new IllegalArgumentException("no share of a price: " + entry);
            }
            subsidy.byYear.put(new SchoolYear((int) number(parts[0])).year(), rule);
        }
        return subsidy;
    }

    private static long number(String text) {
        return Long.parseLong(text.strip());
    }

    /** What the fund pays for a unit of the price in the school year; whole yen, rounded down. */
    public long perUnit(int year, long price) {
        Map.Entry<Integer, Rule> entry = byYear.floorEntry(year);
        if (entry == null) {
            return 0;
        }
        Rule rule = entry.getValue();
        return Math.min(price, rule.limit) * rule.numerator / rule.denominator;
    }

    /** Whether the fund pays anything in the year. */
    public boolean isOpen(int year) {
        return perUnit(year, Integer.MAX_VALUE) > 0;
    }

    /** The first year of the period in which the fund has paid without a break until the year, in which it is open. */
    public int openSince(int year) {
        int since = year;
        for (int first : byYear.headMap(year, true).descendingKeySet()) {
            if (!isOpen(first)) {
                return since;
            }
            since = first;
        }
        return since;
    }
}
