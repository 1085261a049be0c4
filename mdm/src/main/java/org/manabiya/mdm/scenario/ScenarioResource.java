package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.renewal.JsonBody;

/** The scenarios of replacement for machines. */
@Dependent
@Path("/api/v1/renewal/scenarios")
@Produces(MediaType.APPLICATION_JSON)
public class ScenarioResource {
    /**
     * A scenario in the list; what came out is {@code null} until it has been computed.
     *
     * @param outdated whether it was computed in an earlier way, and would give other figures today
     * @param later what of the planned sum is paid for leases after the last year
     */
    public record Line(
            UUID id,
            String name,
            ScenarioOptions options,
            Instant computedAt,
            boolean outdated,
            Long planned,
            Long later,
            Percentiles cost,
            Percentiles daysWithout,
            RatesUsed rates) {
        static Line of(Scenario scenario) {
            return scenario.isComputed()
                    ? new Line(
                            scenario.id(),
                            scenario.name(),
                            scenario.options(),
                            scenario.computedAt(),
                            scenario.isOutdated(),
                            scenario.planned(),
                            scenario.later(),
                            scenario.cost(),
                            scenario.daysWithout(),
                            scenario.rates())
                    : new Line(
                            scenario.id(),
                            scenario.name(),
                            scenario.options(),
                            null,
                            false,
                            null,
                            null,
                            null,
                            null,
                            null);
        }
    }

    /** A scenario with its years. */
    public record Whole(Line scenario, List<Simulation.Year> years) {}

    /** Computed scenarios side by side; the cheapest and those with the fewest days without a device are named. */
    public record Comparison(List<Whole> scenarios, UUID cheapest, UUID fewestDaysWithout) {}

    private static final int MOST_COMPARED = 6;

    private final Scenarios scenarios;
    private final ComputeScenario compute;
    private final ChooseScenario choice;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ScenarioResource(
            Scenarios scenarios, ComputeScenario compute, ChooseScenario choice, Caller caller, Clock clock) {
        this.scenarios = scenarios;
        this.compute = compute;
        this.choice = choice;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Requires(Permission.RENEWAL_SEE)
    public List<Line> list() {
        return scenarios.of(caller.municipality()).stream().map(Line::of).toList();
    }

    /** Makes a scenario and computes it, a large one as a job; what the body leaves out is as usual. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RENEWAL_PLAN)
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Whole make(InputStream body) throws IOException {
        int year = SchoolYear.of(LocalDate.now(clock)).year();
        ScenarioOrder order = ScenarioOrder.read(
                body.readNBytes(JsonBody.MOST_BYTES + 1), ScenarioOptions.usual(Strategy.LEVEL, year));
        Scenario made = scenarios.make(caller.municipality(), order.name(), order.options());
        compute.start(made, caller.account());
        return one(made.id());
    }

    /** Scenarios side by side: those asked for, or the first that have been computed. */
    @GET
    @Path("comparison")
    @Requires(Permission.RENEWAL_SEE)
    public Comparison compare(@QueryParam("scenario") List<UUID> asked) {
        List<Whole> compared = scenarios.of(caller.municipality()).stream()
                .filter(Scenario::isComputed)
                .filter(scenario -> asked.isEmpty() || asked.contains(scenario.id()))
                .limit(MOST_COMPARED)
                .map(scenario -> new Whole(Line.of(scenario), scenarios.years(scenario)))
                .toList();
        return new Comparison(
                compared,
                least(compared, Comparator.comparingLong(whole -> whole.scenario()
                        .cost()
                        .p50())),
                least(compared, Comparator.comparingLong(whole -> whole.scenario()
                        .daysWithout()
                        .p50())));
    }

    private static UUID least(List<Whole> compared, Comparator<Whole> by) {
        return compared.stream().min(by).map(whole -> whole.scenario().id()).orElse(null);
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

    /** Changes a scenario and computes it anew; what the body leaves out stays as it is. */
    @PUT
    @Path("{scenario}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RENEWAL_PLAN)
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Whole change(@PathParam("scenario") UUID id, InputStream body) throws IOException {
        Scenario present = scenarios.find(id).orElseThrow(Refusal::notFound);
        ScenarioOrder order = ScenarioOrder.read(body.readNBytes(JsonBody.MOST_BYTES + 1), present.options());
        Scenario changed = scenarios.change(id, order.name() == null ? present.name() : order.name(), order.options());
        compute.start(changed, caller.account());
        return one(id);
    }

    @DELETE
    @Path("{scenario}")
    @Requires(Permission.RENEWAL_PLAN)
    public void forget(@PathParam("scenario") UUID id) {
        scenarios.forget(id);
    }

    /** Lets the plan 端末整備・更新計画 take its coming purchases from the scenario. */
    @PUT
    @Path("{scenario}/choice")
    @Requires(Permission.PLAN_MAKE)
    public void choose(@PathParam("scenario") UUID id) {
        choice.choose(id);
    }
}
