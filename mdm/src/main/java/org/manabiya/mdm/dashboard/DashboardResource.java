package org.manabiya.mdm.dashboard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** The figures of the dashboards, for machines. */
@Dependent
@Path("/api/v1/dashboards")
@Produces(MediaType.APPLICATION_JSON)
public class DashboardResource {
    private final Dashboards dashboards;
    private final ClassDashboard classes;
    private final Caller caller;

    @Inject
    public DashboardResource(Dashboards dashboards, ClassDashboard classes, Caller caller) {
        this.dashboards = dashboards;
        this.classes = classes;
        this.caller = caller;
    }

    @GET
    @Path("board")
    @Requires(Permission.DASHBOARD_BOARD)
    public Dashboards.Board board() {
        return dashboards.board(caller.municipality());
    }

    @GET
    @Path("schools/{school}")
    @Requires(Permission.DASHBOARD_SCHOOL)
    public Dashboards.School school(@PathParam("school") UUID school) {
        return dashboards.school(caller.municipality(), school);
    }

    @GET
    @Path("classes/{class}")
    @Requires(Permission.DASHBOARD_CLASS)
    public ClassDashboard.Figures clazz(@PathParam("class") UUID clazz) {
        return classes.of(caller.municipality(), clazz);
    }
}
