package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.core.files.FileResponse;

/** The caller's own materials. */
@Dependent
@Path("/api/v1/materials")
@Produces(MediaType.APPLICATION_JSON)
public class MaterialsResource {
    /** A material that was just brought. */
    public record Brought(UUID id, String title, MaterialKind kind, String mediaType, long size) {
        static Brought of(Material material) {
            return new Brought(material.id(), material.title(), material.kind(), material.mediaType(), material.size());
        }
    }

    private static final int LONGEST_KEY = 40;

    private final BringMaterial bringMaterial;
    private final Materials materials;
    private final MaterialFiles files;
    private final FileResponse fileResponse;
    private final CaptionResponse captionResponse;
    private final RemoveMaterial removeMaterial;
    private final Caller caller;

    @Inject
    public MaterialsResource(
            BringMaterial bringMaterial,
            Materials materials,
            MaterialFiles files,
            FileResponse fileResponse,
            CaptionResponse captionResponse,
            RemoveMaterial removeMaterial,
            Caller caller) {
        this.bringMaterial = bringMaterial;
        this.materials = materials;
        this.files = files;
        this.fileResponse = fileResponse;
        this.captionResponse = captionResponse;
        this.removeMaterial = removeMaterial;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.MATERIAL_MAKE)
    public List<Materials.Line> mine() {
        return materials.lines(caller.reach(Permission.MATERIAL_MAKE));
    }

    /**
     * Brings every part named {@code file} of a form; each is kept or refused by itself, the first refusal ends it. A part {@code key}
     * before them (a UUID of the sender's choice) lets the same form be sent again: a file that came with it already is not kept twice.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.MATERIAL_MAKE)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties = {
                                                @SchemaProperty(
                                                        name = "key",
                                                        type = SchemaType.STRING,
                                                        format = "uuid"),
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary")
                                            })))
    @APIResponseSchema(value = Brought[].class, responseCode = "201")
    public Response bring(List<EntityPart> parts) throws IOException {
        var brought = new ArrayList<Brought>();
        for (EntityPart part : parts) {
            if (part.getName().equals("file") && part.getFileName().isPresent()) {
                brought.add(Brought.of(bringMaterial.bring(
                        part.getContent(), FileName.sent(part.getFileName().get()), null, key(parts))));
            }
        }
        if (brought.isEmpty()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "materials.noFile");
        }
        return Response.status(Response.Status.CREATED).entity(brought).build();
    }

    private static UUID key(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().equals("key")) {
                return Ids.chosen(new String(part.getContent().readNBytes(LONGEST_KEY), StandardCharsets.UTF_8));
            }
        }
        return null;
    }

    @GET
    @Path("{material}/file")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.MATERIAL_MAKE)
    public Response file(@PathParam("material") UUID material, @Context HttpHeaders headers) {
        var file = files.standing(
                () -> materials.find(material).orElseThrow(Refusal::notFound).fileId());
        return fileResponse.show(file, headers);
    }

    /** The captions of a video in a language, as WebVTT. */
    @GET
    @Path("{material}/captions")
    @Produces(CaptionResponse.TYPE)
    @Requires(Permission.MATERIAL_MAKE)
    public Response captions(@PathParam("material") UUID material, @QueryParam("language") String language)
            throws IOException {
        return captionResponse.of(material, language);
    }

    /** Takes a material away for good, also from the classes with which it lies. */
    @DELETE
    @Path("{material}")
    @Requires(Permission.MATERIAL_MAKE)
    public void remove(@PathParam("material") UUID material) {
        removeMaterial.remove(material);
    }
}
