package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.Diagnosis;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;

/** Repairs for machines. */
@Dependent
@Path("/api/v1/repairs")
@Produces(MediaType.APPLICATION_JSON)
public class RepairResource {
    private static final int PAGE = 100;

    /** A page of repairs. */
    public record Listing(long total, int page, List<Repairs.Line> repairs) {}

    /** A request; {@code known} where the failure had been told before and that repair is answered. */
    public record Requested(RepairView repair, boolean known) {}

    /** Units in repair without an open repair. */
    public record Unrecorded(UnrecordedRepairs.Count count, List<UnrecordedRepairs.Line> units) {}

    /** @param since the day on which the units went to repair; {@code null} for units that are back */
    public record Settling(List<UUID> devices, FailureKind failure, LocalDate since, String why) {}

    /** Of how many units the difference is settled. */
    public record Settled(int units) {}

    /** A spare for the person whose unit is away. */
    public record Spare(UUID device) {}

    /** A rejection, with words for whoever asked. */
    public record Rejection(String why) {}

    /** The unit goes to the vendor. */
    public record Dispatch(String vendor, LocalDate on) {}

    /** The unit is back, or is given up. */
    public record Closing(LocalDate on, String why) {}

    private final Repairs repairs;
    private final RepairCards cards;
    private final RepairFigures figures;
    private final RequestRepair request;
    private final HandleRepair handle;
    private final SpareUnits spares;
    private final UnrecordedRepairs unrecorded;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public RepairResource(
            Repairs repairs,
            RepairCards cards,
            RepairFigures figures,
            RequestRepair request,
            HandleRepair handle,
            SpareUnits spares,
            UnrecordedRepairs unrecorded,
            Caller caller,
            Clock clock) {
        this.repairs = repairs;
        this.cards = cards;
        this.figures = figures;
        this.request = request;
        this.handle = handle;
        this.spares = spares;
        this.unrecorded = unrecorded;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Requires(Permission.REPAIR_SEE)
    public Listing list(
            @QueryParam("stage") @DefaultValue("OPEN") Repairs.Stage stage,
            @QueryParam("page") @DefaultValue("1") int page) {
        int number = Math.max(1, Math.min(page, 100_000));
        Repairs.Found found = repairs.page(caller.reach(Permission.REPAIR_SEE), stage, (number - 1) * PAGE, PAGE);
        return new Listing(found.total(), number, found.lines());
    }

    @GET
    @Path("{repair}")
    @Requires(Permission.REPAIR_SEE)
    public RepairView one(@PathParam("repair") UUID id) {
        return RepairView.of(cards.of(id), caller.may(Permission.REPAIR_FIGURES));
    }

    /** How the units in repair by the ledger go together with the open repairs, and units that have none. */
    @GET
    @Path("unrecorded")
    @Requires(Permission.REPAIR_FIGURES)
    public Unrecorded unrecorded(@QueryParam("page") @DefaultValue("1") int page) {
        int number = Math.max(1, Math.min(page, 100_000));
        var reach = caller.reach(Permission.REPAIR_FIGURES);
        return new Unrecorded(unrecorded.count(reach), unrecorded.page(reach, (number - 1) * PAGE, PAGE));
    }

    /** Opens the repairs that are missing, or says that the units are back: where {@code since} is missing. */
    @POST
    @Path("unrecorded")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public Settled settle(Settling order) {
        List<UUID> devices = given(given(order).devices());
        var reach = caller.reach(Permission.REPAIR_DECIDE);
        return new Settled(
                order.since() == null
                        ? unrecorded.back(reach, devices, order.why())
                        : unrecorded.open(reach, devices, order.failure(), order.since()));
    }

    @POST
    @Path("devices/{device}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_REQUEST)
    public Requested request(@PathParam("device") UUID device, Repair.Report report) {
        var requested = request.request(device, given(report));
        return new Requested(one(requested.repair().id()), requested.known());
    }

    @POST
    @Path("{repair}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public RepairView accept(@PathParam("repair") UUID id, HandleRepair.Acceptance acceptance) {
        handle.accept(id, given(acceptance));
        return one(id);
    }

    /**
     * Hands a spare out, or another one for the one that was handed out before.
     *
     * @param version the version that was seen; with another one nothing is handed out
     */
    @PUT
    @Path("{repair}/spare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public RepairView handOut(@PathParam("repair") UUID id, @QueryParam("version") Integer version, Spare spare) {
        if (given(spare).device() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noneChosen");
        }
        handle.handOut(id, new Seen(version), spare.device());
        return one(id);
    }

    /** The spares that can stand in for the unit, the school's own first. */
    @GET
    @Path("{repair}/spares")
    @Requires(Permission.REPAIR_DECIDE)
    public List<SpareUnits.Choice> spares(@PathParam("repair") UUID id) {
        return spares.of(cards.of(id).device());
    }

    @POST
    @Path("{repair}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public RepairView reject(@PathParam("repair") UUID id, Rejection rejection) {
        handle.reject(id, given(rejection).why());
        return one(id);
    }

    @POST
    @Path("{repair}/dispatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public RepairView send(@PathParam("repair") UUID id, Dispatch dispatch) {
        handle.send(id, given(dispatch).vendor(), dispatch.on());
        return one(id);
    }

    /** @param version the version that was seen; with another one the change is refused */
    @PUT
    @Path("{repair}/diagnosis")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public RepairView learn(@PathParam("repair") UUID id, @QueryParam("version") Integer version, Diagnosis diagnosis) {
        handle.learn(id, new Seen(version), given(diagnosis));
        return one(id);
    }

    @POST
    @Path("{repair}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public RepairView close(@PathParam("repair") UUID id, Closing closing) {
        handle.close(id, given(closing).on());
        return one(id);
    }

    @POST
    @Path("{repair}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPAIR_DECIDE)
    public RepairView giveUp(@PathParam("repair") UUID id, Closing closing) {
        handle.giveUp(id, given(closing).on(), closing.why());
        return one(id);
    }

    /** @param year the year in which the school year starts; the present one where it is missing */
    @GET
    @Path("figures")
    @Requires(Permission.REPAIR_FIGURES)
    public RepairFigures.Table figures(
            @QueryParam("year") Integer year, @QueryParam("by") @DefaultValue("MODEL") RepairFigures.By by) {
        return figures.of(caller.reach(Permission.REPAIR_FIGURES), asked(year), by);
    }

    private SchoolYear asked(Integer year) {
        try {
            return year == null ? SchoolYear.of(LocalDate.now(clock)) : new SchoolYear(year);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Refusal.Kind.MALFORMED, "calendar.year");
        }
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return body;
    }
}
