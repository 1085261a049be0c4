package org.manabiya.mdm.renewal;

/**
 * What ⑧ 予備機整備率 divides C⑥(y), the spares delivered from the first year up to y, by. The same plan reads as 15 % or as 100 %
 * depending on the choice, so the definition is printed with every figure.
 */
public enum SpareRate {
    /** By the permitted spares ② − ①: 100 % says that the allowance is used up. */
    SPARE_ALLOWANCE_FILLED {
        @Override
        long whole(PlanFigures figures, int column, long ceiling) {
            return ceiling - figures.get(PlanRow.PUPILS, column);
        }
    },
    /** By the pupils ①. */
    SPARE_PER_PUPIL {
        @Override
        long whole(PlanFigures figures, int column, long ceiling) {
            return figures.get(PlanRow.PUPILS, column);
        }
    },
    /** By the units C③(y) that the spares stand in for. */
    SPARE_PER_DEVICE {
        @Override
        long whole(PlanFigures figures, int column, long ceiling) {
            return figures.upTo(PlanRow.DEVICES, column);
        }
    };

    abstract long whole(PlanFigures figures, int column, long ceiling);
}
