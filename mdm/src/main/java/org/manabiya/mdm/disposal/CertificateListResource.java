package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.manabiya.core.files.Uploaded;

/** An operator's list of certificates of erasure, for machines. */
@Dependent
@Path("/api/v1/disposals/{disposal}/certificates")
@Produces(MediaType.APPLICATION_JSON)
public class CertificateListResource {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** How many certificates were entered, and the lines that were left out. */
    public record Answer(int entered, List<CertificateList.Found> findings) {}

    private final Disposals disposals;
    private final HandleDisposal handle;
    private final Clock clock;

    @Inject
    public CertificateListResource(Disposals disposals, HandleDisposal handle, Clock clock) {
        this.disposals = disposals;
        this.handle = handle;
        this.clock = clock;
    }

    /**
     * Reads the part {@code file} of a form, a table of serial numbers and numbers of certificates; {@code way}, {@code on} and {@code eraser}
     * hold for all of it. What fits the batch is entered, what does not is told.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DISPOSAL_KEEP)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties = {
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary"),
                                                @SchemaProperty(name = "way", type = SchemaType.STRING),
                                                @SchemaProperty(name = "on", type = SchemaType.STRING, format = "date"),
                                                @SchemaProperty(name = "eraser", type = SchemaType.STRING)
                                            })))
    public Answer enter(@PathParam("disposal") UUID id, List<EntityPart> parts) throws IOException {
        Disposal disposal = disposals.find(id).orElseThrow(Refusal::notFound);
        Uploaded sent = new Uploaded(parts);
        Optional<EntityPart> file = sent.file("file");
        if (file.isEmpty()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.import.fileMissing");
        }
        byte[] content = file.get().getContent().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "error.tooLarge", MOST_BYTES / (1024 * 1024) + " MB");
        }
        CertificateList list = CertificateList.read(
                content, disposals.units(disposal), SentProof.read(sent).common(), LocalDate.now(clock));
        int entered = list.proofs().isEmpty() ? 0 : handle.proveAll(id, list.proofs());
        return new Answer(entered, list.findings());
    }
}
