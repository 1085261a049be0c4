package org.manabiya.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** The whole permission table, as the program itself obeys it. */
@RequestScoped
@Path("/permissions")
public class PermissionPages {
    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @GET
    @Controller
    @Requires(Permission.PERMISSIONS_SEE)
    public String table() {
        models.put("own", caller.roles());
        return "access/permissions.jte";
    }
}
