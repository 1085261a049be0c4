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
import org.manabiya.mdm.reliability.Rate;

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

    /**
     * All years together, with what is paid after the last for what was leased in them: a lease that begins late is no cheaper.
     *
     * @param later the payments after the last year at the expected prices; they are in {@code planned} and {@code cost}
     */
    public record Result(List<Year> years, long planned, long later, Percentiles cost, Percentiles daysWithout) {}

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
        long[] planned = new long[plan.size()];
        long later = simulation.pay(planned, options::price);
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
                LongStream.of(planned).sum() + later,
                later,
                Percentiles.of(runs.stream().mapToLong(Run::allCost).toArray()),
                Percentiles.of(runs.stream()
                        .mapToLong(run -> LongStream.of(run.days).sum())
                        .toArray()));
    }

    /** @param later what is paid for leases after the last year */
    private record Run(long[] cost, long[] days, long later) {
        long allCost() {
            return LongStream.of(cost).sum() + later;
        }
    }

    /** Adds purchases, lease payments and disposal at the prices of the years; what is paid for leases after the last year is returned. */
    private long pay(long[] cost, IntToLongFunction price) {
        long after = 0;
        for (int y = 0; y < plan.size(); y++) {
            PlannedYear year = plan.get(y);
            long each = price.applyAsLong(year.year());
            long own = year.ownShare(each, subsidy.perUnit(year.year(), each));
            long payment = options.lease().payment(own);
            int end = y + options.lease().payments();
            for (int paid = y; paid < Math.min(plan.size(), end); paid++) {
                cost[paid] += payment;
            }
            after += payment * Math.max(0, end - plan.size());
            cost[y] += year.retired() * options.money().disposalFee();
        }
        return after;
    }

    private Run run(int number) {
        SplittableRandom source = new SplittableRandom(mixed(options.runs().seed() + GOLDEN * (number + 1L)));
        UniformRandomProvider random = source::nextLong;
        long[] cost = new long[plan.size()];
        long[] days = new long[plan.size()];
        double[] prices = prices(random);
        long later = pay(cost, year -> Math.round(prices[year - options.timing().firstYear()]));
        fail(random, prices, cost, days);
        return new Run(cost, days, later);
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

    /** What is bought takes the place of what leaves: of the units that are gone only the share that would have left is replaced with it. */
    private void fail(UniformRandomProvider random, double[] prices, long[] cost, long[] days) {
        double rate = rate(random, outlook.failures());
        double lossRate = rate(random, outlook.losses());
        int missing = 0;
        for (int y = 0; y < plan.size(); y++) {
            PlannedYear year = plan.get(y);
            missing -= (int) Math.round(missing * year.leavingShare());
            for (int month = 0; month < MONTHS; month++) {
                int spares = Math.max(0, year.sparesInStock() - year.sparesInHands() - missing);
                double failing = year.inUse() * year.strain() * rate / MONTHS * wave(random);
                int repaired = poisson(random, failing * (1 - outlook.beyondRepair()));
                int lost = poisson(random, year.inUse() * lossRate / MONTHS);
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

    /** The rate itself is known only as well as the events allow: a gamma number around it. */
    private static double rate(UniformRandomProvider random, Rate known) {
        return known.events() == 0
                ? 0
                : AhrensDieterMarsagliaTsangGammaSampler.of(random, known.events(), 1 / known.exposure())
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
