package org.manabiya.mdm.reliability;

import java.util.Arrays;

/** Solves a few linear equations with a symmetric matrix. */
final class LinearEquations {
    private static final double NOTHING = 1e-12;

    private LinearEquations() {}

    /** Gauss's elimination with pivots; an unknown about which the equations say nothing is 0. */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = Arrays.copyOf(matrix[i], n + 1);
            a[i][n] = right[i];
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            double[] swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            if (Math.abs(a[column][column]) < NOTHING) {
                Arrays.fill(a[column], 0);
                continue;
            }
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    subtract(a[row], a[column], a[row][column] / a[column][column]);
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][i] == 0 ? 0 : a[i][n] / a[i][i];
        }
        return solution;
    }

    private static void subtract(double[] row, double[] other, double times) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= times * other[i];
        }
    }
}
