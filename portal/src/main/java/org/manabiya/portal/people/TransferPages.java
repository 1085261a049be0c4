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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.People;
import org.manabiya.core.people.TransferOffers;
import org.manabiya.core.people.TransferPupil;
import org.manabiya.core.people.UndoTransfer;
import org.manabiya.portal.page.Flash;

/** A pupil changes the school (転出入): within the municipality at once, to another one by an offer to that side. */
@Controller
@RequestScoped
@Path("/people/{person: [0-9a-f-]+}/transfer")
public class TransferPages {
    @Inject
    private People people;

    @Inject
    private Classes classes;

    @Inject
    private TransferPupil transfers;

    @Inject
    private UndoTransfer undo;

    @Inject
    private TransferOffers offers;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.TRANSFER_RECORD)
    public String form(@PathParam("person") UUID id) {
        return show(id, null, "", "");
    }

    @POST
    @Requires(Permission.TRANSFER_RECORD)
    public String record(
            @PathParam("person") UUID id,
            @FormParam("class") UUID target,
            @FormParam("left") String left,
            @FormParam("entered") String entered) {
        try {
            transfers.transfer(id, target, day(left), day(entered));
            flash.success("people.transfer.done");
            return "redirect:/people";
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return show(id, target, left, entered);
        }
    }

    /** Offers the pupil to a school of another municipality. */
    @POST
    @Path("offer")
    @Requires(Permission.TRANSFER_RECORD)
    public String offer(
            @PathParam("person") UUID id, @FormParam("school") UUID school, @FormParam("left") String left) {
        try {
            offers.offer(id, school, day(left));
            flash.success("people.offer.made");
            return "redirect:/transfers";
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return show(id, null, left, "");
        }
    }

    /** Takes the offer back while nobody has answered it. */
    @POST
    @Path("withdraw")
    @Requires(Permission.TRANSFER_RECORD)
    public String withdraw(@PathParam("person") UUID id) {
        offers.withdraw(id);
        flash.success("people.offer.withdrawn");
        return "redirect:/transfers";
    }

    /** Takes the last transfer back; the pupil is then the old school's again. */
    @POST
    @Path("undo")
    @Requires(Permission.TRANSFER_RECORD)
    public String undo(@PathParam("person") UUID id) {
        try {
            undo.undo(id);
            flash.success("people.transfer.undone");
            return "redirect:/people";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.refused(refusal);
            return "redirect:/people/" + id;
        }
    }

    static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private String show(UUID id, UUID target, String left, String entered) {
        var person = people.find(id).orElseThrow(Refusal::notFound);
        models.put("person", person);
        models.put(
                "classes",
                classes.homeroomsOf(person.municipalityId()).stream()
                        .filter(line -> !line.schoolId().equals(person.primarySchoolId()))
                        .filter(line -> TransferPupil.fits(person.grade(), line.grades()))
                        .toList());
        models.put("elsewhere", offers.targets(person.municipalityId()));
        models.put("target", target == null ? "" : target.toString());
        models.put("left", left == null ? "" : left);
        models.put("entered", entered == null ? "" : entered);
        return "people/transfer.jte";
    }
}
