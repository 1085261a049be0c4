package org.manabiya.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of Japan by 国民の祝日に関する法律 (昭和23年法律第178号) with its amendments and the special laws of 1959,
 * 1989, 1990, 1993, 2019 (即位, 平成30年法律第99号) and 2020–2021 (Olympic Games, 令和三年東京オリンピック特措法).
 *
 * <p>Computed rather than taken from a library: the usual one leaves out the equinoxes, the substitute holidays and the
 * Emperor's Birthday since 2020. Verified against the Cabinet Office's list (内閣府「国民の祝日」について). The equinoxes are
 * fixed by the official gazette of the February before; until then, and up to {@value #LAST_YEAR}, they follow the
 * approximation of the Hydrographic Department (『新こよみ便利帳』). A year outside 1948 to {@value #LAST_YEAR} has none.
 */
public final class Holidays {

    static final int LAST_YEAR = 2150;

    private static final LocalDate LAW_IN_FORCE = LocalDate.of(1948, 7, 20);
    private static final LocalDate SUBSTITUTES_SINCE = LocalDate.of(1973, 4, 12);
    private static final LocalDate BRIDGES_SINCE = LocalDate.of(1985, 12, 27);
    private static final int REVISED_SUBSTITUTES_SINCE = 2007;

    private static final Map<Integer, NavigableMap<LocalDate, Holiday>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {}

    /** The holiday on {@code date}, 振替休日 and 国民の休日 included. */
    public static Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(of(date.getYear()).get(date));
    }

    /** All holidays of a calendar year in order; unmodifiable. */
    public static NavigableMap<LocalDate, Holiday> of(int year) {
        if (year < LAW_IN_FORCE.getYear() || year > LAST_YEAR) {
            return Collections.emptyNavigableMap();
        }
        return YEARS.computeIfAbsent(year, Holidays::compute);
    }

    private static NavigableMap<LocalDate, Holiday> compute(int year) {
        NavigableMap<LocalDate, Holiday> named = new TreeMap<>();
        for (HolidayRule rule : HolidayRule.values()) {
            rule.in(year)
                    .filter(date -> !date.isBefore(LAW_IN_FORCE))
                    .ifPresent(date -> named.put(date, new Holiday(date, rule.japanese(), rule.english())));
        }
        NavigableMap<LocalDate, Holiday> all = new TreeMap<>(named);
        addSubstitutes(named, all);
        addBridges(named, all);
        return Collections.unmodifiableNavigableMap(all);
    }

    /** Article 3 (2): a holiday on a Sunday is made up for on the next day that is no holiday (until 2006: on Monday). */
    private static void addSubstitutes(NavigableMap<LocalDate, Holiday> named, NavigableMap<LocalDate, Holiday> all) {
        for (LocalDate date : named.keySet()) {
            if (date.getDayOfWeek() != DayOfWeek.SUNDAY || date.isBefore(SUBSTITUTES_SINCE)) {
                continue;
            }
            LocalDate substitute = date.plusDays(1);
            while (date.getYear() >= REVISED_SUBSTITUTES_SINCE && named.containsKey(substitute)) {
                substitute = substitute.plusDays(1);
            }
            all.putIfAbsent(substitute, new Holiday(substitute, "振替休日", "Substitute Holiday"));
        }
    }

    /** Article 3 (3): a day between two holidays is a holiday (until 2006: unless a Sunday or a substitute holiday). */
    private static void addBridges(NavigableMap<LocalDate, Holiday> named, NavigableMap<LocalDate, Holiday> all) {
        for (LocalDate date : named.keySet()) {
            LocalDate between = date.plusDays(1);
            boolean excepted =
                    between.getYear() < REVISED_SUBSTITUTES_SINCE && between.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (named.containsKey(date.plusDays(2)) && !between.isBefore(BRIDGES_SINCE) && !excepted) {
                all.putIfAbsent(between, new Holiday(between, "国民の休日", "Citizens' Holiday"));
            }
        }
    }
}
