package org.manabiya.mdm.yearchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The dry run (試算): every line of the plan, computed from the roster and the ledger of this moment; nothing is written.
 *
 * @param schools the names of the schools looked at, in their order
 */
public record Preview(Map<UUID, String> schools, List<Line> lines) {
    /**
     * A school's numbers.
     *
     * @param toCollect units still with those who leave
     * @param collected units that came back, of which {@code erased} are erased, {@code ready} also sound, {@code failed} not, erased or not
     * @param wanted pupils who need a unit
     * @param without of them those for whom there is none
     * @param handedOut new pupils who have their unit
     */
    public record Count(
            UUID school,
            String name,
            Map<What, Long> lines,
            long toCollect,
            long collected,
            long erased,
            long ready,
            long failed,
            long wanted,
            long without,
            long handedOut,
            long cautions) {
        public long of(What what) {
            return lines.getOrDefault(what, 0L);
        }

        /** What has to come back in all, and what has. */
        public long dueBack() {
            return toCollect + collected;
        }
    }

    /** The lines of a school, of one kind or all. */
    public List<Line> of(UUID school, What what) {
        return lines.stream()
                .filter(line -> line.school().equals(school))
                .filter(line -> what == null || line.what() == what)
                .toList();
    }

    /** Those with something to look at. */
    public List<Line> withCaution() {
        return lines.stream().filter(line -> !line.cautions().isEmpty()).toList();
    }

    /** How many lines of each school are such. */
    Map<UUID, Long> count(Predicate<Line> such) {
        return lines.stream().filter(such).collect(Collectors.groupingBy(Line::school, Collectors.counting()));
    }

    public List<Count> counts() {
        Map<UUID, List<Line>> bySchool = lines.stream().collect(Collectors.groupingBy(Line::school));
        return schools.keySet().stream()
                .map(school -> count(school, bySchool.getOrDefault(school, List.of())))
                .toList();
    }

    private Count count(UUID school, List<Line> own) {
        Map<What, Long> byWhat = own.stream()
                .collect(Collectors.groupingBy(Line::what, () -> new EnumMap<>(What.class), Collectors.counting()));
        return new Count(
                school,
                schools.get(school),
                byWhat,
                own.stream().filter(Line::isToCollect).count(),
                own.stream().filter(Line::isCollected).count(),
                back(own, ReturnedUnit.Facts::erased),
                back(own, ReturnedUnit.Facts::isReady),
                back(own, ReturnedUnit.Facts::isFailed),
                byWhat.getOrDefault(What.ASSIGNED, 0L),
                own.stream()
                        .filter(line -> line.cautions().contains(Caution.NO_UNIT))
                        .count(),
                own.stream().filter(Line::isHandedOut).count(),
                own.stream().filter(line -> !line.cautions().isEmpty()).count());
    }

    private static long back(List<Line> own, Predicate<ReturnedUnit.Facts> fact) {
        return own.stream()
                .filter(line -> line.isCollected() && fact.test(line.unit().back()))
                .count();
    }
}
