package org.manabiya.portal.mdm.repairs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.repairs.UnrecordedRepairs;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** The units that are in repair by the ledger and have no open repair, to be worked off. */
@Controller
@RequestScoped
@Path("/repairs/unrecorded")
public class UnrecordedRepairPages {
    private static final int PAGE_SIZE = 50;

    @Inject
    private UnrecordedRepairs unrecorded;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.REPAIR_FIGURES)
    public String list(@QueryParam("page") Integer number) {
        Reach reach = caller.reach(Permission.REPAIR_FIGURES);
        var count = unrecorded.count(reach);
        models.put("count", count);
        models.put("lines", unrecorded.page(reach, Pager.offset(number, PAGE_SIZE), PAGE_SIZE));
        models.put("pager", Pager.of(number, PAGE_SIZE, count.unrecorded(), "/repairs/unrecorded"));
        return "mdm/repairs/unrecorded.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.REPAIR_DECIDE)
    public String settle(Form form) {
        Reach reach = caller.reach(Permission.REPAIR_DECIDE);
        var sent = form.asMap();
        try {
            List<UUID> units = sent.getOrDefault("unit", List.of()).stream()
                    .map(UnrecordedRepairPages::id)
                    .toList();
            if ("back".equals(sent.getFirst("what"))) {
                flash.success(
                        "repairs.unrecorded.backDone", unrecorded.back(reach, units, page.t("repairs.unrecorded.why")));
            } else {
                FailureKind failure = RepairForm.constant(FailureKind.values(), sent.getFirst("failure"));
                flash.success(
                        "repairs.unrecorded.opened",
                        unrecorded.open(reach, units, failure, RepairForm.day(sent.getFirst("since"))));
            }
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/repairs/unrecorded";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }
}
