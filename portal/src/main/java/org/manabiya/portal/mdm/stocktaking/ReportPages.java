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

/** The report to the board on a whole stocktaking as a file: PDF, Excel or CSV. */
@RequestScoped
@Path("/stocktaking")
public class ReportPages {
    @Inject
    private ReportFiles files;

    @GET
    @Path("{stocktaking}/report")
    @Requires(Permission.STOCKTAKING_KEEP)
    public Response whole(@PathParam("stocktaking") UUID id, @QueryParam("format") String format) {
        return files.ofStocktaking(id, format);
    }
}
