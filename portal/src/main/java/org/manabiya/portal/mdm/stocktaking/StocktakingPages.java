package org.manabiya.portal.mdm.stocktaking;

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
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.Period;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.stocktaking.OpenStocktaking;
import org.manabiya.mdm.stocktaking.SignStocktaking;
import org.manabiya.mdm.stocktaking.Stocktaking;
import org.manabiya.mdm.stocktaking.StocktakingDue;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.PeriodNames;

/** The stocktakings, opening one, and the board's view of one: which schools have counted how far. */
@Controller
@RequestScoped
@Path("/stocktaking")
public class StocktakingPages {
    @Inject
    private Stocktakings stocktakings;

    @Inject
    private OpenStocktaking openStocktaking;

    @Inject
    private SignStocktaking signStocktaking;

    @Inject
    private StocktakingReport report;

    @Inject
    private StocktakingDue due;

    @Inject
    private Schools schools;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.STOCKTAKING_COUNT)
    public String list() {
        Reach reach = caller.reach(Permission.STOCKTAKING_COUNT);
        Period term = due.term(caller.municipality());
        models.put("stocktakings", StocktakingLine.of(stocktakings.sheets(reach)));
        models.put("due", due.of(reach));
        models.put("schools", schoolsToOpen());
        models.put("board", caller.reach(Permission.STOCKTAKING_KEEP).wholeMunicipality());
        models.put("term", term);
        SchoolYear year = SchoolYear.of(page.today());
        boolean inTerm = !term.name().equals(year.label());
        String wholeYear = page.t("stocktaking.year", String.valueOf(year.year()));
        String shown = inTerm ? new PeriodNames(page.texts()).shown(term.name()) : wholeYear;
        models.put("shown", shown);
        models.put("name", page.t("stocktaking.name.suggested", inTerm ? wholeYear + " " + shown : wholeYear));
        return "mdm/stocktaking/list.jte";
    }

    /** The schools for which the caller may open a stocktaking. */
    private List<School> schoolsToOpen() {
        Reach reach = caller.reach(Permission.STOCKTAKING_KEEP);
        return reach.isEmpty()
                ? List.of()
                : schools.ofMunicipality(caller.municipality()).stream()
                        .filter(School::isSchool)
                        .filter(school -> reach.covers(Place.inSchool(school.municipalityId(), school.id())))
                        .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STOCKTAKING_KEEP)
    public String open(Form form) {
        SentStock sent = new SentStock(form);
        try {
            if (caller.reach(Permission.STOCKTAKING_KEEP).wholeMunicipality()) {
                Set<UUID> chosen = sent.ids("school");
                boolean store = chosen.remove(caller.municipality());
                UUID opened = openStocktaking.open(caller.municipality(), chosen, store, sent.terms());
                flash.success("stocktaking.opened");
                return "redirect:/stocktaking/" + opened;
            }
            UUID school = sent.ids("school").stream().findFirst().orElse(caller.school());
            caller.require(Permission.STOCKTAKING_KEEP, Place.inSchool(caller.municipality(), school));
            UUID opened = openStocktaking.openForSchool(caller.municipality(), school, sent.terms());
            flash.success("stocktaking.opened");
            return "redirect:/stocktaking/" + opened;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return "redirect:/stocktaking";
        }
    }

    @GET
    @Path("{stocktaking}")
    @Requires(Permission.STOCKTAKING_COUNT)
    public String one(@PathParam("stocktaking") UUID id) {
        Stocktaking stocktaking = stocktakings.find(id).orElseThrow(Refusal::notFound);
        Place place = Place.inSchool(stocktaking.municipalityId(), stocktaking.schoolId());
        List<SheetFigures> sheets = SheetFigures.of(
                stocktakings.sheets(caller.reach(Permission.STOCKTAKING_COUNT)).stream()
                        .filter(line -> line.sheet().stocktakingId().equals(id))
                        .toList(),
                report.ofStocktaking(id));
        models.put("stocktaking", stocktaking);
        models.put("sheets", sheets);
        models.put("whole", SheetFigures.sum(sheets));
        models.put("keep", stocktaking.isOpen() && caller.may(Permission.STOCKTAKING_KEEP, place));
        models.put("sign", stocktaking.isOpen() && caller.may(Permission.STOCKTAKING_APPROVE, place));
        return "mdm/stocktaking/stocktaking.jte";
    }

    @POST
    @Path("{stocktaking}/sign")
    @Requires(Permission.STOCKTAKING_APPROVE)
    public String sign(@PathParam("stocktaking") UUID id) {
        return done(id, "stocktaking.signed.done", () -> signStocktaking.sign(id));
    }

    @POST
    @Path("{stocktaking}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STOCKTAKING_KEEP)
    public String cancel(@PathParam("stocktaking") UUID id, Form form) {
        return done(
                id, "stocktaking.cancelled.done", () -> openStocktaking.cancel(id, new SentStock(form).text("why")));
    }

    private String done(UUID id, String word, Runnable step) {
        try {
            step.run();
            flash.success(word);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/stocktaking/" + id;
    }
}
