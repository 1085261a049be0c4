package org.manabiya.mdm.reliability;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** How the units fail, for machines. */
@Dependent
@Path("/api/v1/renewal/failures")
@Produces(MediaType.APPLICATION_JSON)
public class FailureResource {
    /** Failures of a group; rates a device-year with the interval of 95 %, {@code tooFew} where they should not be concluded from. */
    public record Line(
            UUID id,
            String name,
            long events,
            double deviceYears,
            double rate,
            double low,
            Double high,
            boolean tooFew) {
        static Line of(UUID id, String name, Rate rate) {
            double high = rate.interval().high();
            return new Line(
                    id,
                    name,
                    rate.events(),
                    rate.exposure(),
                    rate.value(),
                    rate.interval().low(),
                    Double.isFinite(high) ? high : null,
                    rate.events() < Weibull.FEWEST_EVENTS);
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
        return new Answer(
                fleet.records().first(),
                fleet.records().last(),
                fleet.units().size(),
                fleet.losses().all(),
                Line.of(null, "", analysis.all().rate()),
                lines(analysis.byModel()),
                lines(analysis.bySchool()),
                analysis.byAge().stream()
                        .map(age -> Line.of(null, String.valueOf(age.year() + 1), age.rate()))
                        .toList(),
                causes(analysis.byCause()),
                causes(analysis.byWord()));
    }

    private static List<Line> causes(List<FailureAnalysis.Cause> causes) {
        return causes.stream()
                .map(cause -> Line.of(null, cause.name(), cause.rate()))
                .toList();
    }

    private static List<Line> lines(List<FailureAnalysis.Group> groups) {
        return groups.stream()
                .map(group -> Line.of(group.id(), group.name(), group.rate()))
                .toList();
    }
}
