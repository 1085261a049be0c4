package org.manabiya.portal.organisation;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.ClosedDays;
import org.manabiya.core.calendar.SchoolCalendar;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.PeriodNames;

/** The school year of the board and of each school: its terms, vacations and days, seen before they are saved. */
@Controller
@RequestScoped
@Path("/")
public class CalendarPages {
    @Inject
    private SchoolCalendars calendars;

    @Inject
    private ClosedDays closedDays;

    @Inject
    private Schools schools;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @Inject
    private Flash flash;

    /** The board's standard year; who belongs to a school is shown that school's. */
    @GET
    @Path("calendar")
    @Requires(Permission.CALENDAR_SEE)
    public String own(@QueryParam("year") Integer year) {
        if (!caller.reach(Permission.CALENDAR_SEE).wholeMunicipality()) {
            return "redirect:/schools/" + caller.school() + "/calendar";
        }
        return show(Place.inMunicipality(caller.municipality()), asked(year));
    }

    @POST
    @Path("calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CALENDAR_KEEP)
    public String setBoard(@QueryParam("year") Integer year, MultivaluedMap<String, String> fields) {
        var place = Place.inMunicipality(caller.municipality());
        caller.require(Permission.CALENDAR_KEEP, place);
        return set(place, asked(year), fields);
    }

    @GET
    @Path("schools/{school}/calendar")
    @Requires(Permission.CALENDAR_SEE)
    public String school(@PathParam("school") UUID school, @QueryParam("year") Integer year) {
        return show(Place.inSchool(caller.municipality(), school), asked(year));
    }

    @POST
    @Path("schools/{school}/calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CALENDAR_KEEP)
    public String setSchool(
            @PathParam("school") UUID school, @QueryParam("year") Integer year, MultivaluedMap<String, String> fields) {
        return set(Place.inSchool(caller.municipality(), school), asked(year), fields);
    }

    private String show(Place place, SchoolYear year) {
        var holding = calendars.of(place, year);
        var form = CalendarForm.of(calendars.plan(place, year), holding, new PeriodNames(page.texts()));
        models.put("view", view(place, holding, form, false, List.of()));
        return "organisation/calendar.jte";
    }

    private String set(Place place, SchoolYear year, MultivaluedMap<String, String> fields) {
        var form = CalendarForm.typed(fields);
        try {
            var plan = form.plan(year, new PeriodNames(page.texts()));
            var closed = closedDays.by(place, year, plan);
            if (fields.containsKey("save") && isAgreed(fields, closed)) {
                calendars.set(place, year, plan);
                flash.success("organisation.calendar.saved");
                return "redirect:" + address(place) + "?year=" + year.year();
            }
            models.put("view", view(place, calendars.preview(place, year, plan), form, true, closed));
        } catch (Refusal refusal) {
            flash.refused(refusal);
            models.put("view", view(place, calendars.of(place, year), form, false, List.of()));
        }
        return "organisation/calendar.jte";
    }

    /** Whether the sender has seen all the days that will be closed although a roll was taken on them. */
    private static boolean isAgreed(MultivaluedMap<String, String> fields, List<LocalDate> closed) {
        var seen = List.of(
                Objects.requireNonNullElse(fields.getFirst("agreed"), "").split(","));
        return closed.stream().map(LocalDate::toString).allMatch(seen::contains);
    }

    private CalendarView view(
            Place place, SchoolCalendar calendar, CalendarForm form, boolean preview, List<LocalDate> closed) {
        var school = place.school() == null
                ? null
                : schools.find(place.school()).map(School::name).orElseThrow(Refusal::notFound);
        return new CalendarView(
                page,
                address(place),
                school,
                calendar,
                form,
                preview,
                closed,
                caller.may(Permission.CALENDAR_KEEP, place));
    }

    private static String address(Place place) {
        return place.school() == null ? "/calendar" : "/schools/" + place.school() + "/calendar";
    }

    private SchoolYear asked(Integer year) {
        try {
            return year == null ? SchoolYear.of(page.today()) : new SchoolYear(year);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Refusal.Kind.MALFORMED, "calendar.year");
        }
    }
}
