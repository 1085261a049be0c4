package org.manabiya.portal.mdm.yearchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.yearchange.CarryOut;
import org.manabiya.mdm.yearchange.Checklists;
import org.manabiya.mdm.yearchange.HandleReturns;
import org.manabiya.mdm.yearchange.Preview;
import org.manabiya.mdm.yearchange.Runs;
import org.manabiya.mdm.yearchange.TakeBack;
import org.manabiya.mdm.yearchange.What;
import org.manabiya.mdm.yearchange.YearChange;
import org.manabiya.mdm.yearchange.YearChangeResource;
import org.manabiya.mdm.yearchange.YearChanges;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** A school at the year change: collect, erase, check, hand out; its checklist; what was carried out, and the way back. */
@Controller
@RequestScoped
@Path("/year-changes/{yearChange}/schools/{school}")
public class YearChangeSchoolPages {
    private static final int PAGE_SIZE = 100;

    @Inject
    private YearChanges changes;

    @Inject
    private Checklists checklists;

    @Inject
    private HandleReturns returns;

    @Inject
    private CarryOut carryOut;

    @Inject
    private TakeBack takeBack;

    @Inject
    private Runs runs;

    @Inject
    private LabelledUnits labelledUnits;

    @Inject
    private Devices devices;

    @Inject
    private Schools schools;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.YEAR_CHANGE_SEE)
    public String look(
            @BeanParam SchoolAddress at, @QueryParam("what") String list, @QueryParam("page") Integer number) {
        YearChange change = change(at);
        Preview preview = changes.preview(change, at.school());
        What what = Stream.of(What.values())
                .filter(each -> each.name().equals(list))
                .findFirst()
                .orElse(What.COMES_BACK);
        var lines = preview.of(at.school(), what);
        Pager pager = Pager.of(number, PAGE_SIZE, lines.size(), LocalAddress.of(at.toString(), "what", what));
        int from = (pager.number() - 1) * PAGE_SIZE;
        List<Runs.Summary> done = runs.of(change, at.school());
        head(at, change);
        models.put("count", preview.counts().stream().findFirst().orElseThrow(Refusal::notFound));
        models.put("what", what);
        models.put("lines", lines.subList(from, Math.min(lines.size(), from + PAGE_SIZE)));
        models.put("pager", pager);
        models.put("entries", checklists.of(change).at(at.school()));
        models.put("runs", done);
        models.put("last", Runs.last(done).orElse(null));
        models.put(
                "troubles",
                done.isEmpty() ? List.of() : runs.troubles(done.get(0).run().id()));
        models.put(
                "working",
                done.stream().filter(Runs.Summary::isWorking).findFirst().orElse(null));
        models.put(
                "classes",
                caller.may(Permission.YEAR_CHANGE_CLASS)
                        ? classes.ofSchool(at.school()).stream()
                                .filter(Classes.Line::isHomeroom)
                                .toList()
                        : List.of());
        models.put("texts", texts());
        return "mdm/yearchange/school.jte";
    }

    /** The page on which units are scanned one after the other. */
    @GET
    @Path("scan")
    @Requires(Permission.YEAR_CHANGE_DO)
    public String scan(@BeanParam SchoolAddress at, @QueryParam("step") String step) {
        head(at, change(at));
        models.put("step", step(step));
        return "mdm/yearchange/scan.jte";
    }

    private static YearChangeResource.Step step(String name) {
        return Stream.of(YearChangeResource.Step.values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElse(YearChangeResource.Step.COLLECT);
    }

    @POST
    @Path("scan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_DO)
    public String scanned(@BeanParam SchoolAddress at, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        YearChangeResource.Step step = step(sent.text("step"));
        try {
            Device unit = unit(at, sent.text("unit"));
            int units = take(at, step, List.of(unit.id()));
            String said = "yearChange.scanned." + (units == 0 ? "ALREADY" : step.name());
            flash.success(said, unit.tag());
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + LocalAddress.of(at + "/scan", "step", step);
    }

    private Device unit(SchoolAddress at, String code) {
        return labelledUnits
                .read(caller.municipality(), code)
                .filter(unit -> at.school().equals(unit.spot().school()))
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.INVALID, "mdm.yearChange.noSuchUnit", code == null ? "" : code));
    }

    private int take(SchoolAddress at, YearChangeResource.Step step, List<UUID> units) {
        return switch (step) {
            case COLLECT -> returns.collect(change(at), at.school(), units);
            case ERASE -> returns.erase(change(at), at.school(), units);
            case PASS -> returns.pass(change(at), at.school(), units);
        };
    }

    /** Units that were picked in the list, or whose tags were typed or pasted. */
    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_DO)
    public String take(@BeanParam SchoolAddress at, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        YearChangeResource.Step step = step(sent.text("step"));
        try {
            List<UUID> units = new ArrayList<>(sent.ids("device"));
            sent.words("tags").forEach(tag -> units.add(unit(at, tag).id()));
            int taken = take(at, step, units);
            String said = "yearChange.taken." + step;
            flash.success(said, taken);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + at;
    }

    /** The form that says what is wrong with a unit. */
    @GET
    @Path("failure")
    @Requires(Permission.YEAR_CHANGE_DO)
    public String failing(@BeanParam SchoolAddress at, @QueryParam("device") UUID device) {
        Device unit = devices.find(device == null ? new UUID(0, 0) : device)
                .filter(found -> at.school().equals(found.spot().school()))
                .orElseThrow(Refusal::notFound);
        head(at, change(at));
        models.put("unit", unit);
        return "mdm/yearchange/failure.jte";
    }

    @POST
    @Path("failure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_DO)
    public String fail(@BeanParam SchoolAddress at, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        return done(
                at, "yearChange.failed", () -> returns.fail(change(at), at.school(), sent.id("device"), sent.report()));
    }

    /** The return was recorded by mistake. */
    @POST
    @Path("put-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_DO)
    public String putBack(@BeanParam SchoolAddress at, Form form) {
        UUID device = new YearChangeForm(form).id("device");
        return done(
                at,
                "yearChange.putBack",
                () -> returns.putBack(change(at), at.school(), device, page.t("yearChange.putBack.why")));
    }

    @POST
    @Path("ticks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_DO)
    public String tick(@BeanParam SchoolAddress at, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        return done(
                at,
                "yearChange.saved",
                () -> checklists.tick(
                        change(at),
                        sent.id("item"),
                        at.school(),
                        "true".equals(sent.text("done")),
                        sent.text("remark")));
    }

    @POST
    @Path("runs")
    @Requires(Permission.YEAR_CHANGE_DO)
    public String carryOut(@BeanParam SchoolAddress at) {
        return done(at, "yearChange.ordered", () -> carryOut.order(at.change(), at.school()));
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_DO)
    public String undo(@BeanParam SchoolAddress at, Form form) {
        String why = new YearChangeForm(form).text("why");
        return done(at, "yearChange.undoOrdered", () -> takeBack.order(at.change(), at.school(), why));
    }

    /** Stops the job that is under way; what it has done stays, and can be taken back. */
    @POST
    @Path("cancel")
    @Requires(Permission.YEAR_CHANGE_DO)
    public String cancel(@BeanParam SchoolAddress at) {
        return done(at, "jobs.cancel.asked", () -> runs.cancel(change(at), at.school()));
    }

    private String done(SchoolAddress at, String said, Runnable step) {
        try {
            step.run();
            flash.success(said);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + at;
    }

    private void head(SchoolAddress at, YearChange change) {
        models.put("change", change);
        models.put("school", schools.find(at.school()).orElseThrow(Refusal::notFound));
        models.put("address", at.toString());
    }

    private LineTexts texts() {
        Map<UUID, String> names = schools.ofMunicipality(caller.municipality()).stream()
                .collect(Collectors.toMap(School::id, School::name));
        return new LineTexts(page, names);
    }

    private YearChange change(SchoolAddress at) {
        return changes.find(at.change()).orElseThrow(Refusal::notFound);
    }
}
