package org.manabiya.portal.mdm.repairs;

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
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.access.Role;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceFilter;
import org.manabiya.mdm.ledger.DeviceSort;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.Diagnosis;
import org.manabiya.mdm.repairs.HandleRepair;
import org.manabiya.mdm.repairs.RepairCards;
import org.manabiya.mdm.repairs.RepairLocator;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.repairs.SpareUnits;
import org.manabiya.mdm.repairs.UnrecordedRepairs;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Pager;

/** Repairs: a pupil's own page, the list of school and board, the choice of the unit, and one repair with its next steps. */
@Controller
@RequestScoped
@Path("/repairs")
public class RepairPages {
    private static final int PAGE_SIZE = 50;
    private static final int CHOICES = 20;

    @Inject
    private Repairs repairs;

    @Inject
    private RepairCards cards;

    @Inject
    private RepairLocator places;

    @Inject
    private HandleRepair handle;

    @Inject
    private SpareUnits spares;

    @Inject
    private UnrecordedRepairs unrecorded;

    @Inject
    private Devices devices;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.REPAIR_SEE)
    public String list(@QueryParam("stage") String asked, @QueryParam("page") Integer number) {
        var reach = caller.reach(Permission.REPAIR_SEE);
        if (caller.is(Role.PUPIL)) {
            models.put("units", repairs.unitsOf(caller.municipality(), caller.person()));
            models.put(
                    "repairs",
                    repairs.page(reach, Repairs.Stage.OPEN, 0, CHOICES).lines());
            models.put(
                    "past",
                    repairs.page(reach, Repairs.Stage.CLOSED, 0, CHOICES).lines());
            return "mdm/repairs/pupil.jte";
        }
        var found = RepairForm.constant(Repairs.Stage.values(), asked);
        var stage = found == null ? Repairs.Stage.OPEN : found;
        var lines = repairs.page(reach, stage, Pager.offset(number, PAGE_SIZE), PAGE_SIZE);
        models.put("stage", stage);
        models.put(
                "ledger",
                caller.may(Permission.REPAIR_FIGURES)
                        ? unrecorded.count(caller.reach(Permission.REPAIR_FIGURES))
                        : null);
        models.put("found", lines);
        models.put(
                "pager",
                Pager.of(number, PAGE_SIZE, lines.total(), LocalAddress.of("/repairs", "stage", stage.name())));
        return "mdm/repairs/list.jte";
    }

    /** Finds the unit that fails. */
    @GET
    @Path("new")
    @Requires(Permission.REPAIR_REQUEST)
    public String choose(@QueryParam("text") String text) {
        boolean searched = text != null && !text.isBlank();
        models.put("text", searched ? text : "");
        models.put("own", repairs.unitsOf(caller.municipality(), caller.person()));
        models.put(
                "found",
                searched
                        ? devices.page(
                                        caller.reach(Permission.REPAIR_REQUEST),
                                        new DeviceFilter(text, null, null, null, null),
                                        DeviceSort.of(null),
                                        1,
                                        CHOICES)
                                .lines()
                        : List.of());
        return "mdm/repairs/choose.jte";
    }

    /** The form for a unit; where its failure is known already, that repair. */
    @GET
    @Path("new/{device}")
    @Requires(Permission.REPAIR_REQUEST)
    public String form(@PathParam("device") UUID id) {
        Device device = devices.find(id).orElseThrow(Refusal::notFound);
        var open = repairs.openOf(id);
        if (open.isPresent()) {
            flash.warning("repairs.known");
            return caller.is(Role.PUPIL)
                    ? "redirect:/repairs"
                    : "redirect:/repairs/" + open.get().id();
        }
        models.put("device", device);
        return caller.is(Role.PUPIL) ? "mdm/repairs/pupilForm.jte" : "mdm/repairs/form.jte";
    }

    @GET
    @Path("{repair}")
    @Requires(Permission.REPAIR_SEE)
    public String one(@PathParam("repair") UUID id) {
        if (caller.is(Role.PUPIL)) {
            return "redirect:/repairs";
        }
        RepairCards.Card card = cards.of(id);
        return show(card, card.repair().diagnosis(), Unsaved.NOTHING);
    }

    private String show(RepairCards.Card card, Diagnosis typed, Unsaved unsaved) {
        UUID id = card.repair().id();
        Place place = places.locate(id).orElseThrow(Refusal::notFound);
        boolean mayDecide = caller.may(Permission.REPAIR_DECIDE, place);
        models.put("card", card);
        models.put("typed", typed);
        models.put("unsaved", unsaved);
        models.put("mayDecide", mayDecide);
        models.put("maySeeCosts", caller.may(Permission.REPAIR_FIGURES, place));
        boolean needsSpare =
                mayDecide && card.repair().isOpen() && card.repair().holderId() != null;
        models.put("spares", needsSpare ? spares.of(card.device()) : List.of());
        return "mdm/repairs/repair.jte";
    }

    @POST
    @Path("{repair}/accept")
    @Requires(Permission.REPAIR_DECIDE)
    public String accept(@PathParam("repair") UUID id, @BeanParam RepairForm form) {
        return done(id, "accept", form, () -> handle.accept(id, form.acceptance()));
    }

    @POST
    @Path("{repair}/reject")
    @Requires(Permission.REPAIR_DECIDE)
    public String reject(@PathParam("repair") UUID id, @BeanParam RepairForm form) {
        return done(id, "reject", form, () -> handle.reject(id, form.words()));
    }

    @POST
    @Path("{repair}/spare")
    @Requires(Permission.REPAIR_DECIDE)
    public String handOut(@PathParam("repair") UUID id, @BeanParam RepairForm form) {
        return done(id, "spare", form, () -> {
            if (form.spare() == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noneChosen");
            }
            handle.handOut(id, form.seen(), form.spare());
        });
    }

    @POST
    @Path("{repair}/send")
    @Requires(Permission.REPAIR_DECIDE)
    public String send(@PathParam("repair") UUID id, @BeanParam RepairForm form) {
        return done(id, "send", form, () -> handle.send(id, form.vendor(), form.on()));
    }

    @POST
    @Path("{repair}/learn")
    @Requires(Permission.REPAIR_DECIDE)
    public String learn(@PathParam("repair") UUID id, @BeanParam RepairForm form) {
        Diagnosis typed = null;
        try {
            typed = form.diagnosis();
            handle.learn(id, form.seen(), typed);
            flash.success("repairs.done.learn");
            return "redirect:/repairs/" + id;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            RepairCards.Card card = cards.of(id);
            return show(card, typed == null ? card.repair().diagnosis() : typed, Unsaved.NOTHING);
        }
    }

    @POST
    @Path("{repair}/return")
    @Requires(Permission.REPAIR_DECIDE)
    public String close(@PathParam("repair") UUID id, @BeanParam RepairForm form) {
        return done(id, "return", form, () -> handle.close(id, form.on()));
    }

    @POST
    @Path("{repair}/give-up")
    @Requires(Permission.REPAIR_DECIDE)
    public String giveUp(@PathParam("repair") UUID id, @BeanParam RepairForm form) {
        return done(id, "giveUp", form, () -> handle.giveUp(id, form.on(), form.words()));
    }

    /** Does a step; of one that is refused the page shows again what was written for it. */
    private String done(UUID id, String step, RepairForm form, Runnable deed) {
        try {
            deed.run();
            String said = "repairs.done." + step;
            flash.success(said);
            return "redirect:/repairs/" + id;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            RepairCards.Card card = cards.of(id);
            return show(card, card.repair().diagnosis(), form.unsaved(step));
        }
    }
}
