package org.manabiya.mdm.reliability;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** How the units fail, for machines. */
@Dependent
@Path("/api/v1/renewal/failures")
@Produces(MediaType.APPLICATION_JSON)
public class FailureResource {
    /** The shape of a Weibull distribution with its interval of 95 %, and the age in days at which 63 % have failed. */
    public record Shape(Weibull.Pattern pattern, double shape, double low, double high, double scale, int events) {
        static Shape of(Weibull fit) {
            return new Shape(
                    fit.pattern(),
                    fit.shape(),
                    fit.shapeInterval().low(),
                    fit.shapeInterval().high(),
                    fit.scale(),
                    fit.events());
        }
    }

    /** A value at a full year of life, with its interval of 95 %. */
    public record Point(int year, int atRisk, double value, double low, double high) {}

    /**
     * A curve over the years of life; without points where fewer than ten events say too little.
     *
     * @param fromYears the age from which at least ten units are at risk; {@code null} where they never are
     */
    public record Curve(Double fromYears, int events, boolean tooFew, List<Point> points) {
        static Curve survival(Curves curves, int years) {
            KaplanMeier estimate = curves.survival();
            boolean tooFew = curves.isSurvivalTooFew();
            return new Curve(
                    years(estimate.from()),
                    estimate.events(),
                    tooFew,
                    IntStream.rangeClosed(1, tooFew ? 0 : years)
                            .boxed()
                            .flatMap(year -> estimate.at(year * Curves.YEAR).stream()
                                    .map(step -> new Point(
                                            year,
                                            step.atRisk(),
                                            step.survival(),
                                            step.interval().low(),
                                            step.interval().high())))
                            .toList());
        }

        static Curve repairs(Curves curves) {
            boolean tooFew = curves.areRepairsTooFew();
            return new Curve(
                    years(curves.repairsFrom()),
                    curves.repairEvents(),
                    tooFew,
                    curves.repairs().stream()
                            .filter(point -> !tooFew)
                            .map(point -> new Point(
                                    (int) Math.round(point.age() / Curves.YEAR),
                                    point.atRisk(),
                                    point.mean(),
                                    point.interval().low(),
                                    point.interval().high()))
                            .toList());
        }

        private static Double years(double days) {
            return Double.isFinite(days) ? days / Curves.YEAR : null;
        }
    }

    /**
     * Failures of a group; rates a device-year with the interval of 95 %, {@code tooFew} where they should not be concluded from.
     *
     * @param weibull how they fail; {@code null} where it is not fitted, for too few failures too
     * @param survival the share that has not failed (Kaplan–Meier); {@code null} where it is not estimated
     * @param repairs the mean number of repairs (mean cumulative function), likewise
     */
    public record Line(
            UUID id,
            String name,
            long events,
            double deviceYears,
            double rate,
            double low,
            Double high,
            boolean tooFew,
            Shape weibull,
            Curve survival,
            Curve repairs) {
        static Line of(UUID id, String name, Rate rate, Optional<Weibull> weibull, Optional<Curves> curves, int years) {
            double high = rate.interval().high();
            return new Line(
                    id,
                    name,
                    rate.events(),
                    rate.exposure(),
                    rate.value(),
                    rate.interval().low(),
                    Double.isFinite(high) ? high : null,
                    rate.events() < Weibull.FEWEST_EVENTS,
                    weibull.map(Shape::of).orElse(null),
                    curves.map(found -> Curve.survival(found, years)).orElse(null),
                    curves.map(Curve::repairs).orElse(null));
        }

        static Line of(FailureAnalysis.Group group, int years) {
            return of(group.id(), group.name(), group.rate(), group.weibull(), Optional.of(group.curves()), years);
        }

        static Line of(FailureAnalysis.Cause cause, int years) {
            return of(null, cause.name(), cause.rate(), cause.weibull(), cause.curves(), years);
        }
    }

    /** All of them; {@code byAge} is named by the year of life, from 1, {@code byCause} by the fixed causes, {@code byWord} as they were noted. */
    public record Answer(
            LocalDate from,
            LocalDate until,
            int units,
            int lost,
            Line all,
            List<Line> byModel,
            List<Line> bySchool,
            List<Line> byAge,
            List<Line> byCause,
            List<Line> byWord) {}

    private final FailureHistory history;
    private final Caller caller;

    @Inject
    public FailureResource(FailureHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.RENEWAL_SEE)
    public Answer failures() {
        FailureAnalysis analysis = FailureAnalysis.of(history.fleet(caller.reach(Permission.RENEWAL_SEE)));
        Fleet fleet = analysis.fleet();
        int years = analysis.years();
        return new Answer(
                fleet.records().first(),
                fleet.records().last(),
                fleet.units().size(),
                fleet.losses().all(),
                Line.of(analysis.all(), years),
                analysis.byModel().stream().map(group -> Line.of(group, years)).toList(),
                analysis.bySchool().stream().map(group -> Line.of(group, years)).toList(),
                analysis.byAge().stream()
                        .map(age -> Line.of(
                                null,
                                String.valueOf(age.year() + 1),
                                age.rate(),
                                Optional.empty(),
                                Optional.empty(),
                                years))
                        .toList(),
                analysis.byCause().stream().map(cause -> Line.of(cause, years)).toList(),
                analysis.byWord().stream().map(cause -> Line.of(cause, years)).toList());
    }
}
