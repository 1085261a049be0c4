package org.manabiya.portal.mdm.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.alerts.Alerts;
import org.manabiya.mdm.dashboard.ClassDashboard;
import org.manabiya.mdm.dashboard.Dashboards;
import org.manabiya.portal.mdm.analysis.Figures;
import org.manabiya.portal.page.Page;

/** The devices at a glance: for the board, for a school, for a class. */
@Controller
@RequestScoped
@Path("/dashboard")
public class DashboardPages {
    @Inject
    private Dashboards dashboards;

    @Inject
    private ClassDashboard classDashboard;

    @Inject
    private Alerts alerts;

    @Inject
    private Schools schools;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    /** The widest dashboard of the caller. */
    @GET
    @Requires(Permission.DASHBOARD_CLASS)
    public String show() {
        if (caller.may(Permission.DASHBOARD_BOARD)) {
            models.put("board", dashboards.board(caller.municipality()));
            models.put("schools", schools.lines(caller.reach(Permission.DASHBOARD_SCHOOL)));
            return shown(null, "mdm/dashboard/board.jte");
        }
        Reach schoolReach = caller.reach(Permission.DASHBOARD_SCHOOL);
        if (!schoolReach.schools().isEmpty()) {
            return "redirect:/dashboard/schools/" + caller.school();
        }
        return "redirect:/dashboard/classes/"
                + caller.homerooms().stream().sorted().findFirst().orElseThrow(Refusal::notFound);
    }

    @GET
    @Path("schools/{school}")
    @Requires(Permission.DASHBOARD_SCHOOL)
    public String school(@PathParam("school") UUID id) {
        models.put("school", schools.find(id).orElseThrow(Refusal::notFound));
        models.put("figuresOfSchool", dashboards.school(caller.municipality(), id));
        models.put(
                "classes",
                classes.ofSchool(id).stream().filter(Classes.Line::isHomeroom).toList());
        return shown(id, "mdm/dashboard/school.jte");
    }

    @GET
    @Path("classes/{class}")
    @Requires(Permission.DASHBOARD_CLASS)
    public String clazz(@PathParam("class") UUID id) {
        List<Classes.Line> found = classes.lines(List.of(id));
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        models.put("line", found.get(0));
        models.put("figures", classDashboard.of(caller.municipality(), id));
        return "mdm/dashboard/class.jte";
    }

    private String shown(UUID school, String view) {
        models.put("sums", alerts.sums(caller.reach(Permission.ALERT_SEE)));
        models.put("link", new LedgerLink(school));
        models.put("halves", new HalfTexts(page.texts()));
        models.put("figures", new Figures(page.texts()));
        return view;
    }
}
