package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.renewal.PlanTable;
import org.manabiya.mdm.renewal.SpareAllowance;
import org.manabiya.portal.page.Page;

/**
 * The calculator of a plan's table, for a town without a ledger here. It reads nothing of this installation and stores nothing, so it
 * is open to all; the numbers stand in the address, which can be kept and passed on.
 */
@RequestScoped
@Path("/renewal-check")
public class PlanCheckPages {
    private static final int FIRST_YEAR_OF_THE_SECOND_PERIOD = 2024;

    @Inject
    private SpareAllowance allowance;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @OpenToAll
    public String show(@Context UriInfo address) {
        PlanForm form = form(address);
        Map<String, String> faults = new HashMap<>();
        models.put("form", form);
        models.put("result", null);
        if (form.isSent()) {
            try {
                models.put("result", view(form.table()));
            } catch (InvalidInput wrong) {
                wrong.fields()
                        .forEach(field -> faults.put(
                                field.name(),
                                page.t(field.key(), field.variables().toArray())));
            }
        }
        models.put("faults", faults);
        return "mdm/renewal/check.jte";
    }

    @GET
    @Path("export")
    @OpenToAll
    public Response export(@Context UriInfo address, @QueryParam("format") String format) {
        PlanTableView view = view(form(address).table());
        PlanDocument plan = new PlanDocument(
                page.t("renewal.check.file"), "", List.of(page.t("renewal.check.remark")), view, List.of());
        return PlanFile.of(format).orElseThrow(Refusal::notFound).of(plan, page.texts());
    }

    private PlanForm form(UriInfo address) {
        return new PlanForm(
                address.getQueryParameters(), allowance.percent(), new SchoolYear(FIRST_YEAR_OF_THE_SECOND_PERIOD));
    }

    private PlanTableView view(PlanTable table) {
        return new PlanTableView(
                table,
                page.texts(),
                table.figures().years(),
                (row, column) -> Because.of(page.t("renewal.because.typed")));
    }
}
