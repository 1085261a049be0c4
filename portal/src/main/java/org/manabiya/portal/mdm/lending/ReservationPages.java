package org.manabiya.portal.mdm.lending;

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
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.lending.Reservation;
import org.manabiya.mdm.lending.Reservations;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;

/** The reservation calendar of a school, a week at a time. */
@Controller
@RequestScoped
@Path("/")
public class ReservationPages {
    private static final int DAYS = 7;

    @Inject
    private Reservations reservations;

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
    @Path("reservations")
    @Requires(Permission.RESERVATION_SEE)
    public String week(@QueryParam("school") UUID asked, @QueryParam("week") String week) {
        return show(asked, week, null);
    }

    /** The week, with what was typed where that could not be reserved. */
    private String show(UUID asked, String week, SentLoan typed) {
        List<Schools.Line> reached = schools.lines(caller.reach(Permission.RESERVATION_SEE));
        UUID school = asked != null
                ? asked
                : caller.school() != null || reached.isEmpty()
                        ? caller.school()
                        : reached.get(0).id();
        if (school == null) {
            throw Refusal.notFound();
        }
        Place place = Place.inSchool(caller.municipality(), school);
        caller.require(Permission.RESERVATION_SEE, place);
        LocalDate monday = monday(week);
        models.put("wish", new TypedWish(typed, monday, page.today()));
        models.put("schools", reached);
        models.put("school", school);
        models.put("monday", monday);
        models.put(
                "calendar",
                new WeekView(
                        page,
                        monday,
                        reservations.ofSchool(school, midnight(monday), midnight(monday.plusDays(DAYS))),
                        reservations.carts(school),
                        classes.ofSchool(school)));
        models.put("carts", reservations.carts(school));
        models.put("spares", reservations.spares(school));
        models.put("classes", classes.ofSchool(school));
        models.put("rule", reservations.rule(school));
        models.put("make", caller.may(Permission.RESERVATION_MAKE, place));
        models.put("decide", caller.may(Permission.RESERVATION_DECIDE, place));
        return "mdm/lending/reservations.jte";
    }

    private LocalDate monday(String week) {
        LocalDate day;
        try {
            day = week == null || week.isBlank() ? page.today() : LocalDate.parse(week);
            // Outside the years that the calendar knows there is no week.
            SchoolYear.of(day);
        } catch (DateTimeException | IllegalArgumentException noDay) {
            day = page.today();
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(CoreData.JAPAN).toInstant();
    }

    @POST
    @Path("schools/{school}/reservations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RESERVATION_MAKE)
    public String reserve(@PathParam("school") UUID school, Form form) {
        SentLoan sent = new SentLoan(form);
        try {
            reservations.reserve(school, wish(sent));
            flash.success("reservation.made");
            return "redirect:" + LocalAddress.of("/reservations", "school", school, "week", sent.text("day"));
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return show(school, sent.text("week"), sent);
        }
    }

    private static Reservation.Wish wish(SentLoan sent) {
        LocalDate first = sent.day("day");
        LocalDate last = sent.day("lastDay") == null ? first : sent.day("lastDay");
        boolean cart = sent.text("what") != null && !TypedWish.SPARES.equals(sent.text("what"));
        return new Reservation.Wish(
                sent.text("class") == null ? null : sent.id("class"),
                cart ? sent.id("what") : null,
                cart ? 0 : number(sent.text("units")),
                moment(first, sent.text("from")),
                moment(last, sent.text("until")),
                sent.text("purpose"));
    }

    @POST
    @Path("schools/{school}/reservation-rule")
    @Requires(Permission.RESERVATION_DECIDE)
    public String setRule(
            @PathParam("school") UUID school, @FormParam("approval") String approval, @FormParam("days") String days) {
        return said(
                school,
                null,
                "lending.saved",
                () -> reservations.setRule(school, "yes".equals(approval), number(days)));
    }

    @POST
    @Path("reservations/{reservation}/decision")
    @Requires(Permission.RESERVATION_DECIDE)
    public String decide(
            @PathParam("reservation") UUID id, @FormParam("decision") String decision, @FormParam("week") String week) {
        return said(school(id), week, "lending.saved", () -> reservations.decide(id, "yes".equals(decision)));
    }

    @POST
    @Path("reservations/{reservation}/cancellation")
    @Requires(Permission.RESERVATION_MAKE)
    public String cancel(@PathParam("reservation") UUID id, @FormParam("week") String week) {
        return said(school(id), week, "reservation.cancelled", () -> reservations.cancel(id));
    }

    private UUID school(UUID reservation) {
        return reservations.find(reservation).orElseThrow(Refusal::notFound).schoolId();
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static Instant moment(LocalDate day, String time) {
        try {
            return day == null || time == null
                    ? null
                    : day.atTime(LocalTime.parse(time)).atZone(CoreData.JAPAN).toInstant();
        } catch (DateTimeException noTime) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.reservation.times");
        }
    }

    private String said(UUID school, String week, String done, Runnable act) {
        try {
            act.run();
            flash.success(done);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + LocalAddress.of("/reservations", "school", school, "week", week);
    }
}
