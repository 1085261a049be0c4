package org.manabiya.mdm.scenario;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A scenario under chance (Monte Carlo): prices, failures, losses and repairs of each month, run many times. A year's
 * units fail at the fleet's rate, more or less by their ages and models ({@link PlannedYear#strain}), so that one Poisson number stands for
 * the failures of them all and a million units cost no more than a thousand. Every run has a source of
 * chance of its own, made from the seed and its number: the same seed gives the same result, however many threads share the work.
 */
public final class Simulation {
    /** School days of a month, on average: 200 a year. */
    private static final double SCHOOL_DAYS = 200 / 12.0;

    private static final double DAYS_OF_MONTH = 365.25 / 12;
    private static final int MONTHS = 12;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * What a year may cost the municipality, and the days that pupils are without a device.
     *
     * @param planned the cost before chance
     */
    public record Year(PlannedYear plan, long planned, Percentiles cost, Percentiles daysWithout) {}

    /** All years together. */
    public record Result(List<Year> years, long planned, Percentiles cost, Percentiles daysWithout) {}

    private final ScenarioOptions options;
    private final List<PlannedYear> plan;
    private final Outlook outlook;
    private final Subsidy subsidy;

    private Simulation(ScenarioOptions options, List<PlannedYear> plan, Outlook outlook, Subsidy subsidy) {
        this.options = options;
        this.plan = plan;
        this.outlook = outlook;
        this.subsidy = options.money().subsidised() ? subsidy : Subsidy.none();
    }

    public static Result of(ScenarioOptions options, List<PlannedYear> plan, Outlook outlook, Subsidy subsidy) {
        Simulation simulation = new Simulation(options, plan, outlook, subsidy);
        List<Run> runs = IntStream.range(0, options.runs().number())
                .parallel()
                .mapToObj(simulation::run)
                .toList();
        long[] planned = simulation.planned();
        List<Year> years = IntStream.range(0, plan.size())
                .mapToObj(y -> new Year(
                        plan.get(y),
                        planned[y],
                        Percentiles.of(
                                runs.stream().mapToLong(run -> run.cost[y]).toArray()),
                        Percentiles.of(
                                runs.stream().mapToLong(run -> run.days[y]).toArray())))
                .toList();
        return new Result(
                years,
                LongStream.of(planned).sum(),
                Percentiles.of(runs.stream()
                        .mapToLong(run -> LongStream.of(run.cost).sum())
                        .toArray()),
                Percentiles.of(runs.stream()
                        .mapToLong(run -> LongStream.of(run.days).sum())
                        .toArray()));
    }

    private record Run(long[] cost, long[] days) {}

    /** The purchases at the expected price, without failures. */
    private long[] planned() {
        long[] cost = new long[plan.size()];
        pay(cost, options::price);
        return cost;
    }

    /** Purchases, lease payments and disposal at the prices of the years. */
    private void pay(long[] cost, IntToLongFunction price) {
        for (int y = 0; y < plan.size(); y++) {
            PlannedYear year = plan.get(y);
            long each = price.applyAsLong(year.year());
            long own = year.ownShare(each, subsidy.perUnit(year.year(), each));
            if (options.lease().isChosen()) {
                long payment = Math.round(own
                        * (1 + options.lease().rate() / 1000.0)
                        / options.lease().years());
                for (int later = y;
                        later < Math.min(plan.size(), y + options.lease().years());
                        later++) {
                    cost[later] += payment;
                }
            } else {
                cost[y] += own;
            }
            cost[y] += year.retired() * options.money().disposalFee();
        }
    }

    private Run run(int number) {
        SplittableRandom source = new SplittableRandom(mixed(options.runs().seed() + GOLDEN * (number + 1L)));
        UniformRandomProvider random = source::nextLong;
        long[] cost = new long[plan.size()];
        long[] days = new long[plan.size()];
        double[] prices = prices(random);
        pay(cost, year -> Math.round(prices[year - options.timing().firstYear()]));
        fail(random, prices, cost, days);
        return new Run(cost, days);
    }

    /** A walk: each year's price is that of the year before, with the expected rise and an unexpected one. */
    private double[] prices(UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double spread = options.money().priceSpread() / 1000.0;
        double[] prices = new double[plan.size()];
        double factor = 1;
        for (int y = 0; y < prices.length; y++) {
            factor *= y == 0 ? 1 : Math.exp(spread * normal.sample() - spread * spread / 2);
            prices[y] = options.price(options.timing().firstYear() + y) * factor;
        }
        return prices;
    }

    private void fail(UniformRandomProvider random, double[] prices, long[] cost, long[] days) {
        double rate = rate(random);
        int missing = 0;
        for (int y = 0; y < plan.size(); y++) {
            PlannedYear year = plan.get(y);
            missing = Math.max(0, missing - year.bought());
            for (int month = 0; month < MONTHS; month++) {
                int spares = Math.max(0, year.sparesInStock() - missing);
                double failing = year.inUse() * year.strain() * rate / MONTHS * wave(random);
                int repaired = poisson(random, failing * (1 - outlook.lossShare()));
                int lost = poisson(random, failing * outlook.lossShare());
                int away = poisson(random, failing * outlook.repairDays() / DAYS_OF_MONTH);
                int hurried = Math.max(0, lost - spares);
                missing += lost - hurried;
                days[y] += Math.round(Math.max(0, away - Math.max(0, spares - lost)) * SCHOOL_DAYS)
                        + Math.round(hurried * options.spares().emergencyDays() * SCHOOL_DAYS / DAYS_OF_MONTH);
                cost[y] += repaired * outlook.repairCost()
                        + Math.round(hurried * prices[y] * (1 + options.spares().emergencyPercent() / 100.0));
            }
        }
    }

    /** The rate itself is known only as well as the failures allow: a gamma number around it. */
    private double rate(UniformRandomProvider random) {
        long events = outlook.failures().events();
        if (events == 0) {
            return 0;
        }
        return AhrensDieterMarsagliaTsangGammaSampler.of(
                        random, events, 1 / outlook.failures().exposure())
                .sample();
    }

    private double wave(UniformRandomProvider random) {
        return Double.isInfinite(outlook.waves())
                ? 1
                : AhrensDieterMarsagliaTsangGammaSampler.of(random, outlook.waves(), 1 / outlook.waves())
                        .sample();
    }

    private static int poisson(UniformRandomProvider random, double mean) {
        return mean < 1e-9 ? 0 : PoissonSampler.of(random, mean).sample();
    }

    /** The finaliser of SplitMix64: neighbouring runs start far apart. */
    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
