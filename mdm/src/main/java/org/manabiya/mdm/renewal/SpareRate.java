package org.manabiya.mdm.renewal;

/**
 * What ⑧ 予備機整備率 divides C⑥(y), the spares delivered from the first year up to y, by. The same plan reads as 15 % or as 100 %
 * depending on the choice, so the definition is printed with every figure.
 */
public enum SpareRate {
    /** By the permitted spares ② − ①: 100 % says that the allowance is used up. */
    SPARE_ALLOWANCE_FILLED {
        @Override
        Long whole(PlanFigures figures, int column, Long ceiling) {
            return ceiling == null ? null : ceiling - figures.get(PlanRow.PUPILS, column);
        }
    },
    /** By the pupils ①. */
    SPARE_PER_PUPIL {
        @Override
        Long whole(PlanFigures figures, int column, Long ceiling) {
            return figures.get(PlanRow.PUPILS, column);
        }
    },
    /** By the units C③(y) that the spares stand in for. */
    SPARE_PER_DEVICE {
        @Override
        Long whole(PlanFigures figures, int column, Long ceiling) {
            return figures.upTo(PlanRow.DEVICES, column);
        }
    };

    /** {@code null} where it is not known. */
    abstract Long whole(PlanFigures figures, int column, Long ceiling);
}
