package org.manabiya.portal.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.portal.page.Flash;

/** The work that the server does in the background, the newest first. */
@Controller
@RequestScoped
@Path("/jobs")
public class JobPages {
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000;

    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.JOB_SEE)
    public String list(@QueryParam("page") Integer asked) {
        int number = asked == null ? 1 : Math.max(1, Math.min(asked, LAST_PAGE));
        var lines = jobs.page(caller.reach(Permission.JOB_SEE), (number - 1) * ROWS, ROWS + 1);
        models.put("jobs", lines.size() > ROWS ? lines.subList(0, ROWS) : lines);
        models.put("number", number);
        models.put("more", lines.size() > ROWS);
        return "jobs/list.jte";
    }

    @POST
    @Path("cancel")
    @Requires(Permission.JOB_SEE)
    public String cancel(@FormParam("id") UUID id) {
        var job = jobs.find(id).orElseThrow(Refusal::notFound);
        caller.require(
                Permission.JOB_SEE, Place.inMunicipality(job.municipality().orElse(null)));
        jobs.cancel(id);
        flash.success("jobs.cancel.asked");
        return "redirect:/jobs";
    }
}
