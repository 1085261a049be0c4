package org.manabiya.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.AcceptTransfer;
import org.manabiya.core.people.TransferOffers;
import org.manabiya.core.people.TransferPupil;
import org.manabiya.core.people.UndoAccept;
import org.manabiya.portal.page.Flash;

/** Pupils on their way between municipalities: what has come in to decide, and what has gone out. */
@Controller
@RequestScoped
@Path("/transfers")
public class TransferOfferPages {
    @Inject
    private TransferOffers offers;

    @Inject
    private AcceptTransfer accept;

    @Inject
    private UndoAccept undo;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.TRANSFER_RECORD)
    public String list() {
        var reach = caller.reach(Permission.TRANSFER_RECORD);
        models.put("incoming", offers.incoming(reach));
        models.put("outgoing", offers.outgoing(reach));
        return "people/transfers.jte";
    }

    @GET
    @Path("{transferOffer}")
    @Requires(Permission.TRANSFER_RECORD)
    public String one(@PathParam("transferOffer") UUID id) {
        return show(id, null, "", "");
    }

    @POST
    @Path("{transferOffer}")
    @Requires(Permission.TRANSFER_RECORD)
    public String accept(
            @PathParam("transferOffer") UUID id,
            @FormParam("class") UUID target,
            @FormParam("entered") String entered) {
        try {
            var person = accept.accept(id, target, TransferPages.day(entered));
            flash.success("people.offer.accepted");
            return "redirect:/people/" + person;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return show(id, target, entered, "");
        }
    }

    @POST
    @Path("{transferOffer}/decline")
    @Requires(Permission.TRANSFER_RECORD)
    public String decline(@PathParam("transferOffer") UUID id, @FormParam("reason") String reason) {
        try {
            offers.decline(id, reason);
            flash.success("people.offer.declined");
            return "redirect:/transfers";
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return show(id, null, "", reason);
        }
    }

    /** Takes back that the pupil was accepted. */
    @POST
    @Path("{transferOffer}/undo")
    @Requires(Permission.TRANSFER_RECORD)
    public String undo(@PathParam("transferOffer") UUID id) {
        try {
            undo.undo(id);
            flash.success("people.accepted.undone");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.refused(refusal);
        }
        return "redirect:/transfers";
    }

    private String show(UUID id, UUID target, String entered, String reason) {
        var offer = offers.find(id);
        if (offer.isEmpty()) {
            // Decided meanwhile, by a colleague or by the other side.
            flash.warning("transfer.offer.decided");
            return "redirect:/transfers";
        }
        models.put("offer", offer.get());
        models.put(
                "classes",
                classes.homeroomsOf(caller.municipality()).stream()
                        .filter(line -> line.schoolId().equals(offer.get().toSchool()))
                        .filter(line -> TransferPupil.fits(offer.get().grade(), line.grades()))
                        .toList());
        models.put("target", target == null ? "" : target.toString());
        models.put("entered", entered == null ? "" : entered);
        models.put("reason", reason == null ? "" : reason);
        return "people/transferOffer.jte";
    }
}
