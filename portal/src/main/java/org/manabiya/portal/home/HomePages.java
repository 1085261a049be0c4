package org.manabiya.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manabiya.affairs.attendance.RollStatus;
import org.manabiya.affairs.attendance.SchoolDays;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OfflineCopy;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Role;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Person;
import org.manabiya.core.roster.RosterImports;
import org.manabiya.core.text.Kana;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.portal.lms.Desk;
import org.manabiya.portal.page.Page;

/** The first page of each role: what that person does next. */
@Controller
@RequestScoped
@Path("/")
public class HomePages {
    private static final int LINES = 5;

    @Inject
    private OfflineCopy offlineCopy;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @Inject
    private RollStatus rolls;

    @Inject
    private SchoolDays schoolDays;

    @Inject
    private Handouts handouts;

    @Inject
    private Devices devices;

    @Inject
    private Schools schools;

    @Inject
    private Classes classes;

    @Inject
    private People people;

    @Inject
    private RosterImports imports;

    @Inject
    private Municipalities municipalities;

    @Context
    private HttpServletResponse response;

    @GET
    @SignedInOnly
    public String home() {
        if (caller.is(Role.PUPIL)) {
            return pupil();
        }
        if (page.forGuardian()) {
            models.put(
                    "children",
                    people.search(caller.reach(Permission.PERSON_SEE), "", "student", 0, LINES)
                            .lines());
            return "home/guardian.jte";
        }
        return staff();
    }

    private String pupil() {
        // A pupil's desk stays readable when the Wi-Fi goes.
        offlineCopy.headers().forEach(response::setHeader);
        models.put("desk", Desk.of(handouts.received(caller.person(), caller.reach(Permission.MATERIAL_OPEN))));
        // By the roster's kana: a dictionary would guess at a name.
        models.put(
                "name",
                people.find(caller.person())
                        .map(Person::kanaGiven)
                        .map(Kana::toHiragana)
                        .orElse(""));
        return "home/pupil.jte";
    }

    private String staff() {
        var today = page.today();
        models.put(
                "schoolDay",
                caller.municipality() == null
                        || schoolDays.isSchoolDay(Place.inSchool(caller.municipality(), caller.school()), today));
        models.put("homerooms", classes.lines(caller.homerooms()));
        models.put(
                "rolls",
                caller.school() == null || !caller.may(Permission.ATTENDANCE_SEE)
                        ? List.of()
                        : rolls.ofSchool(caller.school(), today));
        models.put(
                "handouts",
                caller.may(Permission.MATERIAL_PROGRESS)
                        ? first(handouts.given(caller.reach(Permission.MATERIAL_PROGRESS)))
                        : List.of());
        boolean board = caller.is(Role.BOARD_STAFF) || caller.is(Role.BOARD_ICT);
        models.put("schools", board ? schools.lines(caller.reach(Permission.SCHOOL_SEE)) : List.of());
        models.put(
                "schoolRolls",
                caller.is(Role.BOARD_STAFF)
                        ? rolls.ofSchools(caller.reach(Permission.ATTENDANCE_SEE), today)
                        : List.of());
        models.put(
                "devices",
                caller.may(Permission.DEVICE_SEE) ? devices.states(caller.reach(Permission.DEVICE_SEE)) : Map.of());
        models.put(
                "imports", caller.may(Permission.ROSTER_IMPORT) ? imports.newest(caller.municipality(), 1) : List.of());
        models.put("municipalities", caller.is(Role.OPERATOR) ? municipalities.all() : List.of());
        return "home/staff.jte";
    }

    private static <T> List<T> first(List<T> all) {
        return new ArrayList<>(all.subList(0, Math.min(LINES, all.size())));
    }

    /** What the service worker shows without a network. */
    @GET
    @Path("offline")
    @OpenToAll
    public String offline() {
        response.setHeader("X-Offline", "keep");
        return "home/offline.jte";
    }
}
