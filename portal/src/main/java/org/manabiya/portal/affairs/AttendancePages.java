package org.manabiya.portal.affairs;

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
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.affairs.attendance.Marks;
import org.manabiya.affairs.attendance.RollStatus;
import org.manabiya.affairs.attendance.Rolls;
import org.manabiya.affairs.attendance.SchoolDays;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.ClassLocator;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** Attendance: the roll of a class, the classes of a school, the schools of a board; and for a guardian the way to the children. */
@Controller
@RequestScoped
@Path("/")
public class AttendancePages {
    static final String OWN = "/attendance";

    @Inject
    private Rolls rolls;

    @Inject
    private RollStatus status;

    @Inject
    private Marks marks;

    @Inject
    private SchoolDays days;

    @Inject
    private Classes classes;

    @Inject
    private ClassLocator locator;

    @Inject
    private Schools schools;

    @Inject
    private ChildPages children;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    /** What the caller comes for most: the roll of the own homeroom, else the classes of the school, the schools, the children. */
    @GET
    @Path("attendance")
    @Requires(Permission.ATTENDANCE_SEE)
    public String own(@QueryParam("day") String day, @QueryParam("edit") boolean edit) {
        if (caller.homerooms().size() == 1) {
            return showRoll(caller.homerooms().iterator().next(), days.asked(day), edit);
        }
        var reach = caller.reach(Permission.ATTENDANCE_SEE);
        if (reach.wholeMunicipality()) {
            return showSchools(days.asked(day));
        }
        if (!reach.schools().isEmpty()) {
            return showSchool(reach.schools().iterator().next(), days.asked(day));
        }
        if (reach.classes().isEmpty()) {
            return children.showFirst();
        }
        return showClasses();
    }

    @GET
    @Path("classes/{class}/attendance")
    @Requires(Permission.ATTENDANCE_SEE)
    public String roll(
            @PathParam("class") UUID clazz, @QueryParam("day") String day, @QueryParam("edit") boolean edit) {
        return showRoll(clazz, days.asked(day), edit);
    }

    @POST
    @Path("classes/{class}/attendance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.ATTENDANCE_TAKE)
    public String take(@PathParam("class") UUID clazz, MultivaluedMap<String, String> fields) {
        var form = new RollForm(fields);
        var day = days.asked(form.day());
        try {
            rolls.take(clazz, day, form.seen(), form.entries(), form.why());
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
            return "redirect:" + base(clazz) + "?day=" + day;
        }
        flash.success(form.seen() == 0 ? "roll.confirmed" : "roll.corrected");
        return "redirect:" + base(clazz) + "?day=" + day;
    }

    private String base(UUID clazz) {
        return caller.homerooms().equals(Set.of(clazz)) ? OWN : "/classes/" + clazz + "/attendance";
    }

    @GET
    @Path("schools/{school}/attendance")
    @Requires(Permission.ATTENDANCE_SEE)
    public String school(@PathParam("school") UUID school, @QueryParam("day") String day) {
        return showSchool(school, days.asked(day));
    }

    private String showRoll(UUID clazz, LocalDate day, boolean edit) {
        var place = locator.locate(clazz).orElseThrow(Refusal::notFound);
        var sheet = rolls.sheet(clazz, day);
        models.put(
                "view",
                new RollView(
                        page,
                        base(clazz),
                        sheet,
                        marks.of(place.municipality()),
                        sheet.isConfirmed() ? rolls.corrections(clazz, day) : List.of(),
                        caller.may(Permission.ATTENDANCE_TAKE, place),
                        edit,
                        days.before(place, day),
                        notToCome(days.after(place, day))));
        return "affairs/roll.jte";
    }

    private String showSchool(UUID id, LocalDate day) {
        School school = schools.find(id).orElseThrow(Refusal::notFound);
        var place = Place.inSchool(school.municipalityId(), id);
        boolean open = days.isOpen(place, day);
        models.put(
                "view",
                new SchoolRollsView(
                        page,
                        id,
                        school.name(),
                        day,
                        open,
                        days.before(place, day),
                        notToCome(days.after(place, day)),
                        open ? status.ofSchool(id, day) : List.of()));
        return "affairs/schoolRolls.jte";
    }

    private String showSchools(LocalDate day) {
        var place = Place.inMunicipality(caller.municipality());
        boolean open = days.isOpen(place, day);
        models.put("day", day);
        models.put("open", open);
        models.put("previous", days.before(place, day));
        models.put(
                "schools",
                open
                        ? status.ofSchools(caller.reach(Permission.ATTENDANCE_SEE), day)
                        : List.<RollStatus.SchoolLine>of());
        return "affairs/schools.jte";
    }

    private String showClasses() {
        models.put(
                "classes",
                classes.lines(caller.reach(Permission.ATTENDANCE_SEE).classes()).stream()
                        .filter(line -> line.kind().equals("homeroom"))
                        .toList());
        return "affairs/classes.jte";
    }

    private LocalDate notToCome(LocalDate day) {
        return day.isAfter(days.today()) ? null : day;
    }
}
