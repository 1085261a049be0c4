package org.manabiya.mdm.reliability;

import java.util.ArrayList;
import java.util.List;

/**
 * Weeks of remission of 42 children with acute leukemia, drug 6-MP against placebo: Freireich et al., Blood 21 (1963), analysed by Gehan,
 * Biometrika 52 (1965), and in most textbooks since.
 */
final class Leukemia {
    private Leukemia() {}

    static List<Lifetime> treated() {
        List<Lifetime> all = new ArrayList<>(lifetimes(true, 6, 6, 6, 7, 10, 13, 16, 22, 23));
        all.addAll(lifetimes(false, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));
        return all;
    }

    static List<Lifetime> placebo() {
        return lifetimes(true, 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
    }

    private static List<Lifetime> lifetimes(boolean failed, double... weeks) {
        List<Lifetime> all = new ArrayList<>();
        for (double week : weeks) {
            all.add(Lifetime.fromNew(week, failed));
        }
        return all;
    }
}
