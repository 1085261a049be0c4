package org.manabiya.portal.mdm.stocktaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** The report on one school's sheet as a file. Its address is the class's own: JAX-RS looks for an address in one class only. */
@RequestScoped
@Path("/stocktaking/sheets/{stockSheet}/report")
public class SheetReportPages {
    @Inject
    private ReportFiles files;

    @GET
    @Requires(Permission.STOCKTAKING_KEEP)
    public Response file(@PathParam("stockSheet") UUID id, @QueryParam("format") String format) {
        return files.ofSheet(id, format);
    }
}
