package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.files.Uploaded;
import org.manabiya.core.people.PersonLocator;

/** Consents to taking units home, for machines. */
@Dependent
@Path("/api/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentResource {
    /**
     * Whether the unit of a pupil may go home.
     *
     * @param signature who signed, or {@code null} where nobody did
     * @param onPaper whether the school noted a paper
     */
    public record View(UUID person, boolean given, String signature, Instant at, boolean onPaper, boolean scanned) {
        static View of(UUID person, Consent consent, boolean asked) {
            return consent == null
                    ? new View(person, !asked, null, null, false, false)
                    : new View(
                            person,
                            true,
                            consent.signature(),
                            consent.givenAt(),
                            consent.notedBy() != null,
                            consent.scanId() != null);
        }
    }

    /** @param text the wording that the guardian signed, as {@code text} of the class's answer names it */
    public record Paper(UUID text, String signer) {}

    /** A class, by 出席番号; {@code text} is {@code null} where the board asks for no consent. */
    public record ClassView(UUID text, List<View> pupils) {}

    private final Consents consents;
    private final ClassUnits classUnits;
    private final PersonLocator people;
    private final StoredFiles files;
    private final FileResponse response;
    private final Caller caller;

    @Inject
    public ConsentResource(
            Consents consents,
            ClassUnits classUnits,
            PersonLocator people,
            StoredFiles files,
            FileResponse response,
            Caller caller) {
        this.consents = consents;
        this.classUnits = classUnits;
        this.people = people;
        this.files = files;
        this.response = response;
        this.caller = caller;
    }

    @GET
    @Path("classes/{class}")
    @Requires(Permission.LOAN_KEEP)
    public ClassView ofClass(@PathParam("class") UUID clazz) {
        List<UUID> pupils =
                classUnits.of(clazz).stream().map(line -> line.pupil().id()).toList();
        ConsentText text = consents.present(caller.municipality()).orElse(null);
        Map<UUID, Consent> given = text == null ? Map.of() : consents.givenFor(text, pupils);
        return new ClassView(
                text == null ? null : text.id(),
                pupils.stream()
                        .map(pupil -> View.of(pupil, given.get(pupil), text != null))
                        .toList());
    }

    /** Notes a paper that a guardian has signed. */
    @POST
    @Path("people/{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public void notePaper(@PathParam("person") UUID person, Paper paper) {
        if (paper == null || paper.text() == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        consents.notePaper(person, paper.text(), paper.signer());
    }

    /** Notes a paper with its scan, or adds the scan to a paper noted before: the parts {@code text}, {@code signer} and {@code scan} of a form. */
    @POST
    @Path("people/{person}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.LOAN_KEEP)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties = {
                                                @SchemaProperty(
                                                        name = "text",
                                                        type = SchemaType.STRING,
                                                        format = "uuid"),
                                                @SchemaProperty(name = "signer", type = SchemaType.STRING),
                                                @SchemaProperty(
                                                        name = "scan",
                                                        type = SchemaType.STRING,
                                                        format = "binary")
                                            })))
    public void noteScan(@PathParam("person") UUID person, List<EntityPart> parts) throws IOException {
        Uploaded sent = new Uploaded(parts);
        Optional<EntityPart> scan = sent.file("scan");
        UUID text = Ids.chosen(sent.text("text"));
        if (scan.isEmpty() || text == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.import.fileMissing");
        }
        UUID school = people.locate(person).orElseThrow(Refusal::notFound).school();
        consents.notePaper(
                person,
                text,
                sent.text("signer"),
                new Consents.Scan(scan.get().getContent(), Uploaded.nameOf(scan.get()), school));
    }

    /** The scan of the paper. */
    @GET
    @Path("people/{person}/file")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.LOAN_KEEP)
    public Response scan(@PathParam("person") UUID person, @Context HttpHeaders headers) {
        return response.show(consents.scanOf(person).flatMap(files::find).orElseThrow(Refusal::notFound), headers);
    }
}
