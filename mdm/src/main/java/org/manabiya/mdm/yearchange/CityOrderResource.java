package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.JobState;
import org.manabiya.core.jobs.Jobs;

/** The steps of the year change for all schools at once, for machines. */
@Dependent
@Path("/api/v1/year-changes/{yearChange}/orders")
@Produces(MediaType.APPLICATION_JSON)
public class CityOrderResource {
    /** A step to be ordered; {@code why} for taking back. */
    public record Order(CityOrder.Step step, String why) {}

    /** What came of an order at a school; {@code refusal} is the key of a message where nothing could be done there. */
    public record Result(UUID school, int units, int refused, String refusal, boolean problem) {
        static Result of(SchoolResult row) {
            return new Result(row.schoolId(), row.units(), row.refused(), row.refusal(), row.isProblem());
        }
    }

    /** An order, how far its job is, and its results so far. */
    public record View(
            UUID id,
            CityOrder.Step step,
            String reason,
            Instant orderedAt,
            String orderer,
            UUID job,
            JobState state,
            List<Result> results) {
        static View of(CityOrders.Summary summary) {
            CityOrder order = summary.order();
            return new View(
                    order.id(),
                    order.step(),
                    order.reason(),
                    order.orderedAt(),
                    order.orderer(),
                    order.jobId(),
                    summary.state(),
                    summary.results().values().stream().map(Result::of).toList());
        }
    }

    private final YearChanges changes;
    private final OrderForAll orderForAll;
    private final CityOrders orders;
    private final Jobs jobs;

    @Inject
    public CityOrderResource(YearChanges changes, OrderForAll orderForAll, CityOrders orders, Jobs jobs) {
        this.changes = changes;
        this.orderForAll = orderForAll;
        this.orders = orders;
        this.jobs = jobs;
    }

    /** The latest orders with their results, the last first. */
    @GET
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public List<View> list(@PathParam("yearChange") UUID id) {
        return orders.of(change(id)).stream().map(View::of).toList();
    }

    /** The dry run of a step: what it would do at each school. Nothing is written. */
    @GET
    @Path("ahead")
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public List<OrderForAll.Ahead> ahead(@PathParam("yearChange") UUID id, @QueryParam("step") String name) {
        CityOrder.Step step = Stream.of(CityOrder.Step.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(new InvalidInput.Field("step", "mdm.yearChange.choose")));
        return orderForAll.ahead(change(id), step);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_ALL)
    public List<View> order(@PathParam("yearChange") UUID id, Order body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        orderForAll.order(id, body.step(), body.why());
        return list(id);
    }

    /** Stops the order that is under way; what it has done stays. */
    @POST
    @Path("cancellation")
    @Requires(Permission.YEAR_CHANGE_ALL)
    public List<View> cancel(@PathParam("yearChange") UUID id) {
        orders.of(change(id)).stream()
                .filter(CityOrders.Summary::isWorking)
                .forEach(summary -> jobs.cancel(summary.order().jobId()));
        return list(id);
    }

    private YearChange change(UUID id) {
        return changes.find(id).orElseThrow(Refusal::notFound);
    }
}
