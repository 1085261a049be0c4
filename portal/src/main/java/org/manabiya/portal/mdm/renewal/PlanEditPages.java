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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.plans.Kpi;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanItem;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanKnowledge;
import org.manabiya.mdm.plans.Plans;
import org.manabiya.mdm.renewal.ComposeRenewal;
import org.manabiya.mdm.renewal.PlanDrafts;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.mdm.renewal.WritePlan;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The forms in which the four plans are written. What the product knows stands in each field until something else is typed. */
@RequestScoped
@Path("/renewal/edit")
@Controller
public class PlanEditPages {
    @Inject
    private Plans plans;

    @Inject
    private WritePlan write;

    @Inject
    private PlanKnowledge knowledge;

    @Inject
    private ComposeRenewal compose;

    @Inject
    private PlanFacts facts;

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
    public String form(@QueryParam("plan") String plan) {
        PlanKind kind = kind(plan);
        Plan draft = plans.draft(caller.municipality(), kind).orElse(null);
        PlanFields written = draft == null ? PlanFields.none() : draft.fields();
        Map<String, String> offered = drafts.offered(caller.municipality(), kind, written);
        return show(kind, written.with(offered), draft == null ? 0 : draft.version(), offered.keySet(), Map.of());
    }

    /** Saves what is typed; with {@code resize} only rebuilds the grid for other years. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.PLAN_MAKE)
    public String save(@QueryParam("plan") String plan, MultivaluedMap<String, String> form) {
        PlanKind kind = kind(plan);
        int seen = seen(form);
        Map<String, String> sent = sent(kind, form);
        try {
            PlanFields fields = PlanFields.of(sent);
            if (form.containsKey("resize")) {
                return show(kind, fields, seen, Set.of(), Map.of());
            }
            write.save(caller.municipality(), kind, fields, seen);
        } catch (InvalidInput wrong) {
            Map<String, String> faults = new HashMap<>();
            wrong.fields()
                    .forEach(field -> faults.put(
                            RenewalCells.field(field.name(), sent),
                            page.t(field.key(), field.variables().toArray())));
            return show(kind, shortened(sent), seen, Set.of(), faults);
        } catch (Refusal refusal) {
            flash.refused(refusal);
            models.put("outdated", refusal.kind() == Refusal.Kind.CONFLICT);
            return show(kind, shortened(sent), seen, Set.of(), Map.of());
        }
        flash.success("plans.saved");
        return "redirect:/renewal?plan=" + kind.word();
    }

    /** What was typed, to show it again, cut where it is too long to be kept. */
    private static PlanFields shortened(Map<String, String> sent) {
        Map<String, String> cut = new LinkedHashMap<>();
        sent.forEach((name, value) -> cut.put(name, value.substring(0, Math.min(value.length(), PlanFields.LONGEST))));
        return PlanFields.of(cut);
    }

    /** @param offered the fields that hold what the ledger says and nobody has saved yet */
    private String show(PlanKind kind, PlanFields fields, int seen, Set<String> offered, Map<String, String> faults) {
        UUID municipality = caller.municipality();
        models.put("kind", kind);
        models.put("seen", seen);
        models.put("faults", faults);
        models.put("offered", offered);
        if (kind == PlanKind.RENEWAL) {
            RenewalDraft draft = new RenewalDraft(fields);
            models.put("draft", draft);
            models.put("cells", new RenewalCells(draft, compose.known(municipality, draft), faults, page.texts()));
            models.put("scenarios", compose.scenarios(municipality));
            models.put("outgoing", facts.outgoing(municipality, draft.first()));
            return "mdm/renewal/edit.jte";
        }
        models.put("fields", fields);
        models.put("known", knowledge.of(municipality));
        models.put("items", PlanItem.of(kind));
        models.put("kpis", Kpi.of(kind));
        return "mdm/renewal/answers.jte";
    }

    /** The fields of the plan's form, numbers without what only helps the eye; everything else that was sent is left alone. */
    private static Map<String, String> sent(PlanKind kind, MultivaluedMap<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (WritePlan.isField(kind, name)) {
                String value = values.get(0) == null ? "" : values.get(0);
                boolean number = PlanRow.entered().anyMatch(row -> name.startsWith(row.field() + "."))
                        || name.endsWith(".units");
                sent.put(name, number ? PlanForm.plain(value) : value);
            }
        });
        return sent;
    }

    static int seen(MultivaluedMap<String, String> form) {
        String version = String.valueOf(form.getFirst("version"));
        if (!version.matches("[0-9]{1,9}")) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
        return Integer.parseInt(version);
    }

    static PlanKind kind(String plan) {
        return plan == null ? PlanKind.RENEWAL : PlanKind.of(plan).orElseThrow(Refusal::notFound);
    }
}
