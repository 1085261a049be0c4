package org.manabiya.mdm.forecast;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

/** What the forecast of pupils takes for given besides the figures of the resident register, for machines. */
@Dependent
@Path("/api/v1/renewal/forecast/assumptions")
@Produces(MediaType.APPLICATION_JSON)
public class AssumptionsResource {
    private static final int WHOLE_PERCENT = 100;

    /**
     * The shares of a grade's pupils who move in a year, and of the registered children who enter, in thousandths.
     *
     * @param leaving 転出
     * @param joining 転入
     * @param enrolling who enter a school of the municipality
     */
    public record Shares(Integer leaving, Integer joining, Integer enrolling) {}

    /** How many per cent of an elementary school's leavers go to a junior high school. */
    public record Feeder(UUID elementary, UUID junior, Integer percent) {}

    private final Forecasts forecasts;
    private final Caller caller;

    @Inject
    public AssumptionsResource(Forecasts forecasts, Caller caller) {
        this.forecasts = forecasts;
        this.caller = caller;
    }

    @GET
    @Path("shares")
    @Requires(Permission.RENEWAL_SEE)
    public Shares shares() {
        Assumptions assumptions = forecasts.assumptions(caller.municipality());
        return new Shares(
                perMille(assumptions.moves().leaving()),
                perMille(assumptions.moves().joining()),
                perMille(assumptions.enrolling()));
    }

    private static int perMille(double share) {
        return (int) Math.round(share * ForecastSettings.WHOLE);
    }

    @PUT
    @Path("shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RENEWAL_PLAN)
    public Shares changeShares(Shares shares) {
        if (shares == null || shares.leaving() == null || shares.joining() == null || shares.enrolling() == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        forecasts.changeShares(caller.municipality(), shares.leaving(), shares.joining(), shares.enrolling());
        return shares();
    }

    @GET
    @Path("feeders")
    @Requires(Permission.RENEWAL_SEE)
    public List<Feeder> feeders() {
        return forecasts.assumptions(caller.municipality()).feeders().stream()
                .map(feeder -> new Feeder(
                        feeder.elementary(), feeder.junior(), (int) Math.round(feeder.share() * WHOLE_PERCENT)))
                .sorted(Comparator.comparing(
                                (Feeder feeder) -> feeder.elementary().toString())
                        .thenComparing(feeder -> feeder.junior().toString()))
                .toList();
    }

    /** Says where the leavers go; replaces all that was said before. */
    @PUT
    @Path("feeders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RENEWAL_PLAN)
    public List<Feeder> changeFeeders(List<Feeder> feeders) {
        if (feeders == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        List<InvalidInput.Field> faults = new ArrayList<>();
        Set<List<UUID>> seen = new HashSet<>();
        List<Assumptions.Feeder> said = new ArrayList<>();
        for (int i = 0; i < feeders.size(); i++) {
            Feeder feeder = feeders.get(i);
            if (!isSound(feeder) || !seen.add(List.of(feeder.elementary(), feeder.junior()))) {
                faults.add(new InvalidInput.Field("[" + i + "]", "mdm.forecast.feeder"));
            } else if (feeder.percent() > 0) {
                said.add(new Assumptions.Feeder(
                        feeder.elementary(), feeder.junior(), feeder.percent() / (double) WHOLE_PERCENT));
            }
        }
        InvalidInput.unlessEmpty(faults);
        forecasts.changeFeeders(caller.municipality(), said);
        return feeders();
    }

    private static boolean isSound(Feeder feeder) {
        return feeder != null
                && feeder.elementary() != null
                && feeder.junior() != null
                && feeder.percent() != null
                && feeder.percent() >= 0
                && feeder.percent() <= WHOLE_PERCENT;
    }
}
