package org.manabiya.mdm.reliability;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-rank test: whether groups of units fail alike (Mantel 1966; for k groups Klein and Moeschberger 2003, section 7.3). Takes left
 * truncation and censoring into account.
 *
 * @param statistic chi-squared with {@code degrees} degrees of freedom where the groups fail alike
 * @param pValue how likely a statistic at least as large is by chance
 */
public record LogRank(List<Group> groups, double statistic, int degrees, double pValue) {
    /** The failures of a group, and those that it would have had if all groups failed alike. */
    public record Group(int observed, double expected) {}

    /** Compares two groups or more; the order is kept. */
    public static LogRank of(List<? extends List<Lifetime>> groups) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException("a comparison needs two groups");
        }
        List<RiskTable> tables = groups.stream().map(RiskTable::new).toList();
        List<Lifetime> all =
                groups.stream().flatMap(List::stream).map(Lifetime.class::cast).toList();
        int others = groups.size() - 1;
        double[] expected = new double[groups.size()];
        double[][] covariance = new double[others][others];
        for (RiskTable.Row row : new RiskTable(all).rows()) {
            double n = row.atRisk();
            double d = row.failures();
            double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
            double[] share = tables.stream()
                    .mapToDouble(table -> table.atRisk(row.age()) / n)
                    .toArray();
            for (int i = 0; i < groups.size(); i++) {
                expected[i] += d * share[i];
                for (int j = 0; i < others && j < others; j++) {
                    covariance[i][j] += spread * share[i] * ((i == j ? 1 : 0) - share[j]);
                }
            }
        }
        List<Group> found = new ArrayList<>();
        double[] difference = new double[others];
        for (int i = 0; i < groups.size(); i++) {
            int observed = (int) groups.get(i).stream().filter(Lifetime::failed).count();
            found.add(new Group(observed, expected[i]));
            if (i < others) {
                difference[i] = observed - expected[i];
            }
        }
        double[] solved = LinearEquations.solve(covariance, difference);
        double statistic = 0;
        for (int i = 0; i < others; i++) {
            statistic += difference[i] * solved[i];
        }
        double p = statistic <= 0 ? 1 : ChiSquaredDistribution.of(others).survivalProbability(statistic);
        return new LogRank(List.copyOf(found), statistic, others, p);
    }
}
