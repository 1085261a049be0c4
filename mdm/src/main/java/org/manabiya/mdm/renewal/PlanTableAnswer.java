package org.manabiya.mdm.renewal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.text.Wording;

/**
 * A plan's table for machines: every figure with the definitions that made it.
 *
 * @param rows by the name of the row, one number a year; percentages in percent, null where there is nothing to divide by
 */
public record PlanTableAnswer(
        List<Integer> years, Map<String, List<Number>> rows, Definitions definitions, List<Warning> warnings) {

    /** The definitions in use. */
    public record Definitions(
            Rate renewalRate, Rate spareRate, List<Integer> sparePercent, int decimals, String rounding) {}

    /** A definition of ⑤ or ⑧. */
    public record Rate(String definition, Integer baseYear, boolean cap) {}

    /** A warning in plain words. */
    public record Warning(String code, int year, String message) {}

    static PlanTableAnswer of(PlanTable table, Wording wording) {
        Map<String, List<Number>> rows = new LinkedHashMap<>();
        Stream.of(PlanRow.values()).forEach(row -> rows.put(row.field(), table.row(row)));
        return new PlanTableAnswer(
                table.years().stream().map(SchoolYear::year).toList(),
                rows,
                definitions(table),
                table.warnings().stream()
                        .map(warning -> new Warning(
                                warning.kind().name(),
                                warning.year().year(),
                                wording.get(
                                        warning.key(),
                                        warning.words(wording.get(
                                                "mdm.plan.year",
                                                String.valueOf(warning.year().year()))))))
                        .toList());
    }

    private static Definitions definitions(PlanTable table) {
        PlanDefinitions chosen = table.definitions();
        return new Definitions(
                new Rate(chosen.renewal().name(), chosen.baseYear(), chosen.renewalCapped()),
                new Rate(chosen.spare().name(), null, chosen.spareCapped()),
                table.years().stream().map(chosen.spares()::in).toList(),
                chosen.percentage().decimals(),
                chosen.percentage().rounding().name());
    }
}
