package org.manabiya.mdm.renewal;

/**
 * What ⑤ 累積更新率 divides C③(y), the units delivered from the first year up to y, by. No official formula is known and
 * municipalities differ, so the definition is chosen by name and printed with every figure.
 */
public enum RenewalRate {
    /** By ① of the same year: rises above 100 % when pupil numbers fall. */
    RENEWED_CURRENT {
        @Override
        Long whole(PlanFigures figures, int column, int baseColumn) {
            return figures.get(PlanRow.PUPILS, column);
        }
    },
    /** By ① of one chosen base year: stays at 100 % once the whole stock has been replaced. */
    RENEWED_FIXED_BASE {
        @Override
        Long whole(PlanFigures figures, int column, int baseColumn) {
            return figures.get(PlanRow.PUPILS, baseColumn);
        }
    },
    /** By ③ of all years of the plan together. */
    RENEWED_PLAN_TOTAL {
        @Override
        Long whole(PlanFigures figures, int column, int baseColumn) {
            return figures.upTo(PlanRow.DEVICES, figures.years() - 1);
        }
    };

    /** {@code null} where it is not known. */
    abstract Long whole(PlanFigures figures, int column, int baseColumn);

    public boolean needsBaseYear() {
        return this == RENEWED_FIXED_BASE;
    }
}
