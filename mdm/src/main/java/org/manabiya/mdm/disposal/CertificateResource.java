package org.manabiya.mdm.disposal;

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
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.Papers;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.files.Uploaded;

/** The file of a unit's certificate of erasure, for machines. */
@Dependent
@Path("/api/v1/disposals/units/{disposalUnit}/file")
public class CertificateResource {
    private final Disposals disposals;
    private final HandleDisposal handle;
    private final Papers papers;
    private final StoredFiles files;
    private final FileResponse response;
    private final Caller caller;

    @Inject
    public CertificateResource(
            Disposals disposals,
            HandleDisposal handle,
            Papers papers,
            StoredFiles files,
            FileResponse response,
            Caller caller) {
        this.disposals = disposals;
        this.handle = handle;
        this.papers = papers;
        this.files = files;
        this.response = response;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.DISPOSAL_SEE)
    public Response certificate(@PathParam("disposalUnit") UUID id, @Context HttpHeaders headers) {
        UUID file = disposals.findUnit(id).map(DisposalUnit::file).orElseThrow(Refusal::notFound);
        return response.show(files.find(file).orElseThrow(Refusal::notFound), headers);
    }

    /** Writes down the proof with its paper: the parts {@code way}, {@code on}, {@code eraser}, {@code number} and {@code file} of a form. */
    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DISPOSAL_KEEP)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties = {
                                                @SchemaProperty(name = "way", type = SchemaType.STRING),
                                                @SchemaProperty(name = "on", type = SchemaType.STRING, format = "date"),
                                                @SchemaProperty(name = "eraser", type = SchemaType.STRING),
                                                @SchemaProperty(name = "number", type = SchemaType.STRING),
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary")
                                            })))
    public void prove(@PathParam("disposalUnit") UUID id, List<EntityPart> parts) throws IOException {
        Uploaded sent = new Uploaded(parts);
        Optional<EntityPart> file = sent.file("file");
        if (file.isEmpty()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.import.fileMissing");
        }
        SentProof proof = SentProof.read(sent);
        FileOwner owner = new FileOwner(caller.municipality(), null, caller.account());
        UUID paper = papers.addPaper(file.get().getContent(), Uploaded.nameOf(file.get()), owner)
                .id();
        handle.prove(id, proof.proof(paper));
    }
}
