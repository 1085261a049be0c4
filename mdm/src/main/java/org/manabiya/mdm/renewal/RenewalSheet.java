package org.manabiya.mdm.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.plans.PlanFields;

/**
 * A municipality's plan with every number in place: what its author wrote, what the product knew on the day, and what follows. A published
 * plan is the same without the ledger behind it.
 *
 * @param origins where each entered number comes from, by row and column; empty for a published plan
 * @param firstEstimate the first column that had not yet reached its base date on the day
 * @param day the day on which ledger, roster and scenario were read
 */
public record RenewalSheet(
        RenewalDraft draft, PlanTable table, Map<PlanRow, List<CellOrigin>> origins, int firstEstimate, LocalDate day) {
    private static final String FIGURE = "figure.";
    private static final String SPARE_PERCENT = "sparePercent";

    /** Everything that is published, so that it stays as it was when the ledger goes on. */
    public PlanFields snapshot() {
        Map<String, String> resolved = new LinkedHashMap<>();
        List<SchoolYear> years = table.years();
        PlanRow.entered().forEach(row -> {
            for (int column = 0; column < years.size(); column++) {
                resolved.put(
                        FIGURE + RenewalDraft.field(row, years.get(column)),
                        String.valueOf(table.figures().get(row, column)));
            }
        });
        resolved.put(
                SPARE_PERCENT,
                years.stream()
                        .map(year ->
                                year.year() + ":" + table.definitions().spares().in(year))
                        .collect(Collectors.joining(",")));
        resolved.put("firstYear", String.valueOf(draft.first().year()));
        resolved.put("years", String.valueOf(years.size()));
        resolved.put("renewalRate", draft.renewal().name());
        resolved.put("spareRate", draft.spare().name());
        resolved.put("firstEstimate", String.valueOf(firstEstimate));
        resolved.put("day", day.toString());
        return draft.fields().only(name -> !isNumber(name)).with(resolved);
    }

    private static boolean isNumber(String name) {
        return PlanRow.entered().anyMatch(row -> name.startsWith(row.field() + "."));
    }

    /** Reads what {@link #snapshot} wrote. */
    public static RenewalSheet ofSnapshot(PlanFields fields) {
        RenewalDraft draft = new RenewalDraft(fields);
        Map<PlanRow, List<Long>> rows = new EnumMap<>(PlanRow.class);
        PlanRow.entered().forEach(row -> {
            List<Long> numbers = new ArrayList<>();
            draft.years()
                    .forEach(year -> numbers.add(Long.valueOf(fields.text(FIGURE + RenewalDraft.field(row, year)))));
            rows.put(row, numbers);
        });
        PlanDefinitions definitions = draft.definitions(SparePercent.parse(fields.text(SPARE_PERCENT)));
        return new RenewalSheet(
                draft,
                new PlanTable(new PlanFigures(draft.first(), rows), definitions),
                Map.of(),
                Integer.parseInt(fields.text("firstEstimate")),
                LocalDate.parse(fields.text("day")));
    }

    /** The cells whose typed number is not what the product knows, for its author to look at. */
    public List<PlanWarning> warnings() {
        List<PlanWarning> warnings = new ArrayList<>();
        origins.forEach((row, cells) -> {
            for (int column = 0; column < cells.size(); column++) {
                CellOrigin origin = cells.get(column);
                long number = table.figures().get(row, column);
                SchoolYear year = table.figures().year(column);
                if (row == PlanRow.PUPILS && origin.kind() == CellOrigin.Kind.UNKNOWN) {
                    warnings.add(PlanWarning.of(PlanWarning.Kind.PUPILS_UNKNOWN, year));
                } else if (row == PlanRow.PUPILS && differs(origin, number) && column < firstEstimate) {
                    warnings.add(PlanWarning.of(PlanWarning.Kind.ROSTER_DIFFERS, year, number, origin.proposed()));
                } else if (row != PlanRow.PUPILS && differs(origin, number) && column < firstEstimate) {
                    warnings.add(PlanWarning.of(
                            PlanWarning.Kind.LEDGER_DIFFERS,
                            year,
                            String.valueOf(row.sign()),
                            number,
                            origin.proposed()));
                }
            }
        });
        Set<SchoolYear> unknown = warnings.stream()
                .filter(warning -> warning.kind() == PlanWarning.Kind.PUPILS_UNKNOWN)
                .map(PlanWarning::year)
                .collect(Collectors.toSet());
        // That a rate cannot be computed without pupils goes without saying.
        table.warnings().stream()
                .filter(warning -> !unknown.contains(warning.year()))
                .forEach(warnings::add);
        return warnings;
    }

    private static boolean differs(CellOrigin origin, long number) {
        return origin.kind() == CellOrigin.Kind.TYPED && origin.proposed() != null && origin.proposed() != number;
    }
}
