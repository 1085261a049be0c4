package org.manabiya.portal.mdm.alerts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.mail.MailSettings;
import org.manabiya.mdm.alerts.AlertKind;
import org.manabiya.mdm.alerts.Alerts;
import org.manabiya.mdm.alerts.CheckAlerts;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** What runs out, is overdue or too few: the list, putting to rest, and from when on it is told. */
@Controller
@RequestScoped
@Path("/alerts")
public class AlertPages {
    private static final int PAGE_SIZE = 50;

    @Inject
    private Alerts alerts;

    @Inject
    private CheckAlerts check;

    @Inject
    private MailSettings mail;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.ALERT_SEE)
    public String list(
            @QueryParam("which") String asked, @QueryParam("kind") String only, @QueryParam("page") Integer number) {
        Alerts.Which which = which(asked);
        AlertKind kind = kind(only);
        var reach = caller.reach(Permission.ALERT_SEE);
        Alerts.Rules rules = alerts.rules(caller.municipality());
        Alerts.Page found = alerts.page(reach, which, kind, Pager.offset(number, PAGE_SIZE), PAGE_SIZE);
        boolean planner = caller.may(Permission.RENEWAL_SEE);
        models.put("which", which);
        models.put("kind", kind);
        models.put("kinds", AlertKind.values());
        models.put("rules", rules);
        models.put(
                "alerts",
                found.lines().stream()
                        .map(line -> new AlertView(line, rules.thresholds(), page.today(), planner))
                        .toList());
        models.put("mailOn", mail.isOn());
        String address = LocalAddress.of("/alerts", "which", which.name(), "kind", kind == null ? null : kind.name());
        models.put("pager", Pager.of(number, PAGE_SIZE, found.total(), address));
        return "mdm/alerts/list.jte";
    }

    static Alerts.Which which(String asked) {
        return constant(Alerts.Which.values(), asked, Alerts.Which.OPEN);
    }

    /** {@code null} for all kinds. */
    static AlertKind kind(String only) {
        return constant(AlertKind.values(), only, null);
    }

    private static <E extends Enum<E>> E constant(E[] values, String name, E otherwise) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    @POST
    @Path("{alert}/rest")
    @Requires(Permission.ALERT_REST)
    public String rest(@PathParam("alert") UUID id, @FormParam("until") String until) {
        try {
            alerts.rest(id, Wareki.parse(until == null ? "" : until).orElse(null));
            flash.success("alerts.rested");
        } catch (InvalidInput wrong) {
            wrong.fields()
                    .forEach(field -> flash.error(
                            field.key(), String.valueOf(field.variables().get(0))));
        }
        return "redirect:/alerts";
    }

    @POST
    @Path("{alert}/wake")
    @Requires(Permission.ALERT_REST)
    public String wake(@PathParam("alert") UUID id) {
        alerts.wake(id);
        flash.success("alerts.woken");
        return "redirect:/alerts";
    }

    /** Holds the rules against the ledger now instead of in the morning. */
    @POST
    @Path("check")
    @Requires(Permission.ALERT_RULES)
    public String check() {
        check.of(caller.municipality());
        flash.success("alerts.checked");
        return "redirect:/alerts";
    }

    @GET
    @Path("rules")
    @Requires(Permission.ALERT_RULES)
    public String rules() {
        return rules(RulesForm.of(alerts.rules(caller.municipality()).thresholds()), Map.of());
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.ALERT_RULES)
    public String change(MultivaluedMap<String, String> fields) {
        RulesForm form = RulesForm.typed(fields);
        try {
            alerts.change(caller.municipality(), form.seen(), form.thresholds());
            check.of(caller.municipality());
            flash.success("alerts.rules.saved");
            return "redirect:/alerts";
        } catch (InvalidInput wrong) {
            return rules(
                    form,
                    wrong.fields().stream()
                            .collect(Collectors.toMap(
                                    InvalidInput.Field::name,
                                    field -> page.texts().get(field.key(), field.variables()),
                                    (first, next) -> first)));
        } catch (Refusal stale) {
            flash.refused(stale);
            return rules(form, Map.of());
        }
    }

    private String rules(RulesForm form, Map<String, String> faults) {
        models.put("form", form);
        models.put("version", alerts.rules(caller.municipality()).version());
        models.put("faults", faults);
        return "mdm/alerts/rules.jte";
    }
}
