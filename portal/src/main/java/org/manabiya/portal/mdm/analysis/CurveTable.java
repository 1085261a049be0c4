package org.manabiya.portal.mdm.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.manabiya.mdm.reliability.Curves;
import org.manabiya.mdm.reliability.FailureAnalysis;
import org.manabiya.mdm.reliability.Interval;

/**
 * The curves of groups or causes side by side, a line each.
 *
 * @param years the years of life, from 1
 * @param ofRepairs the mean number of repairs; else the share that has not failed
 */
public record CurveTable(List<Line> lines, List<Integer> years, boolean ofRepairs) {
    /** What a curve says at a full year of life. */
    public record Reading(double value, Interval interval) {}

    /**
     * A group or a cause.
     *
     * @param events on which the curve rests
     * @param from the age in days from which it holds
     * @param readings one a year; empty where nobody was watched at that age
     */
    public record Line(String name, long events, double from, boolean isTooFew, List<Optional<Reading>> readings) {}

    static CurveTable ofGroups(
            FailureAnalysis analysis,
            List<FailureAnalysis.Group> groups,
            Function<FailureAnalysis.Group, String> name,
            boolean ofRepairs) {
        List<Integer> years = years(analysis);
        return new CurveTable(
                groups.stream()
                        .map(group -> line(name.apply(group), group.curves(), years, ofRepairs))
                        .toList(),
                years,
                ofRepairs);
    }

    static CurveTable ofCauses(
            FailureAnalysis analysis, Function<FailureAnalysis.Cause, String> name, boolean ofRepairs) {
        List<Integer> years = years(analysis);
        return new CurveTable(
                analysis.byCause().stream()
                        .map(cause -> cause.curves()
                                .map(curves -> line(name.apply(cause), curves, years, ofRepairs))
                                .orElseGet(() ->
                                        new Line(name.apply(cause), cause.rate().events(), 0, true, List.of())))
                        .toList(),
                years,
                ofRepairs);
    }

    private static List<Integer> years(FailureAnalysis analysis) {
        return IntStream.rangeClosed(1, analysis.years()).boxed().toList();
    }

    private static Line line(String name, Curves curves, List<Integer> years, boolean ofRepairs) {
        return ofRepairs
                ? new Line(
                        name,
                        curves.repairEvents(),
                        curves.repairsFrom(),
                        curves.areRepairsTooFew(),
                        years.stream().map(year -> repairs(curves, year)).toList())
                : new Line(
                        name,
                        curves.survival().events(),
                        curves.survival().from(),
                        curves.isSurvivalTooFew(),
                        years.stream().map(year -> survival(curves, year)).toList());
    }

    private static Optional<Reading> survival(Curves curves, int year) {
        return curves.survival().at(year * Curves.YEAR).map(step -> new Reading(step.survival(), step.interval()));
    }

    private static Optional<Reading> repairs(Curves curves, int year) {
        return curves.repairs().stream()
                .filter(point -> Math.round(point.age() / Curves.YEAR) == year)
                .findFirst()
                .map(point -> new Reading(point.mean(), point.interval()));
    }
}
