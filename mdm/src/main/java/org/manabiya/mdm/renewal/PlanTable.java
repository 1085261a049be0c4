package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;
import org.manabiya.mdm.renewal.PlanWarning.Kind;

/** The table of 「端末整備・更新計画」: the entered numbers and what follows from them by the chosen definitions. */
public final class PlanTable {
    private final PlanFigures figures;
    private final PlanDefinitions definitions;
    private final int baseColumn;

    /** @throws InvalidInput when the base year is missing though needed, or is no year of the plan */
    public PlanTable(PlanFigures figures, PlanDefinitions definitions) {
        this.figures = figures;
        this.definitions = definitions;
        this.baseColumn = definitions.renewal().needsBaseYear() ? baseColumn() : -1;
    }

    private int baseColumn() {
        int column = definitions.baseYear() == null ? -1 : figures.column(definitions.baseYear());
        if (column < 0) {
            throw new InvalidInput(new Field(
                    "renewalRate.baseYear",
                    "mdm.plan.baseYear",
                    String.valueOf(figures.year(0).year()),
                    String.valueOf(figures.year(figures.years() - 1).year())));
        }
        return column;
    }

    public PlanFigures figures() {
        return figures;
    }

    public PlanDefinitions definitions() {
        return definitions;
    }

    public List<SchoolYear> years() {
        return figures.allYears();
    }

    /** What stands in the cell; null for what is not known and a rate with nothing to divide by, which are written as a dash. */
    public Number cell(PlanRow row, int column) {
        return switch (row) {
            case CEILING -> ceiling(column);
            case RENEWAL_RATE -> definitions.percentage().of(renewal(column), definitions.renewalCapped());
            case SPARE_RATE -> definitions.percentage().of(spare(column), definitions.spareCapped());
            default -> figures.get(row, column);
        };
    }

    /** The cells of a row. */
    public List<Number> row(PlanRow row) {
        List<Number> cells = new ArrayList<>();
        for (int column = 0; column < figures.years(); column++) {
            cells.add(cell(row, column));
        }
        return cells;
    }

    /** ②, or {@code null} where ① is not known. */
    public Long ceiling(int column) {
        Long pupils = figures.get(PlanRow.PUPILS, column);
        return pupils == null ? null : definitions.spares().ceiling(pupils, figures.year(column));
    }

    /** ⑤ before it becomes a percentage. */
    public Share renewal(int column) {
        return new Share(
                figures.upTo(PlanRow.DEVICES, column), definitions.renewal().whole(figures, column, baseColumn));
    }

    /** ⑧ before it becomes a percentage. */
    public Share spare(int column) {
        return new Share(
                figures.upTo(PlanRow.SPARES, column), definitions.spare().whole(figures, column, ceiling(column)));
    }

    /** Whether the cell says 100 % only because of the cap. */
    public boolean isCut(PlanRow row, int column) {
        if (row == PlanRow.RENEWAL_RATE) {
            return definitions.renewalCapped() && renewal(column).exceeds();
        }
        return row == PlanRow.SPARE_RATE
                && definitions.spareCapped()
                && spare(column).exceeds();
    }

    /** ⑤ by every definition; the base year is the chosen one, else the first. */
    public List<PlanTable> byEveryRenewalRate() {
        int base = definitions.baseYear() == null || figures.column(definitions.baseYear()) < 0
                ? figures.year(0).year()
                : definitions.baseYear();
        return Stream.of(RenewalRate.values())
                .map(rate -> new PlanTable(figures, definitions.with(rate, base)))
                .toList();
    }

    /** ⑧ by every definition. */
    public List<PlanTable> byEverySpareRate() {
        return Stream.of(SpareRate.values())
                .map(rate -> new PlanTable(figures, definitions.with(rate)))
                .toList();
    }

    public List<PlanWarning> warnings() {
        List<PlanWarning> warnings = new ArrayList<>();
        for (int column = 0; column < figures.years(); column++) {
            SchoolYear year = figures.year(column);
            Share ofCeiling = new Share(bought(column), ceiling(column));
            if (!ofCeiling.isUnknown() && ofCeiling.part() > ofCeiling.whole()) {
                warnings.add(PlanWarning.of(Kind.ABOVE_CEILING, year, ofCeiling.part(), ofCeiling.whole()));
            }
            if (hasNothingToDivideBy(renewal(column))) {
                warnings.add(PlanWarning.of(Kind.RENEWAL_RATE_UNDEFINED, year));
            }
            if (hasNothingToDivideBy(spare(column))) {
                warnings.add(PlanWarning.of(Kind.SPARE_RATE_UNDEFINED, year));
            }
        }
        return warnings;
    }

    /** That a rate cannot be computed from numbers that are not known goes without saying. */
    private static boolean hasNothingToDivideBy(Share share) {
        return share.isUndefined() && !share.isUnknown();
    }

    /** C③ + C⑥. */
    private Long bought(int column) {
        Long devices = figures.upTo(PlanRow.DEVICES, column);
        Long spares = figures.upTo(PlanRow.SPARES, column);
        return devices == null || spares == null ? null : Long.valueOf(devices + spares);
    }
}
