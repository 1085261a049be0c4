package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanRevision;
import org.manabiya.mdm.plans.Plans;
import org.manabiya.portal.page.Page;

/**
 * The plans that a municipality has published, for anybody, at an address that stays: {@code /plans/099990}. A municipality that has
 * published nothing is answered like one that does not exist.
 */
@RequestScoped
@Path("/plans/{town}")
public class PublishedPlanPages {
    @Inject
    private Municipalities municipalities;

    @Inject
    private Plans plans;

    @Inject
    private PlanDocuments documents;

    @Inject
    private Models models;

    @Inject
    private Page page;

    /** The address of a municipality's published plans. */
    static String address(Municipality municipality) {
        return "/plans/" + (municipality.code() == null ? municipality.id() : municipality.code());
    }

    @GET
    @Controller
    @OpenToAll
    public String show(@PathParam("town") String town) {
        Municipality municipality = municipality(town);
        List<PlanRevision> published = plans.published(municipality.id());
        if (published.isEmpty()) {
            throw Refusal.notFound();
        }
        models.put("town", municipality.name());
        models.put("address", address(municipality));
        models.put("published", published);
        models.put("documents", published.stream().map(documents::published).toList());
        return "mdm/renewal/published.jte";
    }

    @GET
    @Path("{plan}.{format}")
    @OpenToAll
    public Response file(
            @PathParam("town") String town, @PathParam("plan") String plan, @PathParam("format") String format) {
        PlanKind kind = PlanKind.of(plan).orElseThrow(Refusal::notFound);
        PlanFile file = PlanFile.of(format).orElseThrow(Refusal::notFound);
        PlanRevision revision = plans.published(municipality(town).id(), kind).orElseThrow(Refusal::notFound);
        return file.of(documents.published(revision), page.texts());
    }

    private Municipality municipality(String town) {
        return municipalities.named(town).orElseThrow(Refusal::notFound);
    }
}
