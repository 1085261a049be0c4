package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** The report of a stocktaking as a file, for machines. */
@Dependent
@Path("/api/v1/stocktakings/{stocktaking}/file")
public class StocktakingFileResource {
    private final StocktakingFile file;

    @Inject
    public StocktakingFileResource(StocktakingFile file) {
        this.file = file;
    }

    /** @param format {@code csv}, the usual one, {@code xlsx} or {@code pdf} */
    @GET
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.STOCKTAKING_KEEP)
    public Response report(@PathParam("stocktaking") UUID id, @QueryParam("format") String format) {
        return file.ofStocktaking(id, format);
    }
}
