package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** The scenarios of replacement for machines. */
@Dependent
@Path("/api/v1/renewal/scenarios")
@Produces(MediaType.APPLICATION_JSON)
public class ScenarioResource {
    /** A scenario in the list; the ends of what came out are {@code null} until it has been computed. */
    public record Line(
            UUID id,
            String name,
            ScenarioOptions options,
            Instant computedAt,
            Long planned,
            Percentiles cost,
            Percentiles daysWithout) {
        static Line of(Scenario scenario) {
            return scenario.isComputed()
                    ? new Line(
                            scenario.id(),
                            scenario.name(),
                            scenario.options(),
                            scenario.computedAt(),
                            scenario.planned(),
                            scenario.cost(),
                            scenario.daysWithout())
                    : new Line(scenario.id(), scenario.name(), scenario.options(), null, null, null, null);
        }
    }

    /** A scenario with its years. */
    public record Whole(Line scenario, List<Simulation.Year> years) {}

    private final Scenarios scenarios;
    private final ComputeScenario compute;
    private final Caller caller;

    @Inject
    public ScenarioResource(Scenarios scenarios, ComputeScenario compute, Caller caller) {
        this.scenarios = scenarios;
        this.compute = compute;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.RENEWAL_SEE)
    public List<Line> list() {
        return scenarios.of(caller.municipality()).stream().map(Line::of).toList();
    }

    @GET
    @Path("{scenario}")
    @Requires(Permission.RENEWAL_SEE)
    public Whole one(@PathParam("scenario") UUID id) {
        Scenario scenario = scenarios.find(id).orElseThrow(Refusal::notFound);
        return new Whole(Line.of(scenario), scenarios.years(scenario));
    }

    /** Computes anew with the ledger, the repairs and the forecast of now; a large one as a job. */
    @POST
    @Path("{scenario}/computation")
    @Requires(Permission.RENEWAL_PLAN)
    public Whole again(@PathParam("scenario") UUID id) {
        compute.start(scenarios.find(id).orElseThrow(Refusal::notFound), caller.account());
        return one(id);
    }
}
