package org.manabiya.portal.mdm.repairs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.repairs.RepairFigures;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The figures of repairs, month by month, as a page and as a file; and the numbers on which the advice rests. */
@RequestScoped
@Path("/repairs")
public class RepairFigurePages {
    @Inject
    private RepairFigures figures;

    @Inject
    private Repairs repairs;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @Inject
    private Flash flash;

    @GET
    @Path("figures")
    @Controller
    @Requires(Permission.REPAIR_FIGURES)
    public String show(@QueryParam("year") Integer year, @QueryParam("by") String by) {
        RepairFigures.Table table = table(year, by);
        models.put("table", table);
        models.put("lastYear", table.rows().isEmpty() ? lastYear() : null);
        models.put("terms", repairs.terms(caller.municipality()));
        models.put("thisYear", SchoolYear.of(page.today()).year());
        return "mdm/repairs/figures.jte";
    }

    @GET
    @Path("figures/export")
    @Requires(Permission.REPAIR_FIGURES)
    public Response export(
            @QueryParam("year") Integer year, @QueryParam("by") String by, @QueryParam("format") String format) {
        RepairFigures.Table table = table(year, by);
        audit.record(
                "repair.export",
                "repair",
                null,
                null,
                table.by() + " " + table.year().year());
        return new RepairFigureList(page.texts()).of(table).as(TableExport.Format.of(format));
    }

    @POST
    @Path("settings")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String change(@BeanParam RepairForm form) {
        try {
            repairs.change(caller.municipality(), form.terms());
            flash.success("repairs.settings.saved");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/repairs/figures";
    }

    private Integer lastYear() {
        return figures.lastYear(caller.reach(Permission.REPAIR_FIGURES))
                .map(SchoolYear::year)
                .orElse(null);
    }

    private RepairFigures.Table table(Integer year, String by) {
        var found = RepairForm.constant(RepairFigures.By.values(), by);
        return figures.of(
                caller.reach(Permission.REPAIR_FIGURES), asked(year), found == null ? RepairFigures.By.MODEL : found);
    }

    private SchoolYear asked(Integer year) {
        try {
            return year == null ? SchoolYear.of(page.today()) : new SchoolYear(year);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Refusal.Kind.MALFORMED, "calendar.year");
        }
    }
}
