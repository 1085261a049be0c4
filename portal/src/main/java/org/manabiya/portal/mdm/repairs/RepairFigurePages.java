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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        models.put("table", table(year, by));
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
        List<String> headings = new ArrayList<>();
        headings.add(page.t("repairs.by." + table.by()));
        IntStream.range(0, 12)
                .mapToObj(n -> page.t("repairs.month", (n + 3) % 12 + 1))
                .forEach(headings::add);
        Stream.of("repairs.total", "repairs.cost", "repairs.priced", "repairs.meanDays")
                .map(page::t)
                .forEach(headings::add);
        return new TableExport(
                        page.t("repairs.figures"),
                        headings,
                        Stream.concat(table.rows().stream(), Stream.of(table.whole()))
                                .map(row -> cells(table, row)))
                .as(TableExport.Format.of(format));
    }

    private List<Object> cells(RepairFigures.Table table, RepairFigures.Row row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.equals(table.whole()) ? page.t("repairs.whole") : name(page, table.by(), row.name()));
        cells.addAll(row.months());
        cells.addAll(List.of(row.total(), row.cost(), row.priced(), Math.round(row.meanDays() * 10) / 10.0));
        return cells;
    }

    /** What a row is about, in words. */
    public static String name(Page page, RepairFigures.By by, String name) {
        if (name == null) {
            return page.t("repairs.unknown");
        }
        return by.isVocabulary() ? page.t("repairs." + by.name().toLowerCase(Locale.ROOT) + "." + name) : name;
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
