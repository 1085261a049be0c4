package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.lms.materials.Materials;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The list of a teacher's materials as a file. */
@RequestScoped
@Path("/materials/export")
public class MaterialFilePages {
    private static final double MEGABYTE = 1024 * 1024;

    @Inject
    private Materials materials;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.MATERIAL_MAKE)
    public Response export(@QueryParam("format") String format) {
        List<String> headings =
                page.words("lms.material", "lms.kind", "lms.size.head", "lms.materials.when", "lms.materials.state");
        return new TableExport(
                        page.t("lms.materials"),
                        headings,
                        materials.lines(caller.reach(Permission.MATERIAL_MAKE)).stream()
                                .map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Materials.Line line) {
        return List.of(
                line.title(),
                page.t("lms.kind." + line.kind()),
                page.t("lms.size", Math.max(0.1, line.size() / MEGABYTE)),
                page.stamp(line.created()),
                line.handedOut());
    }
}
