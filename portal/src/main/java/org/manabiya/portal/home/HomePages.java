package org.manabiya.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Role;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.portal.lms.Desk;

/** The first page of each role: what that person does next. */
@Controller
@RequestScoped
@Path("/")
public class HomePages {
    @Inject
    private Caller caller;

    @Inject
    private Handouts handouts;

    @Inject
    private Models models;

    @Context
    private HttpServletResponse response;

    @GET
    @SignedInOnly
    public String home() {
        if (caller.is(Role.PUPIL)) {
            models.put("desk", Desk.of(handouts.received(caller.person(), caller.reach(Permission.MATERIAL_OPEN))));
            response.setHeader("X-Offline", "keep");
            return "home/pupil.jte";
        }
        return "home/staff.jte";
    }

    /** What the service worker shows without a network. */
    @GET
    @Path("offline")
    @OpenToAll
    public String offline() {
        return "home/offline.jte";
    }
}
