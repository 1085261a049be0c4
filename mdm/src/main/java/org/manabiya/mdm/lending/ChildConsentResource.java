package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.StoredFiles;

/** What a guardian agrees to for a child, for machines. */
@Dependent
@Path("/api/v1/consents/children/{person}")
@Produces(MediaType.APPLICATION_JSON)
public class ChildConsentResource {
    /**
     * The wording that is in force and who agreed to it for the child.
     *
     * @param text {@code null}, as the body, where the board asks for no consent
     * @param signature {@code null} where nobody did
     */
    public record View(UUID text, String body, String signature, Instant at, boolean onPaper, boolean scanned) {}

    /**
     * A guardian's signature.
     *
     * @param text the wording that the guardian has read
     * @param name as the guardian typed it
     */
    public record Signature(UUID text, String name, boolean agreed) {}

    private final Consents consents;
    private final StoredFiles files;
    private final FileResponse response;
    private final Caller caller;

    @Inject
    public ChildConsentResource(Consents consents, StoredFiles files, FileResponse response, Caller caller) {
        this.consents = consents;
        this.files = files;
        this.response = response;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.CONSENT_GIVE)
    public View present(@PathParam("person") UUID person) {
        ConsentText text = consents.present(caller.municipality()).orElse(null);
        Consent given = consents.of(person).stream()
                .filter(consent ->
                        text != null && consent.isGiven() && consent.textId().equals(text.id()))
                .findFirst()
                .orElse(null);
        return new View(
                text == null ? null : text.id(),
                text == null ? null : text.body(),
                given == null ? null : given.signature(),
                given == null ? null : given.givenAt(),
                given != null && given.notedBy() != null,
                given != null && given.scanId() != null);
    }

    /** Signs the wording that is in force; can be repeated. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CONSENT_GIVE)
    public View sign(@PathParam("person") UUID person, Signature signature) {
        if (signature == null || signature.text() == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        consents.sign(person, signature.text(), signature.name(), signature.agreed());
        return present(person);
    }

    /** Withdraws; can be repeated. */
    @DELETE
    @Requires(Permission.CONSENT_GIVE)
    public void withdraw(@PathParam("person") UUID person) {
        consents.withdraw(person);
    }

    /** The scan of the paper that was signed for the child. */
    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.CONSENT_GIVE)
    public Response file(@PathParam("person") UUID person, @Context HttpHeaders headers) {
        return response.show(consents.scanOf(person).flatMap(files::find).orElseThrow(Refusal::notFound), headers);
    }
}
