package org.manabiya.mdm.spares;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.reliability.Interval;

/** How many spares are enough, for machines. */
@Dependent
@Path("/api/v1/renewal/spares")
@Produces(MediaType.APPLICATION_JSON)
public class SpareResource {
    private static final long DEAREST = 10_000_000;

    /**
     * A school's need.
     *
     * @param rate failures a device-year, drawn towards all schools' rate, with its interval of 95 %; {@code high} is {@code null} where nothing was watched
     */
    public record Line(
            UUID school,
            String name,
            int units,
            int present,
            long failures,
            double rate,
            double low,
            Double high,
            double inRepair,
            int needed) {
        static Line of(SpareTable.Row row) {
            return new Line(
                    row.site().id(),
                    row.site().name(),
                    row.site().units(),
                    row.site().spares(),
                    row.site().failures().events(),
                    row.rate().rate(),
                    row.rate().interval().low(),
                    finite(row.rate().interval()),
                    row.pipeline(),
                    row.spares());
        }
    }

    /**
     * Spares for some years that are bought once (newsvendor).
     *
     * @param years of the stock
     * @param lost units lost for good so far, on which the rate rests
     * @param tooFew whether they are too few to conclude anything from the number
     * @param lossRate units lost for good a device-year, with its interval of 95 %; {@code high} is {@code null} where nothing was watched
     * @param losses expected within the years
     * @param chance of having enough that is worth its money
     */
    public record Once(
            int years,
            long lost,
            boolean tooFew,
            double lossRate,
            double low,
            Double high,
            double losses,
            double chance,
            int number) {
        static Once of(SpareAdvice.Answer answer, Newsvendor costs) {
            Interval interval = answer.lossRate().interval();
            return new Once(
                    SpareAdvice.HORIZON,
                    answer.lossRate().events(),
                    answer.areLossesTooFew(),
                    answer.lossRate().value(),
                    interval.low(),
                    finite(interval),
                    answer.losses().mean(),
                    costs.criticalRatio(),
                    answer.onceBought());
        }
    }

    /**
     * The stress test: a share of the largest model is lost to one cause.
     *
     * @param without pupils without a unit in spite of the pool
     * @param withoutNow the same with the spares that are there
     */
    public record Batch(String model, int units, int percentLost, int lost, int without, int withoutNow) {
        static Batch of(SpareAdvice.Answer answer) {
            BadBatch batch = answer.batch();
            return new Batch(
                    answer.largest(),
                    batch.units(),
                    batch.percentLost(),
                    batch.lost(),
                    answer.withoutAfterBatch(),
                    answer.withoutNow());
        }
    }

    /**
     * All schools' needs, separately and in one pool, and the spares that the subsidy allows for: ② less ①, the pupils on the roster.
     *
     * @param failures so far, on which the needs rest
     * @param tooFew whether they are too few to conclude anything from the needs
     */
    public record Answer(
            int level,
            int days,
            long failures,
            boolean tooFew,
            boolean waves,
            int separately,
            int pooled,
            int present,
            long pupils,
            long ceiling,
            Once once,
            Batch batch,
            List<Line> schools) {}

    private final SpareAdvice advice;
    private final Caller caller;

    @Inject
    public SpareResource(SpareAdvice advice, Caller caller) {
        this.advice = advice;
        this.caller = caller;
    }

    /**
     * @param level the chance in percent that a spare is at hand
     * @param days in repair
     * @param under what a spare too few costs in yen
     * @param over what a spare too many costs
     * @param bad percent of the largest model that the stress test takes away
     */
    @GET
    @Requires(Permission.RENEWAL_SEE)
    public Answer spares(
            @QueryParam("level") @DefaultValue("95") int level,
            @QueryParam("days") @DefaultValue("30") int days,
            @QueryParam("under") @DefaultValue("100000") long under,
            @QueryParam("over") @DefaultValue("45000") long over,
            @QueryParam("bad") @DefaultValue("67") int bad) {
        if (level < 1 || level > 99 || days < 1 || days > 365) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.spares.range");
        }
        if (under < 1 || under > DEAREST || over < 0 || over > DEAREST || bad < 0 || bad > 100) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.spares.costRange", DEAREST);
        }
        Newsvendor costs = new Newsvendor(under, over);
        SpareAdvice.Answer answer = advice.answer(
                caller.municipality(), new SpareAdvice.Question(new SpareTable.Aim(level / 100.0, days), costs, bad));
        SpareTable table = answer.table();
        return new Answer(
                level,
                days,
                table.failures(),
                table.isTooFew(),
                table.months().isOver(),
                table.separately(),
                table.pooled(),
                table.present(),
                table.subsidised().pupils(),
                table.subsidised().spares(),
                Once.of(answer, costs),
                Batch.of(answer),
                table.rows().stream().map(Line::of).toList());
    }

    private static Double finite(Interval interval) {
        return Double.isFinite(interval.high()) ? interval.high() : null;
    }
}
