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
import org.manabiya.core.people.TransferPupil;
import org.manabiya.portal.page.Flash;

/** A pupil changes the school within the municipality (転出入). */
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

    private static LocalDate day(String typed) {
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
        models.put("target", target == null ? "" : target.toString());
        models.put("left", left == null ? "" : left);
        models.put("entered", entered == null ? "" : entered);
        return "people/transfer.jte";
    }
}
