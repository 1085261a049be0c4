package org.manabiya.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.manabiya.core.access.OfflineCopy;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.core.error.Refusal;

/** The first page of each role: what that person does next. */
@Controller
@RequestScoped
@Path("/")
public class HomePages {
    @Inject
    @Any
    private Instance<Home> homes;

    @Inject
    private OfflineCopy offlineCopy;

    @Context
    private HttpServletResponse response;

    @GET
    @SignedInOnly
    public String home() {
        // A pupil's desk stays readable when the Wi-Fi goes.
        offlineCopy.headers().forEach(response::setHeader);
        return homes.stream()
                .filter(Home::isCallers)
                .findFirst()
                .orElseThrow(Refusal::notAllowed)
                .show();
    }

    /** What a pupil does when something goes wrong. */
    @GET
    @Path("help")
    @SignedInOnly
    public String help() {
        offlineCopy.headers().forEach(response::setHeader);
        return "home/help.jte";
    }

    /** What the service worker shows without a network. */
    @GET
    @Path("offline")
    @OpenToAll
    public String offline() {
        response.setHeader("X-Offline", "keep");
        return "home/offline.jte";
    }
}
