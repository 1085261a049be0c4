package org.manabiya.mdm.reliability;

import java.util.List;

/**
 * A cohort in which most were already ill when observation began: 78 men of the Multicenter AIDS Cohort Study, years from AIDS to entry
 * under observation, to death or to its end, and whether they died. The example of Cole and Hudgens, Survival analysis in infectious
 * disease research: describing events in time, AIDS 24 (2010), as it stands in the datasets of lifelines (multicenter_aids_cohort).
 */
final class Cohort {
    private static final String ROWS =
            """
            4.575 7.575 0
            3.750 6.750 0
            2.986 5.986 0
            2.970 5.970 0
            2.928 5.928 0
            2.780 4.688 1
            2.626 5.626 0
            2.611 5.611 0
            2.550 5.550 0
            2.347 5.347 0
            2.175 3.842 0
            2.094 3.655 1
            2.089 3.062 1
            2.042 5.042 0
            1.736 4.653 0
            1.616 2.729 1
            1.564 4.564 0
            1.561 2.897 1
            1.556 4.556 0
            1.497 2.024 1
            1.467 2.400 1
            1.363 3.043 1
            1.300 4.300 0
            0.919 1.169 1
            0.863 3.863 0
            0.811 3.811 0
            0.788 3.788 0
            0.772 3.772 0
            0.747 1.894 1
            0.642 1.951 1
            0.462 3.462 0
            0.336 3.336 0
            0.292 1.125 0
            0.266 1.258 1
            0.258 3.258 0
            0.202 3.202 0
            0.186 3.186 0
            0.164 0.973 1
            0.128 3.128 0
            0.097 1.794 1
            0.067 0.962 1
            0.050 1.255 1
            0.000 2.941 0
            0.000 1.619 1
            0.000 2.897 0
            0.000 1.619 1
            0.000 2.456 1
            0.000 1.752 1
            0.000 2.798 0
            0.000 2.769 0
            0.000 0.791 1
            0.000 2.753 0
            0.000 2.720 0
            0.000 1.881 0
            0.000 2.714 0
            0.000 1.322 1
            0.000 2.658 0
            0.000 1.216 1
            0.000 0.269 1
            0.000 2.500 1
            0.000 2.336 0
            0.000 2.131 0
            0.000 2.103 0
            0.000 0.086 0
            0.000 2.064 0
            0.000 2.059 0
            0.000 1.107 1
            0.000 0.067 0
            0.000 1.616 0
            0.000 1.431 0
            0.000 1.470 0
            0.000 0.820 1
            0.000 0.989 0
            0.000 0.578 0
            0.000 0.489 0
            0.000 0.403 0
            0.000 0.350 0
            0.000 0.153 0
            """;

    private Cohort() {}

    static List<Lifetime> all() {
        return ROWS.lines()
                .map(line -> line.strip().split(" "))
                .map(row -> new Lifetime(Double.parseDouble(row[0]), Double.parseDouble(row[1]), row[2].equals("1")))
                .toList();
    }
}
