package org.manabiya.mdm.disposal;

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

/** Disposal for machines. */
@Dependent
@Path("/api/v1/disposals")
@Produces(MediaType.APPLICATION_JSON)
public class DisposalResource {
    private static final int FIRST_YEAR = 2000;

    /**
     * A batch with its units.
     *
     * @param version what a change of the terms names, so that it writes over nothing that was not seen
     */
    public record View(
            UUID id,
            int version,
            Disposal.Terms terms,
            LocalDate selectedOn,
            LocalDate handedOverOn,
            LocalDate signedOn,
            String maker,
            String signer,
            List<Disposals.Unit> units) {}

    /** Units by tag or serial number. */
    public record Names(List<String> units) {}

    /** The hand-over: how many were counted. */
    public record HandOver(int counted, LocalDate on) {}

    /** A day, today where it is missing. */
    public record Day(LocalDate on) {}

    /** @param grams {@code null} for the weight of the model */
    public record Weight(Integer grams) {}

    /** Why a unit leaves its batch, and whether it is used again. */
    public record TakingOut(boolean reuse, String why) {}

    private final Disposals disposals;
    private final DisposalFigures figures;
    private final HandleDisposal handle;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public DisposalResource(
            Disposals disposals, DisposalFigures figures, HandleDisposal handle, Caller caller, Clock clock) {
        this.disposals = disposals;
        this.figures = figures;
        this.handle = handle;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Requires(Permission.DISPOSAL_SEE)
    public List<Disposals.Line> all() {
        return disposals.lines(caller.municipality());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public View make(Disposal.Terms terms) {
        return one(handle.make(caller.municipality(), given(terms)));
    }

    @GET
    @Path("{disposal}")
    @Requires(Permission.DISPOSAL_SEE)
    public View one(@PathParam("disposal") UUID id) {
        Disposal disposal = disposals.find(id).orElseThrow(Refusal::notFound);
        return new View(
                id,
                disposal.version(),
                disposal.terms(),
                disposal.selectedOn(),
                disposal.handedOverOn(),
                disposal.signedOn(),
                disposal.maker(),
                disposal.signer(),
                disposals.units(disposal));
    }

    /** @param version the version that was seen; with another one the change is refused */
    @PUT
    @Path("{disposal}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public View agree(@PathParam("disposal") UUID id, @QueryParam("version") Integer version, Disposal.Terms terms) {
        handle.agree(id, new Seen(version), given(terms));
        return one(id);
    }

    /** The numbers of the batches that were made in a school year, named by the year in which it starts; the present one if none is named. */
    @GET
    @Path("figures")
    @Requires(Permission.DISPOSAL_SEE)
    public List<DisposalFigures.Group> figures(@QueryParam("year") Integer year) {
        if (year == null) {
            return figures.of(caller.municipality(), SchoolYear.of(LocalDate.now(clock)));
        }
        if (year < FIRST_YEAR || year > SchoolYear.LATEST) {
            throw Refusal.notFound();
        }
        return figures.of(caller.municipality(), new SchoolYear(year));
    }

    @POST
    @Path("{disposal}/units")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public View add(@PathParam("disposal") UUID id, Names names) {
        handle.add(id, given(given(names).units()));
        return one(id);
    }

    /** Chooses all units that are out of use and in no batch. */
    @POST
    @Path("{disposal}/all-units")
    @Requires(Permission.DISPOSAL_KEEP)
    public View addAll(@PathParam("disposal") UUID id) {
        handle.addAllRetired(id);
        return one(id);
    }

    /** The console has let all units of the batch go. */
    @POST
    @Path("{disposal}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public View releaseAll(@PathParam("disposal") UUID id, Day day) {
        handle.releaseAll(id, given(day).on());
        return one(id);
    }

    @PUT
    @Path("units/{disposalUnit}/weight")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public void weigh(@PathParam("disposalUnit") UUID unit, Weight weight) {
        handle.weigh(unit, given(weight).grams());
    }

    /** Takes a unit out of its batch, back into use where it turned out usable. */
    @POST
    @Path("units/{disposalUnit}/take-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public void takeOut(@PathParam("disposalUnit") UUID unit, TakingOut order) {
        handle.takeOut(unit, given(order).reuse(), order.why());
    }

    @POST
    @Path("units/{disposalUnit}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public void release(@PathParam("disposalUnit") UUID unit, Day day) {
        handle.release(unit, given(day).on());
    }

    /** The unit went missing after the hand-over: its batch goes on without it. */
    @PUT
    @Path("units/{disposalUnit}/loss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public void lose(@PathParam("disposalUnit") UUID unit, DisposalUnit.Loss loss) {
        handle.lose(unit, given(loss));
    }

    /** The lost unit has turned up. */
    @DELETE
    @Path("units/{disposalUnit}/loss")
    @Requires(Permission.DISPOSAL_KEEP)
    public void turnUp(@PathParam("disposalUnit") UUID unit) {
        handle.turnUp(unit);
    }

    @PUT
    @Path("units/{disposalUnit}/proof")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public void prove(@PathParam("disposalUnit") UUID unit, DisposalUnit.Proof proof) {
        DisposalUnit.Proof told = given(proof);
        // Files come in by the page only: an id from outside could be anybody's file.
        handle.prove(unit, new DisposalUnit.Proof(told.way(), told.erasedOn(), told.eraser(), told.number(), null));
    }

    @POST
    @Path("{disposal}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DISPOSAL_KEEP)
    public View handOver(@PathParam("disposal") UUID id, HandOver handOver) {
        handle.handOver(id, given(handOver).counted(), handOver.on());
        return one(id);
    }

    @POST
    @Path("{disposal}/signature")
    @Requires(Permission.DISPOSAL_SIGN)
    public View sign(@PathParam("disposal") UUID id) {
        handle.sign(id);
        return one(id);
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return body;
    }
}
