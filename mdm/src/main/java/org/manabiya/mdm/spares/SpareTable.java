package org.manabiya.mdm.spares;

import java.util.List;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.reliability.Dispersion;
import org.manabiya.mdm.reliability.GammaPoisson;
import org.manabiya.mdm.reliability.Rate;
import org.manabiya.mdm.reliability.Weibull;
import org.manabiya.mdm.renewal.SparePercent;

/**
 * The spares for a service level: how many each school needs by itself, and how many one pool at the board needs for all. A pool needs
 * less, since schools rarely have their bad weeks together.
 *
 * @param months the failures of the whole stock month by month: whether they come in waves
 * @param waves the shape of the waves, infinite where failures come by chance alone
 * @param pooled the spares of one pool at the board
 * @param subsidised what the subsidy allows for, all schools together
 */
public record SpareTable(
        Aim aim,
        List<Row> rows,
        Dispersion months,
        double waves,
        Demand demand,
        int separately,
        int pooled,
        Subsidised subsidised) {
    /**
     * What is asked of the spares.
     *
     * @param level the chance that a spare is at hand when a unit fails
     * @param turnaround days in repair
     */
    public record Aim(double level, double turnaround) {
        public Aim {
            if (!(level > 0 && level < 1 && turnaround > 0 && turnaround <= 3650)) {
                throw new IllegalArgumentException("no aim: " + level + ", " + turnaround);
            }
        }
    }

    /**
     * The spares that the subsidy allows for: ② less ① of 端末整備・更新計画.
     *
     * @param pupils ①
     * @param ceiling ②
     */
    public record Subsidised(int percent, long pupils, long ceiling) {
        public static Subsidised of(SparePercent percent, long pupils, SchoolYear year) {
            return new Subsidised(percent.in(year), pupils, percent.ceiling(pupils, year));
        }

        public long spares() {
            return ceiling - pupils;
        }
    }

    /** A school: the units in use and the failures that it has had. */
    public record Site(UUID id, String name, int units, int spares, Rate failures) {}

    /**
     * A school's row.
     *
     * @param rate failures a unit and year, drawn towards all schools' rate where the school has had few
     * @param pipeline units in repair at a time, on average
     */
    public record Row(Site site, GammaPoisson.Shrunk rate, double pipeline, int spares) {}

    private static final double DAYS = 365.25;

    /** @param months failures and device-years of the whole stock month by month */
    public static SpareTable of(Aim aim, Subsidised subsidised, List<Site> sites, List<Rate> months) {
        Dispersion dispersion = Dispersion.of(months);
        double waves = dispersion.isOver() ? GammaPoisson.of(months).shape() : Double.POSITIVE_INFINITY;
        GammaPoisson schools =
                GammaPoisson.of(sites.stream().map(Site::failures).toList());
        List<Row> rows = sites.stream()
                .map(site -> {
                    GammaPoisson.Shrunk rate = schools.rate(site.failures());
                    double pipeline = site.units() * rate.rate() * aim.turnaround() / DAYS;
                    return new Row(
                            site,
                            rate,
                            pipeline,
                            Demand.negativeBinomial(pipeline, waves).enoughFor(aim.level()));
                })
                .toList();
        Demand all =
                Demand.negativeBinomial(rows.stream().mapToDouble(Row::pipeline).sum(), waves);
        return new SpareTable(
                aim,
                rows,
                dispersion,
                waves,
                all,
                rows.stream().mapToInt(Row::spares).sum(),
                all.enoughFor(aim.level()),
                subsidised);
    }

    /** Whether the failures so far are too few to tell how many spares are enough: no failure is no reason for no spares. */
    public boolean isTooFew() {
        return failures() < Weibull.FEWEST_EVENTS;
    }

    /** The failures on which the answer rests. */
    public long failures() {
        return rows.stream().mapToLong(row -> row.site().failures().events()).sum();
    }

    /** The spares that one pool makes unnecessary. */
    public int saving() {
        return separately - pooled;
    }

    public int units() {
        return rows.stream().mapToInt(row -> row.site().units()).sum();
    }

    /** The spares that are there. */
    public int present() {
        return rows.stream().mapToInt(row -> row.site().spares()).sum();
    }
}
