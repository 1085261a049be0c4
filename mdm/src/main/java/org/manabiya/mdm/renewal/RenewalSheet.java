package org.manabiya.mdm.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.plans.PlanFields;

/**
 * A municipality's plan with every number in place: what its author wrote, what the product knew on the day, and what follows. A published
 * plan is the same without the ledger behind it.
 *
 * @param origins where each entered number comes from, by row and column; of a published plan only the kind is known, of one published long
 *     ago nothing
 * @param firstEstimate the first column that had not yet reached its base date on the day
 * @param gaps what the ledger does not know of purchases
 * @param day the day on which ledger, roster and scenario were read
 */
public record RenewalSheet(
        RenewalDraft draft,
        PlanTable table,
        Map<PlanRow, List<CellOrigin>> origins,
        int firstEstimate,
        PurchaseGaps gaps,
        LocalDate day) {
    private static final String FIGURE = "figure.";
    private static final String ORIGIN = "origin.";
    private static final String TYPED = "TYPED";
    private static final String SPARE_PERCENT = "sparePercent";

    /** Everything that is published, so that it stays as it was when the ledger goes on. */
    public PlanFields snapshot() {
        Map<String, String> resolved = new LinkedHashMap<>();
        List<SchoolYear> years = table.years();
        PlanRow.entered().forEach(row -> {
            for (int column = 0; column < years.size(); column++) {
                Long number = table.figures().get(row, column);
                if (number != null) {
                    resolved.put(FIGURE + RenewalDraft.field(row, years.get(column)), number.toString());
                }
            }
        });
        origins.forEach((row, cells) -> {
            for (int column = 0; column < cells.size(); column++) {
                CellOrigin origin = cells.get(column);
                resolved.put(
                        ORIGIN + RenewalDraft.field(row, years.get(column)),
                        origin.typed() ? TYPED : origin.kind().name());
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
            for (SchoolYear year : draft.years()) {
                String field = FIGURE + RenewalDraft.field(row, year);
                numbers.add(fields.has(field) ? Long.valueOf(fields.text(field)) : null);
            }
            rows.put(row, numbers);
        });
        PlanDefinitions definitions = draft.definitions(SparePercent.parse(fields.text(SPARE_PERCENT)));
        return new RenewalSheet(
                draft,
                new PlanTable(new PlanFigures(draft.first(), rows), definitions),
                origins(fields, draft.years(), rows),
                Integer.parseInt(fields.text("firstEstimate")),
                PurchaseGaps.none(),
                LocalDate.parse(fields.text("day")));
    }

    private static Map<PlanRow, List<CellOrigin>> origins(
            PlanFields fields, List<SchoolYear> years, Map<PlanRow, List<Long>> rows) {
        Map<PlanRow, List<CellOrigin>> origins = new EnumMap<>(PlanRow.class);
        rows.forEach((row, numbers) -> {
            List<CellOrigin> cells = new ArrayList<>();
            for (int column = 0; column < years.size(); column++) {
                String kind = fields.text(ORIGIN + RenewalDraft.field(row, years.get(column)));
                cells.add(CellOrigin.published(kind, TYPED.equals(kind), numbers.get(column)));
            }
            origins.put(row, cells);
        });
        return fields.asMap().keySet().stream().anyMatch(name -> name.startsWith(ORIGIN)) ? origins : Map.of();
    }

    /** Whether the field of a published plan tells where a number came from, and nothing that the plan says. */
    public static boolean isOrigin(String field) {
        return field.startsWith(ORIGIN);
    }

    /** What its author should look at: typed numbers that the product knows otherwise, what nobody knows, what the ledger lacks. */
    public List<PlanWarning> warnings() {
        List<PlanWarning> warnings = new ArrayList<>();
        origins.forEach((row, cells) -> {
            for (int column = 0; column < cells.size(); column++) {
                differing(row, column, cells.get(column)).ifPresent(warnings::add);
            }
        });
        warnings.addAll(unknown());
        warnings.addAll(gaps.warnings(table.years()));
        warnings.addAll(table.warnings());
        return warnings;
    }

    private Optional<PlanWarning> differing(PlanRow row, int column, CellOrigin origin) {
        Long number = table.figures().get(row, column);
        if (!origin.isContradictedBy(number)) {
            return Optional.empty();
        }
        SchoolYear year = table.figures().year(column);
        return Optional.of(
                row == PlanRow.PUPILS
                        ? PlanWarning.of(PlanWarning.Kind.ROSTER_DIFFERS, year, number, origin.proposed())
                        : PlanWarning.of(
                                PlanWarning.Kind.LEDGER_DIFFERS,
                                year,
                                String.valueOf(row.sign()),
                                number,
                                origin.proposed()));
    }

    private List<PlanWarning> unknown() {
        List<PlanWarning> warnings = new ArrayList<>();
        for (int column = 0; column < table.figures().years(); column++) {
            int here = column;
            SchoolYear year = table.figures().year(column);
            if (table.figures().get(PlanRow.PUPILS, column) == null) {
                warnings.add(PlanWarning.of(PlanWarning.Kind.PUPILS_UNKNOWN, year));
            }
            if (PlanRow.entered()
                    .anyMatch(row -> row != PlanRow.PUPILS && table.figures().get(row, here) == null)) {
                warnings.add(PlanWarning.of(PlanWarning.Kind.PURCHASES_UNKNOWN, year));
            }
        }
        return warnings;
    }
}
