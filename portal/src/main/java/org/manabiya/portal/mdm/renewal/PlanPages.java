package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanRevision;
import org.manabiya.mdm.plans.Plans;
import org.manabiya.mdm.renewal.ComposeRenewal;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;
import org.manabiya.mdm.renewal.PublishPlan;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.mdm.renewal.RenewalSheet;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The four plans as their authors read them: what they say today, what is published, and what has changed since. */
@RequestScoped
@Path("/renewal")
public class PlanPages {
    @Inject
    private Plans plans;

    @Inject
    private PublishPlan publish;

    @Inject
    private PlanDocuments documents;

    @Inject
    private PlanFacts facts;

    @Inject
    private ComposeRenewal compose;

    @Inject
    private Municipalities municipalities;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.PLAN_MAKE)
    public String show(@QueryParam("plan") String plan) {
        PlanKind kind = kind(plan);
        UUID municipality = caller.municipality();
        models.put("kind", kind);
        Plan draft = plans.draft(municipality, kind).orElse(null);
        List<PlanRevision> revisions = plans.revisions(municipality, kind);
        models.put("draft", draft);
        models.put("revisions", revisions);
        models.put("steps", kind == PlanKind.RENEWAL ? steps(municipality, draft, revisions) : null);
        models.put("address", publicAddress(municipality));
        try {
            if (kind == PlanKind.RENEWAL) {
                RenewalSheet sheet = documents.sheet(municipality);
                PlanDocument document = documents.renewal(municipality, sheet, page.texts());
                models.put("document", document);
                models.put("warnings", document.table().told(sheet.warnings()));
            } else {
                models.put("document", documents.draft(municipality, kind));
                models.put("warnings", List.of());
            }
        } catch (InvalidInput impossible) {
            // Typed numbers can become impossible when the ledger beneath them changes.
            models.put("document", null);
            models.put(
                    "warnings",
                    impossible.fields().stream()
                            .map(field -> new PlanTableView.Warned(
                                    page.t(field.key(), field.variables().toArray()), null))
                            .toList());
        }
        return "mdm/renewal/plan.jte";
    }

    private PlanSteps steps(UUID municipality, Plan draft, List<PlanRevision> revisions) {
        RenewalDraft written = new RenewalDraft(draft == null ? PlanFields.none() : draft.fields());
        return new PlanSteps(
                facts.hasDevices(municipality),
                !compose.scenarios(municipality).isEmpty(),
                written.scenario().isPresent(),
                !written.policy().isEmpty(),
                !revisions.isEmpty() && !revisions.get(0).isWithdrawn());
    }

    /** The units behind rows ③, ④, ⑥ and ⑦ of a year, the present one where none is asked for. */
    @GET
    @Path("units")
    @Controller
    @Requires(Permission.PLAN_MAKE)
    public String units(@QueryParam("year") String year) {
        SchoolYear asked = asked(year);
        models.put("year", asked);
        models.put("deliveries", facts.deliveries(caller.municipality(), asked));
        models.put("delivered", facts.delivered(caller.municipality()).getOrDefault(asked.year(), Bought.NOTHING));
        return "mdm/renewal/units.jte";
    }

    /** The pupils behind ① of a year that has reached its base date, school by school. */
    @GET
    @Path("pupils")
    @Controller
    @Requires(Permission.PLAN_MAKE)
    public String pupils(@QueryParam("year") String year) {
        SchoolYear asked = asked(year);
        models.put("year", asked);
        models.put("schools", facts.pupilsBySchool(caller.municipality(), asked));
        models.put("whole", facts.pupils(caller.municipality(), asked));
        return "mdm/renewal/pupils.jte";
    }

    private SchoolYear asked(String year) {
        return year != null && year.matches("(19|20)[0-9]{2}")
                ? new SchoolYear(Integer.parseInt(year))
                : SchoolYear.of(page.today());
    }

    @GET
    @Path("export")
    @Requires(Permission.PLAN_MAKE)
    public Response export(@QueryParam("plan") String plan, @QueryParam("format") String format) {
        return PlanFile.of(format)
                .orElseThrow(Refusal::notFound)
                .of(documents.draft(caller.municipality(), kind(plan)), page.texts());
    }

    /** What would be published, what that changes, and what it leaves unwritten. */
    @GET
    @Path("publication")
    @Controller
    @Requires(Permission.PLAN_PUBLISH)
    public String publication(@QueryParam("plan") String plan) {
        return publication(kind(plan), "");
    }

    /** @param note what was typed already */
    private String publication(PlanKind kind, String note) {
        UUID municipality = caller.municipality();
        PlanFields next = documents.snapshot(municipality, kind);
        List<PlanRevision> before = plans.revisions(municipality, kind);
        models.put("kind", kind);
        models.put(
                "changes",
                ChangeView.of(next, before.isEmpty() ? null : before.get(0).fields(), page.texts()));
        models.put("unwritten", UnwrittenView.of(kind, next, page.texts()));
        models.put("note", note);
        models.put("first", before.isEmpty());
        models.put("address", publicAddress(municipality));
        return "mdm/renewal/publication.jte";
    }

    /** @param incomplete sent where the publisher has confirmed that parts stay unwritten */
    @POST
    @Path("publication")
    @Controller
    @Requires(Permission.PLAN_PUBLISH)
    public String publish(
            @FormParam("plan") String plan,
            @FormParam("note") String note,
            @FormParam("incomplete") String incomplete) {
        PlanKind kind = kind(plan);
        try {
            publish.publish(caller.municipality(), kind, note, incomplete != null);
            flash.success("plans.published");
        } catch (InvalidInput unwritten) {
            flash.error("plans.unwritten.unconfirmed", unwritten.fields().size());
            return publication(kind, said(note));
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return publication(kind, said(note));
        }
        return "redirect:/renewal?plan=" + kind.word();
    }

    private static String said(String note) {
        return note == null ? "" : note;
    }

    @POST
    @Path("withdrawal")
    @Controller
    @Requires(Permission.PLAN_PUBLISH)
    public String withdraw(@FormParam("plan") String plan, @FormParam("reason") String reason) {
        PlanKind kind = kind(plan);
        try {
            plans.withdraw(caller.municipality(), kind, reason);
            flash.success("plans.withdrawn");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/renewal?plan=" + kind.word();
    }

    private static PlanKind kind(String plan) {
        return plan == null ? PlanKind.RENEWAL : PlanKind.of(plan).orElseThrow(Refusal::notFound);
    }

    private String publicAddress(UUID municipality) {
        return PublishedPlanPages.address(municipalities.find(municipality).orElseThrow(Refusal::notFound));
    }
}
