package org.manabiya.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** The schools in reach and their classes for machines: where the ids come from that other addresses ask for. */
@Dependent
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {
    private final Schools schools;
    private final Classes classes;
    private final Caller caller;

    @Inject
    public OrganisationResource(Schools schools, Classes classes, Caller caller) {
        this.schools = schools;
        this.classes = classes;
        this.caller = caller;
    }

    /** By school code. */
    @GET
    @Path("schools")
    @Requires(Permission.SCHOOL_SEE)
    public List<Schools.Line> schools() {
        return schools.lines(caller.reach(Permission.SCHOOL_SEE));
    }

    /** By grade. */
    @GET
    @Path("schools/{school}/classes")
    @Requires(Permission.CLASS_SEE)
    public List<Classes.Line> classes(@PathParam("school") UUID school) {
        return classes.ofSchool(school);
    }
}
