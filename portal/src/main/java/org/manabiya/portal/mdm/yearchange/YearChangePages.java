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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.Scenarios;
import org.manabiya.mdm.yearchange.ChecklistItem;
import org.manabiya.mdm.yearchange.Checklists;
import org.manabiya.mdm.yearchange.Line;
import org.manabiya.mdm.yearchange.Preview;
import org.manabiya.mdm.yearchange.YearChange;
import org.manabiya.mdm.yearchange.YearChanges;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The year changes of a municipality, and one of them: its rules, the dry run by school, the checklist. */
@RequestScoped
@Path("/year-changes")
public class YearChangePages {
    private static final int CAUTIONS_SHOWN = 30;

    @Inject
    private YearChanges changes;

    @Inject
    private Checklists checklists;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Schools schools;

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
    @Requires(Permission.YEAR_CHANGE_SEE)
    public String list() {
        List<YearChange> all = changes.of(caller.municipality());
        models.put("changes", all);
        models.put(
                "startable",
                changes.startable().stream()
                        .filter(year ->
                                all.stream().noneMatch(change -> change.old().equals(year)))
                        .toList());
        models.put("scenarios", scenarios());
        return "mdm/yearchange/list.jte";
    }

    private List<Scenario> scenarios() {
        return caller.may(Permission.YEAR_CHANGE_PLAN) ? scenarios.of(caller.municipality()) : List.of();
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public String start(Form form) {
        try {
            YearChangeForm sent = new YearChangeForm(form);
            Integer year = sent.number("fromYear");
            UUID id = changes.make(
                    caller.municipality(),
                    year == null ? changes.startable().get(0).year() : year,
                    sent.terms());
            return "redirect:/year-changes/" + id;
        } catch (Refusal refusal) {
            tell(refusal);
            return "redirect:/year-changes";
        }
    }

    @GET
    @Path("{yearChange}")
    @Controller
    @Requires(Permission.YEAR_CHANGE_SEE)
    public String one(@PathParam("yearChange") UUID id) {
        YearChange change = find(id);
        Preview preview = changes.preview(change, caller.reach(Permission.YEAR_CHANGE_SEE));
        List<Line> cautions = preview.withCaution();
        models.put("change", change);
        models.put("counts", preview.counts());
        models.put("cautions", cautions.stream().limit(CAUTIONS_SHOWN).toList());
        models.put("cautionsLeft", Math.max(0, cautions.size() - CAUTIONS_SHOWN));
        models.put("sheet", checklists.of(change));
        models.put("expected", changes.expected(id));
        models.put("scenarios", scenarios());
        models.put("texts", texts());
        return "mdm/yearchange/change.jte";
    }

    private LineTexts texts() {
        Map<UUID, String> names = schools.ofMunicipality(caller.municipality()).stream()
                .collect(Collectors.toMap(School::id, School::name));
        return new LineTexts(page, names);
    }

    @POST
    @Path("{yearChange}/terms")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public String agree(@PathParam("yearChange") UUID id, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        return done("/year-changes/" + id, () -> changes.agree(id, sent.seen(), sent.terms()));
    }

    @POST
    @Path("{yearChange}/entrants")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public String expect(@PathParam("yearChange") UUID id, Form form) {
        return done("/year-changes/" + id, () -> changes.expect(id, new YearChangeForm(form).expected()));
    }

    @POST
    @Path("{yearChange}/ticks")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public String tick(@PathParam("yearChange") UUID id, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        return done(
                "/year-changes/" + id,
                () -> checklists.tick(
                        find(id), sent.id("item"), null, "true".equals(sent.text("done")), sent.text("remark")));
    }

    /** The list of things to do, to be edited. */
    @GET
    @Path("{yearChange}/items")
    @Controller
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public String items(@PathParam("yearChange") UUID id) {
        return items(find(id), null, null);
    }

    /** The list, with what was typed for an item where that could not be saved; for a new one {@code item} is {@code null}. */
    private String items(YearChange change, UUID item, ChecklistItem.Terms typed) {
        models.put("change", change);
        models.put("items", checklists.of(change).items());
        models.put("typedItem", item);
        models.put("typed", typed);
        return "mdm/yearchange/items.jte";
    }

    @POST
    @Path("{yearChange}/items")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public String changeItems(@PathParam("yearChange") UUID id, Form form) {
        YearChangeForm sent = new YearChangeForm(form);
        YearChange change = find(id);
        UUID item = sent.id("item");
        String back = "/year-changes/" + id + "/items";
        if (sent.text("remove") != null) {
            return done(back, () -> checklists.remove(change, item));
        }
        ChecklistItem.Terms typed = null;
        try {
            typed = sent.item();
            if (item == null) {
                checklists.add(change, typed);
            } else {
                checklists.agree(change, item, sent.seen(), typed);
            }
            flash.success("yearChange.saved");
            return "redirect:" + back;
        } catch (Refusal refusal) {
            tell(refusal);
            return items(change, item, typed);
        }
    }

    /** The preview line by line as a file; of one school where it is named. */
    @GET
    @Path("{yearChange}/export")
    @Requires(Permission.YEAR_CHANGE_SEE)
    public Response export(@PathParam("yearChange") UUID id, @QueryParam("format") String format) {
        YearChange change = find(id);
        Preview preview = changes.preview(change, caller.reach(Permission.YEAR_CHANGE_SEE));
        audit.record("yearChange.export", "yearChange", id, null, change.old().label());
        LineTexts texts = texts();
        String name = page.t("yearChange.file", change.next().year());
        return new TableExport(name, texts.headings(), preview.lines().stream().map(texts::row))
                .as(TableExport.Format.of(format));
    }

    private String done(String address, Runnable step) {
        try {
            step.run();
            flash.success("yearChange.saved");
        } catch (Refusal refusal) {
            tell(refusal);
        }
        return "redirect:" + address;
    }

    private void tell(Refusal refusal) {
        if (refusal instanceof InvalidInput wrong && !wrong.fields().isEmpty()) {
            InvalidInput.Field first = wrong.fields().get(0);
            flash.refused(new Refusal(
                    Refusal.Kind.INVALID, first.key(), first.variables().toArray()));
        } else {
            flash.refused(refusal);
        }
    }

    private YearChange find(UUID id) {
        return changes.find(id).orElseThrow(Refusal::notFound);
    }
}
