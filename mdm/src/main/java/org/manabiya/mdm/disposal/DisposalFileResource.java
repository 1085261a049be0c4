package org.manabiya.mdm.disposal;

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
import org.manabiya.core.error.Refusal;

/** The report of a batch as a file, for machines. */
@Dependent
@Path("/api/v1/disposals/{disposal}/file")
public class DisposalFileResource {
    private final Disposals disposals;
    private final DisposalFile file;

    @Inject
    public DisposalFileResource(Disposals disposals, DisposalFile file) {
        this.disposals = disposals;
        this.file = file;
    }

    /** @param format {@code csv}, the usual one, or {@code xlsx} */
    @GET
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.DISPOSAL_SEE)
    public Response report(@PathParam("disposal") UUID id, @QueryParam("format") String format) {
        return file.of(disposals.find(id).orElseThrow(Refusal::notFound), format);
    }
}
