package org.manabiya.portal.mdm.yearchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.yearchange.Checklists;
import org.manabiya.mdm.yearchange.ClassReturns;
import org.manabiya.mdm.yearchange.ClassSheets;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The homeroom teacher's page at the year change: what each pupil of the class has given back and received, and scanning what comes back. */
@Controller
@RequestScoped
@Path("/classes/{class}/year-change")
public class ClassYearChangePages {
    @Inject
    private Classes classes;

    @Inject
    private Schools schools;

    @Inject
    private ClassSheets sheets;

    @Inject
    private ClassReturns returns;

    @Inject
    private Checklists checklists;

    @Inject
    private LabelledUnits labelledUnits;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.YEAR_CHANGE_CLASS)
    public String look(@PathParam("class") UUID id) {
        SchoolClass clazz = find(id);
        ClassSheets.Sheet sheet = sheets.of(clazz).orElse(null);
        models.put("clazz", clazz);
        models.put("school", schools.find(clazz.schoolId()).orElseThrow(Refusal::notFound));
        models.put("sheet", sheet);
        models.put(
                "entries",
                sheet == null ? List.of() : checklists.of(sheet.change()).at(clazz.schoolId()));
        return "mdm/yearchange/class.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_CLASS)
    public String take(@PathParam("class") UUID id, Form form) {
        String code = new YearChangeForm(form).text("unit");
        return then(id, () -> {
            Device unit = labelledUnits
                    .read(caller.municipality(), code)
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.INVALID, "mdm.lending.noSuchUnit", code == null ? "" : code));
            boolean now = returns.collect(find(id), unit.id(), unit.tag());
            String said = "yearChange.scanned." + (now ? "COLLECT" : "ALREADY");
            flash.success(said, unit.tag());
        });
    }

    /** The return was recorded by mistake. */
    @POST
    @Path("put-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_CLASS)
    public String putBack(@PathParam("class") UUID id, Form form) {
        UUID device = new YearChangeForm(form).id("device");
        return then(id, () -> {
            returns.putBack(find(id), device, page.t("yearChange.putBack.why"));
            flash.success("yearChange.putBack");
        });
    }

    private String then(UUID id, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/classes/" + id + "/year-change";
    }

    private SchoolClass find(UUID id) {
        return classes.find(id).orElseThrow(Refusal::notFound);
    }
}
