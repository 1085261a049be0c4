package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.files.Uploaded;
import org.manabiya.mdm.ledger.Repair;

/** The photo of a broken unit, for machines. */
@Dependent
@Path("/api/v1/repairs/{repair}/file")
public class RepairPhotoResource {
    private final Repairs repairs;
    private final RequestRepair request;
    private final StoredFiles files;
    private final FileResponse response;

    @Inject
    public RepairPhotoResource(Repairs repairs, RequestRepair request, StoredFiles files, FileResponse response) {
        this.repairs = repairs;
        this.request = request;
        this.files = files;
        this.response = response;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.REPAIR_SEE)
    public Response photo(@PathParam("repair") UUID id, @Context HttpHeaders headers) {
        UUID photo = repairs.find(id).map(Repair::photoId).orElseThrow(Refusal::notFound);
        return response.show(files.find(photo).orElseThrow(Refusal::notFound), headers);
    }

    /** Takes the part {@code photo} of a form; a better photo takes the place of the first. */
    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.REPAIR_REQUEST)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties =
                                                    @SchemaProperty(
                                                            name = "photo",
                                                            type = SchemaType.STRING,
                                                            format = "binary"))))
    public void show(@PathParam("repair") UUID id, List<EntityPart> parts) throws IOException {
        Optional<EntityPart> photo = new Uploaded(parts).file("photo");
        if (photo.isEmpty()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.import.fileMissing");
        }
        request.show(id, new RequestRepair.Photo(photo.get().getContent(), Uploaded.nameOf(photo.get())));
    }
}
