package org.manabiya.portal.mdm.yearchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.yearchange.CityOrder;
import org.manabiya.mdm.yearchange.CityOrders;
import org.manabiya.mdm.yearchange.OrderForAll;
import org.manabiya.mdm.yearchange.YearChange;
import org.manabiya.mdm.yearchange.YearChanges;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;

/** A step of the year change for all schools at once: what it would do at each, the order, and what came of it. */
@Controller
@RequestScoped
@Path("/year-changes/{yearChange}/all")
public class CityOrderPages {
    @Inject
    private YearChanges changes;

    @Inject
    private OrderForAll orderForAll;

    @Inject
    private CityOrders orders;

    @Inject
    private Jobs jobs;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public String look(@PathParam("yearChange") UUID id, @QueryParam("step") String name) {
        YearChange change = find(id);
        CityOrder.Step step = step(name);
        List<CityOrders.Summary> all = orders.of(change);
        models.put("change", change);
        models.put("step", step);
        models.put("schools", orderForAll.ahead(change, step));
        models.put("orders", all);
        models.put(
                "last",
                all.stream()
                        .filter(summary -> summary.order().step() == step)
                        .findFirst()
                        .orElse(null));
        models.put(
                "working",
                all.stream().filter(CityOrders.Summary::isWorking).findFirst().orElse(null));
        return "mdm/yearchange/all.jte";
    }

    private static CityOrder.Step step(String name) {
        for (CityOrder.Step step : CityOrder.Step.values()) {
            if (step.name().equals(name)) {
                return step;
            }
        }
        return CityOrder.Step.COLLECT;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_ALL)
    public String order(@PathParam("yearChange") UUID id, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        CityOrder.Step step = sent.constant(CityOrder.Step.values(), "step");
        try {
            orderForAll.order(id, step, sent.text("why"));
            flash.success("yearChange.all.ordered");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return back(id, step);
    }

    /** Stops the order that is under way; what it has done stays, and ordered again it does the rest. */
    @POST
    @Path("cancel")
    @Requires(Permission.YEAR_CHANGE_ALL)
    public String cancel(@PathParam("yearChange") UUID id) {
        CityOrder.Step step = null;
        for (CityOrders.Summary summary : orders.of(find(id))) {
            if (summary.isWorking()) {
                jobs.cancel(summary.order().jobId());
                step = summary.order().step();
            }
        }
        flash.success("jobs.cancel.asked");
        return back(id, step);
    }

    private static String back(UUID id, CityOrder.Step step) {
        return "redirect:" + LocalAddress.of("/year-changes/" + id + "/all", "step", step);
    }

    private YearChange find(UUID id) {
        return changes.find(id).orElseThrow(Refusal::notFound);
    }
}
