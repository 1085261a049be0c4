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
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.access.Role;
import org.manabiya.core.error.Refusal;
import org.manabiya.lms.materials.Handout;
import org.manabiya.lms.materials.Handouts;
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
        models.put("item", handouts.item(handout, item));
        models.put("handout", found);
        models.put("back", isMine(found) ? "/materials/handed-out/" + handout : "/learning");
        if (!isMine(found)) {
            openings.open(item, caller.person());
            keepForOfflineReading();
        }
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
        openings.progress(item, caller.person(), null, 100);
        return "redirect:/learning";
    }

    private boolean isMine(Handout handout) {
        return handout.isHandedBy(caller.person());
    }

    private void keepForOfflineReading() {
        if (caller.is(Role.PUPIL)) {
            response.setHeader("X-Offline", "keep");
        }
    }
}
