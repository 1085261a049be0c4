package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.lms.materials.HandOut;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.lms.materials.ReadingSheet;
import org.manabiya.portal.page.Flash;

/** What a teacher handed out, and who has opened it. */
@Controller
@RequestScoped
@Path("/materials/handed-out")
public class HandoutsPages {
    @Inject
    private HandOut handOut;

    @Inject
    private Handouts handouts;

    @Inject
    private ReadingSheet readingSheet;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.MATERIAL_PROGRESS)
    public String list() {
        var given = handouts.given(caller.reach(Permission.MATERIAL_PROGRESS));
        models.put("given", given);
        models.put(
                "classes",
                classes.lines(given.stream().map(Handouts.Given::classId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Classes.Line::id, Function.identity())));
        return "lms/handouts.jte";
    }

    @GET
    @Path("{handout}")
    @Requires(Permission.MATERIAL_PROGRESS)
    public String sheet(@PathParam("handout") UUID id) {
        var handout = handouts.find(id).orElseThrow(Refusal::notFound);
        models.put("handout", handout);
        models.put("clazz", classes.find(handout.classId()).orElseThrow(Refusal::notFound));
        models.put("sheet", readingSheet.of(handout));
        return "lms/handout.jte";
    }

    @POST
    @Path("{handout}/withdraw")
    @Requires(Permission.MATERIAL_PROGRESS)
    public String withdraw(@PathParam("handout") UUID id) {
        handOut.withdraw(id);
        flash.success("lms.handout.withdrawn");
        return "redirect:/materials/handed-out/" + id;
    }

    @POST
    @Path("{handout}/restore")
    @Requires(Permission.MATERIAL_PROGRESS)
    public String restore(@PathParam("handout") UUID id) {
        handOut.restore(id);
        flash.success("lms.handout.restored");
        return "redirect:/materials/handed-out/" + id;
    }
}
