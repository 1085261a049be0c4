package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.Plans;
import org.manabiya.mdm.renewal.PlanDrafts;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** What a plan says and what the ledger says now, side by side; what is chosen is taken over into the draft. */
@RequestScoped
@Path("/renewal/edit/ledger")
@Controller
public class PlanDifferencePages {
    @Inject
    private Plans plans;

    @Inject
    private PlanDrafts drafts;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.PLAN_MAKE)
    public String show(@QueryParam("plan") String plan) {
        PlanKind kind = PlanEditPages.kind(plan);
        UUID municipality = caller.municipality();
        models.put("kind", kind);
        models.put("seen", plans.draft(municipality, kind).map(Plan::version).orElse(0));
        models.put("changes", ChangeView.of(drafts.differences(municipality, kind), page.texts()));
        return "mdm/renewal/difference.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.PLAN_MAKE)
    public String take(@QueryParam("plan") String plan, MultivaluedMap<String, String> form) {
        PlanKind kind = PlanEditPages.kind(plan);
        Set<String> chosen = new TreeSet<>(form.getOrDefault("take", List.of()));
        try {
            drafts.take(caller.municipality(), kind, chosen, PlanEditPages.seen(form));
            flash.success("plans.saved");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/renewal?plan=" + kind.word();
    }
}
