package org.manabiya.core.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Flag;
import org.manabiya.core.error.Refusal;

/** School calendars for machines: the board's standard year and each school's own. */
@RequestScoped
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {
    /** What is set at one level; {@code terms} and {@code vacations} empty: as on the level above. */
    public record Plan(List<Span> terms, List<Span> vacations, List<Span> schoolDays, List<Span> daysOff) {
        static Plan of(CalendarPlan plan) {
            return new Plan(
                    spans(plan.terms()), spans(plan.vacations()), spans(plan.schoolDays()), spans(plan.daysOff()));
        }

        private static List<Span> spans(List<Period> periods) {
            return periods.stream().map(Span::of).toList();
        }

        CalendarPlan plan() {
            return new CalendarPlan(periods(terms), periods(vacations), periods(schoolDays), periods(daysOff));
        }

        private static List<Period> periods(List<Span> spans) {
            if (spans == null || spans.stream().anyMatch(Objects::isNull)) {
                throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
            }
            return spans.stream().map(Span::period).toList();
        }
    }

    /**
     * A year as it holds.
     *
     * @param plan what is set at this level itself
     * @param schoolDays every day with school
     */
    public record Year(
            int year, Plan plan, List<Span> terms, List<Span> vacations, int count, List<String> schoolDays) {}

    @Inject
    private SchoolCalendars calendars;

    @Inject
    private ClosedDays closedDays;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The board's standard year, which holds for every school that has not set another; the present one where none is asked. */
    @GET
    @Path("calendar")
    @Requires(Permission.CALENDAR_SEE)
    public Year board(@QueryParam("year") Integer year) {
        return year(boardOf(caller), asked(year));
    }

    /**
     * Sets the board's standard year, or with {@code dryRun=true} only says what it would be. A day on which a roll was taken is closed
     * with {@code confirm=true} alone.
     */
    @PUT
    @Path("calendar")
    @Requires(Permission.CALENDAR_KEEP)
    public Year setBoard(
            @QueryParam("year") Integer year,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("confirm") String confirm,
            Plan plan) {
        caller.require(Permission.CALENDAR_KEEP, boardOf(caller));
        return set(boardOf(caller), asked(year), dryRun, confirm, plan);
    }

    /** The year of one school. */
    @GET
    @Path("schools/{school}/calendar")
    @Requires(Permission.CALENDAR_SEE)
    public Year school(@PathParam("school") UUID school, @QueryParam("year") Integer year) {
        return year(Place.inSchool(caller.municipality(), school), asked(year));
    }

    /** Sets the year of one school, as the board's. */
    @PUT
    @Path("schools/{school}/calendar")
    @Requires(Permission.CALENDAR_KEEP)
    public Year setSchool(
            @PathParam("school") UUID school,
            @QueryParam("year") Integer year,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("confirm") String confirm,
            Plan plan) {
        return set(Place.inSchool(caller.municipality(), school), asked(year), dryRun, confirm, plan);
    }

    private static Place boardOf(Caller caller) {
        return Place.inMunicipality(caller.municipality());
    }

    private Year set(Place place, SchoolYear year, String dryRun, String confirm, Plan sent) {
        boolean dry = Flag.read("dryRun", dryRun, false);
        boolean confirmed = Flag.read("confirm", confirm, false);
        if (sent == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
        var plan = sent.plan();
        var closed = dry || confirmed ? List.<LocalDate>of() : closedDays.by(place, year, plan);
        if (!closed.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calendar.closing", closed.get(0), closed.size());
        }
        return shown(plan, dry ? calendars.preview(place, year, plan) : calendars.set(place, year, plan));
    }

    private Year year(Place place, SchoolYear year) {
        return shown(calendars.plan(place, year), calendars.of(place, year));
    }

    private static Year shown(CalendarPlan plan, SchoolCalendar calendar) {
        var days = calendar.schoolDays(calendar.year().first(), calendar.year().last());
        return new Year(
                calendar.year().year(),
                Plan.of(plan),
                Plan.spans(calendar.terms()),
                Plan.spans(calendar.vacations()),
                days.size(),
                days.stream().map(LocalDate::toString).toList());
    }

    private SchoolYear asked(Integer year) {
        try {
            return year == null ? SchoolYear.of(LocalDate.now(clock)) : new SchoolYear(year);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Refusal.Kind.MALFORMED, "calendar.year");
        }
    }
}
