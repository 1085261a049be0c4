package org.manabiya.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Role;
import org.manabiya.core.access.SignedInOnly;

/** The first page of each role: what that person does next. */
@Controller
@RequestScoped
@Path("/")
public class HomePages {
    @Inject
    private Caller caller;

    @GET
    @SignedInOnly
    public String home() {
        if (caller.is(Role.PUPIL)) {
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
