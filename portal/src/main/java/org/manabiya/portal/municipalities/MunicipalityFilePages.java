package org.manabiya.portal.municipalities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The boards of education that share the installation, as a file. */
@RequestScoped
@Path("/municipalities/export")
public class MunicipalityFilePages {
    @Inject
    private Municipalities municipalities;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.MUNICIPALITY_MANAGE)
    public Response export(@QueryParam("format") String format) {
        return new TableExport(
                        page.t("municipality.title"),
                        List.of(page.t("municipality.name"), page.t("municipality.code")),
                        municipalities.all().stream().map(one -> Arrays.asList(one.name(), one.code())))
                .as(TableExport.Format.of(format));
    }
}
