package org.manabiya.mdm.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;

/**
 * Units that are alike for a plan: of one model, at one school, bought in one school year, with the same ends. Days that nobody knows are
 * {@code null}.
 *
 * @param school {@code null} for the board's stock
 * @param spare bought as spares (予備機)
 * @param acquired the school year of purchase
 * @param restrictedUntil the last day of the restriction on disposal (財産処分制限)
 */
public record DeviceCohort(
        UUID model,
        UUID school,
        boolean spare,
        int acquired,
        LocalDate supportEnd,
        LocalDate leaseEnd,
        LocalDate restrictedUntil,
        int units)
        implements Comparable<DeviceCohort> {
    private static final Comparator<DeviceCohort> ORDER = Comparator.comparingInt(DeviceCohort::acquired)
            .thenComparing(cohort -> Objects.toString(cohort.school, ""))
            .thenComparing(cohort -> Objects.toString(cohort.model, ""))
            .thenComparing(DeviceCohort::spare)
            .thenComparing(cohort -> Objects.toString(cohort.supportEnd, ""))
            .thenComparing(cohort -> Objects.toString(cohort.leaseEnd, ""))
            .thenComparing(cohort -> Objects.toString(cohort.restrictedUntil, ""));

    /**
     * When the units can be replaced. A bound counts in the school year that holds its day; support must not end in the middle of a unit's
     * last year, so that its bound lies so many months before.
     *
     * @param life years of service by the board's own rule
     */
    public ReplacementWindow window(int life, int supportBuffer) {
        int latest = acquired + life;
        Bound bound = Bound.LIFE;
        if (supportEnd != null && year(supportEnd.minusMonths(supportBuffer)) < latest) {
            latest = year(supportEnd.minusMonths(supportBuffer));
            bound = Bound.SUPPORT;
        }
        if (leaseEnd != null && year(leaseEnd) < latest) {
            latest = year(leaseEnd);
            bound = Bound.LEASE;
        }
        return new ReplacementWindow(earliest(), latest, bound);
    }

    /** The year of the hard bounds alone: support and lease; no life is as long as the largest number. */
    public int hardLimit(int supportBuffer) {
        return window(1000, supportBuffer).latest();
    }

    public int earliest() {
        return restrictedUntil == null ? acquired : year(restrictedUntil.plusDays(1));
    }

    /** So many units of the same. */
    public DeviceCohort of(int number) {
        return new DeviceCohort(model, school, spare, acquired, supportEnd, leaseEnd, restrictedUntil, number);
    }

    /** The oldest first; the same order on every database, so that a seed means the same everywhere. */
    @Override
    public int compareTo(DeviceCohort other) {
        return ORDER.compare(this, other);
    }

    private static int year(LocalDate day) {
        return SchoolYear.of(day).year();
    }
}
