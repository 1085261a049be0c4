package org.manabiya.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.access.Role;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The whole permission table, as the program itself obeys it. */
@RequestScoped
@Path("/permissions")
public class PermissionPages {
    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.PERMISSIONS_SEE)
    public String table() {
        models.put("own", caller.roles());
        return "access/permissions.jte";
    }

    /** The table by rows and columns as on the page. */
    @GET
    @Path("export")
    @Requires(Permission.PERMISSIONS_SEE)
    public Response export(@QueryParam("format") String format) {
        List<String> headings = Stream.concat(
                        Stream.of(page.t("permission.feature"), page.t("permission.what")),
                        Stream.of(Role.values()).map(role -> page.t("role." + role)))
                .toList();
        return new TableExport(
                        page.t("permission.title"),
                        headings,
                        Stream.of(Feature.values()).flatMap(feature -> feature.permissions().stream()
                                .map(permission -> row(feature, permission))))
                .as(TableExport.Format.of(format));
    }

    private List<String> row(Feature feature, Permission permission) {
        return Stream.concat(
                        Stream.of(page.t("permission.feature." + feature), page.t("permission." + permission)),
                        Stream.of(Role.values()).map(role -> permission.scopesOf(role).stream()
                                .map(scope -> page.t("scope." + scope))
                                .collect(Collectors.joining(" / "))))
                .toList();
    }
}
