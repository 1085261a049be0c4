package org.manabiya.portal.mdm.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.disposal.Disposal;
import org.manabiya.mdm.disposal.DisposalFigures;
import org.manabiya.mdm.disposal.DisposalUnit;
import org.manabiya.mdm.disposal.Disposals;
import org.manabiya.mdm.disposal.HandleDisposal;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The batches of units that leave, and one batch with its steps. */
@Controller
@RequestScoped
@Path("/disposals")
public class DisposalPages {
    @Inject
    private Disposals disposals;

    @Inject
    private DisposalFigures figures;

    @Inject
    private HandleDisposal handle;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.DISPOSAL_SEE)
    public String list(@QueryParam("year") Integer year) {
        return list(asked(year, page.today()), new DisposalForm());
    }

    private String list(SchoolYear shown, DisposalForm typed) {
        models.put("typed", typed);
        models.put("batches", disposals.lines(caller.municipality()));
        models.put("year", shown);
        models.put("figures", figures.of(caller.municipality(), shown));
        return "mdm/disposal/list.jte";
    }

    /** The year that is asked for, the present one where none is. */
    static SchoolYear asked(Integer year, LocalDate today) {
        try {
            return year == null ? SchoolYear.of(today) : new SchoolYear(year);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Refusal.Kind.MALFORMED, "calendar.year");
        }
    }

    @POST
    @Requires(Permission.DISPOSAL_KEEP)
    public String make(@BeanParam DisposalForm form) {
        try {
            return "redirect:/disposals/" + handle.make(caller.municipality(), form.terms());
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return list(asked(null, page.today()), form);
        }
    }

    /** @param show which of its units, see {@link BatchView.Show} */
    @GET
    @Path("{disposal}")
    @Requires(Permission.DISPOSAL_SEE)
    public String one(
            @PathParam("disposal") UUID id, @QueryParam("show") String show, @QueryParam("page") Integer number) {
        return batch(id, new DisposalForm(), BatchView.Show.of(show), number);
    }

    private String batch(UUID id, DisposalForm typed, BatchView.Show show, Integer number) {
        Disposal disposal = disposals.find(id).orElseThrow(Refusal::notFound);
        models.put("disposal", disposal);
        models.put("typed", typed);
        models.put("batch", new BatchView("/disposals/" + id, disposals.units(disposal), show, number));
        models.put("mine", caller.account().equals(disposal.madeBy()));
        return "mdm/disposal/disposal.jte";
    }

    @POST
    @Path("{disposal}/terms")
    @Requires(Permission.DISPOSAL_KEEP)
    public String agree(@PathParam("disposal") UUID id, @BeanParam DisposalForm form) {
        return done(id, form, () -> handle.agree(id, form.seen(), form.terms()));
    }

    @POST
    @Path("{disposal}/units")
    @Requires(Permission.DISPOSAL_KEEP)
    public String add(@PathParam("disposal") UUID id, @BeanParam DisposalForm form) {
        return done(id, form, () -> handle.add(id, form.units()));
    }

    @POST
    @Path("{disposal}/all-units")
    @Requires(Permission.DISPOSAL_KEEP)
    public String addAll(@PathParam("disposal") UUID id) {
        return done(id, new DisposalForm(), () -> handle.addAllRetired(id));
    }

    @POST
    @Path("{disposal}/release")
    @Requires(Permission.DISPOSAL_KEEP)
    public String releaseAll(@PathParam("disposal") UUID id, @BeanParam DisposalForm form) {
        return done(id, form, () -> handle.releaseAll(id, form.on()));
    }

    @POST
    @Path("{disposal}/hand-over")
    @Requires(Permission.DISPOSAL_KEEP)
    public String handOver(@PathParam("disposal") UUID id, @BeanParam DisposalForm form) {
        return done(id, form, () -> handle.handOver(id, form.counted(), form.on()));
    }

    @POST
    @Path("{disposal}/sign")
    @Requires(Permission.DISPOSAL_SIGN)
    public String sign(@PathParam("disposal") UUID id) {
        return done(id, new DisposalForm(), () -> handle.sign(id));
    }

    @GET
    @Path("units/{disposalUnit}")
    @Requires(Permission.DISPOSAL_SEE)
    public String unit(@PathParam("disposalUnit") UUID id) {
        return unit(id, new DisposalForm());
    }

    private String unit(UUID id, DisposalForm typed) {
        Disposal disposal = disposals.find(batchOf(id)).orElseThrow(Refusal::notFound);
        models.put("disposal", disposal);
        models.put("typed", typed);
        models.put(
                "unit",
                disposals.units(disposal).stream()
                        .filter(unit -> unit.id().equals(id))
                        .findFirst()
                        .orElseThrow(Refusal::notFound));
        return "mdm/disposal/unit.jte";
    }

    @POST
    @Path("units/{disposalUnit}/release")
    @Requires(Permission.DISPOSAL_KEEP)
    public String release(@PathParam("disposalUnit") UUID id, @BeanParam DisposalForm form) {
        return doneWithUnit(id, form, () -> handle.release(id, form.on()));
    }

    @POST
    @Path("units/{disposalUnit}/weight")
    @Requires(Permission.DISPOSAL_KEEP)
    public String weigh(@PathParam("disposalUnit") UUID id, @BeanParam DisposalForm form) {
        return doneWithUnit(id, form, () -> handle.weigh(id, form.grams()));
    }

    @POST
    @Path("units/{disposalUnit}/take-out")
    @Requires(Permission.DISPOSAL_KEEP)
    public String takeOut(@PathParam("disposalUnit") UUID id, @BeanParam DisposalForm form) {
        return doneWithUnit(id, form, () -> handle.takeOut(id, form.isForReuse(), form.note()));
    }

    @POST
    @Path("units/{disposalUnit}/loss")
    @Requires(Permission.DISPOSAL_KEEP)
    public String lose(@PathParam("disposalUnit") UUID id, @BeanParam DisposalForm form) {
        return doneWithUnit(id, form, () -> handle.lose(id, form.loss()));
    }

    @POST
    @Path("units/{disposalUnit}/turn-up")
    @Requires(Permission.DISPOSAL_KEEP)
    public String turnUp(@PathParam("disposalUnit") UUID id) {
        return doneWithUnit(id, new DisposalForm(), () -> handle.turnUp(id));
    }

    private UUID batchOf(UUID unit) {
        return disposals.findUnit(unit).map(DisposalUnit::disposalId).orElseThrow(Refusal::notFound);
    }

    /** A refused step shows its form again with what was typed. */
    private String done(UUID batch, DisposalForm form, Runnable step) {
        return succeeds(step) ? "redirect:/disposals/" + batch : batch(batch, form, BatchView.Show.ALL, null);
    }

    private String doneWithUnit(UUID id, DisposalForm form, Runnable step) {
        UUID batch = batchOf(id);
        return succeeds(step) ? "redirect:/disposals/" + batch : unit(id, form);
    }

    private boolean succeeds(Runnable step) {
        try {
            step.run();
            flash.success("disposal.done");
            return true;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return false;
        }
    }
}
