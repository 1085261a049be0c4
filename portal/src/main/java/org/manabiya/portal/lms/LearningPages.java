package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OfflineCopy;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.lms.materials.Caption;
import org.manabiya.lms.materials.Captions;
import org.manabiya.lms.materials.Handout;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.lms.materials.MaterialKind;
import org.manabiya.lms.materials.Openings;

/** What lies before a pupil to read, hear and see, one thing a page. The teacher who gave it may look at the same page. */
@Controller
@RequestScoped
@Path("/learning")
public class LearningPages {
    @Inject
    private Handouts handouts;

    @Inject
    private Openings openings;

    @Inject
    private Captions captions;

    @Inject
    private OfflineCopy offlineCopy;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Context
    private HttpServletResponse response;

    @GET
    @Requires(Permission.MATERIAL_OPEN)
    public String today() {
        keepForOfflineReading();
        models.put("desk", Desk.of(handouts.received(caller.person(), caller.reach(Permission.MATERIAL_OPEN))));
        return "lms/learning.jte";
    }

    @GET
    @Path("{handout}/items/{item}")
    @Requires(Permission.MATERIAL_OPEN)
    public String read(@PathParam("handout") UUID handout, @PathParam("item") UUID item) {
        var found = handouts.find(handout).orElseThrow(Refusal::notFound);
        var part = handouts.item(handout, item);
        var opening = isMine(found) ? null : openings.open(item, caller.person());
        models.put("handout", found);
        models.put("item", part);
        models.put("shown", Shown.of(found, part, captionsOf(part), opening));
        models.put("back", isMine(found) ? "/materials/handed-out/" + handout : "/learning");
        keepForOfflineReading();
        return "lms/reader.jte";
    }

    /** The pupil says that it is done: back to what else lies there. */
    @POST
    @Path("{handout}/items/{item}/done")
    @Requires(Permission.MATERIAL_OPEN)
    public String done(@PathParam("handout") UUID handout, @PathParam("item") UUID item) {
        var found = handouts.find(handout).orElseThrow(Refusal::notFound);
        handouts.item(handout, item);
        if (isMine(found)) {
            throw Refusal.notAllowed();
        }
        openings.done(item, caller.person());
        return "redirect:/learning";
    }

    private List<Caption> captionsOf(Handouts.Item item) {
        return item.kind() == MaterialKind.VIDEO ? captions.of(item.materialId()) : List.of();
    }

    private boolean isMine(Handout handout) {
        return handout.isHandedBy(caller.person());
    }

    private void keepForOfflineReading() {
        offlineCopy.headers().forEach(response::setHeader);
    }
}
