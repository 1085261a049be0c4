package org.manabiya.portal.mdm.scenarios;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.scenario.ChooseScenario;
import org.manabiya.mdm.scenario.ComputeScenario;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.ScenarioOptions;
import org.manabiya.mdm.scenario.Scenarios;
import org.manabiya.mdm.scenario.Strategy;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.analysis.Figures;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The scenarios of replacement: made, looked at year by year, and compared side by side. */
@RequestScoped
@Path("/renewal/scenarios")
public class ScenarioPages {
    @Inject
    private Scenarios scenarios;

    @Inject
    private ComputeScenario compute;

    @Inject
    private ChooseScenario choice;

    @Inject
    private Audit audit;

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
    @Requires(Permission.RENEWAL_SEE)
    public String list(@QueryParam("compare") List<String> compare) {
        List<Scenario> all = scenarios.of(caller.municipality());
        models.put("scenarios", all);
        models.put("comparison", ScenarioComparison.of(all, compare, scenarios::years));
        models.put("figures", new Figures(page.texts()));
        models.put("chosen", choice.chosen(caller.municipality()).orElse(null));
        return "mdm/scenarios/scenarios.jte";
    }

    @GET
    @Path("new")
    @Controller
    @Requires(Permission.RENEWAL_PLAN)
    public String start() {
        int year = SchoolYear.of(page.today()).year();
        return form(null, ScenarioForm.of("", ScenarioOptions.usual(Strategy.LEVEL, year)), Map.of());
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RENEWAL_PLAN)
    public String make(MultivaluedMap<String, String> fields) {
        ScenarioForm form = ScenarioForm.typed(fields);
        return saved(null, form, () -> scenarios.make(caller.municipality(), form.get("name"), form.options()));
    }

    @GET
    @Path("{scenario}")
    @Controller
    @Requires(Permission.RENEWAL_SEE)
    public String one(@PathParam("scenario") UUID id) {
        Scenario scenario = find(id);
        models.put("scenario", scenario);
        models.put("years", scenarios.years(scenario));
        models.put(
                "chosen",
                choice.chosen(caller.municipality()).filter(id::equals).isPresent());
        models.put("figures", new Figures(page.texts()));
        return "mdm/scenarios/scenario.jte";
    }

    @GET
    @Path("{scenario}/edit")
    @Controller
    @Requires(Permission.RENEWAL_PLAN)
    public String edit(@PathParam("scenario") UUID id) {
        Scenario scenario = find(id);
        return form(id, ScenarioForm.of(scenario.name(), scenario.options()), Map.of());
    }

    @POST
    @Path("{scenario}")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RENEWAL_PLAN)
    public String change(@PathParam("scenario") UUID id, MultivaluedMap<String, String> fields) {
        ScenarioForm form = ScenarioForm.typed(fields);
        return saved(id, form, () -> scenarios.change(id, form.get("name"), form.options()));
    }

    /** Computes anew with the ledger, the repairs and the forecast of now. */
    @POST
    @Path("{scenario}/compute")
    @Controller
    @Requires(Permission.RENEWAL_PLAN)
    public String again(@PathParam("scenario") UUID id) {
        compute.start(find(id), caller.account());
        return "redirect:/renewal/scenarios/" + id;
    }

    /** Computes anew, as jobs, what was computed in an earlier way. */
    @POST
    @Path("compute")
    @Controller
    @Requires(Permission.RENEWAL_PLAN)
    public String renew() {
        flash.success("scenarios.outdated.renewing", scenarios.renew(caller.municipality(), caller.account()));
        return "redirect:/renewal/scenarios";
    }

    /** Lets the plan take its coming purchases from the scenario. */
    @POST
    @Path("{scenario}/choice")
    @Controller
    @Requires(Permission.PLAN_MAKE)
    public String choose(@PathParam("scenario") UUID id) {
        try {
            choice.choose(id);
            flash.success("scenarios.chosen.said");
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return "redirect:/renewal/scenarios/" + id;
        }
        return "redirect:/renewal";
    }

    @POST
    @Path("{scenario}/forget")
    @Controller
    @Requires(Permission.RENEWAL_PLAN)
    public String forget(@PathParam("scenario") UUID id) {
        scenarios.forget(id);
        flash.success("scenarios.forgotten");
        return "redirect:/renewal/scenarios";
    }

    @GET
    @Path("{scenario}/export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@PathParam("scenario") UUID id, @QueryParam("format") String format) {
        Scenario scenario = find(id);
        audit.record("scenario.export", "scenario", id, null, scenario.name());
        return ScenarioList.of(scenario, scenarios.years(scenario), page.texts())
                .as(TableExport.Format.of(format));
    }

    private interface Saving {
        Scenario save();
    }

    private String saved(UUID id, ScenarioForm form, Saving saving) {
        try {
            Scenario scenario = saving.save();
            compute.start(scenario, caller.account());
            return "redirect:/renewal/scenarios/" + scenario.id();
        } catch (InvalidInput wrong) {
            Map<String, String> faults = new HashMap<>();
            wrong.fields()
                    .forEach(field -> faults.put(
                            field.name(), page.t(field.key(), field.variables().toArray())));
            return form(id, form, faults);
        } catch (Refusal refusal) {
            return form(
                    id,
                    form,
                    Map.of("name", page.t(refusal.key(), refusal.variables().toArray())));
        }
    }

    private String form(UUID id, ScenarioForm form, Map<String, String> faults) {
        models.put("address", id == null ? "/renewal/scenarios" : "/renewal/scenarios/" + id);
        models.put("form", form);
        models.put("faults", faults);
        return "mdm/scenarios/form.jte";
    }

    private Scenario find(UUID id) {
        return scenarios.find(id).orElseThrow(Refusal::notFound);
    }
}
