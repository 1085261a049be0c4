package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** The wordings to which guardians agree, for machines. */
@Dependent
@Path("/api/v1/consents/texts")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentTextResource {
    /** A wording; the one with the highest number is in force. */
    public record View(UUID id, int number, String body, String writtenBy, Instant writtenAt) {
        static View of(ConsentText text) {
            return new View(text.id(), text.number(), text.body(), text.writtenBy(), text.writtenAt());
        }
    }

    /** Another wording. */
    public record Order(String body) {}

    private final Consents consents;
    private final Caller caller;

    @Inject
    public ConsentTextResource(Consents consents, Caller caller) {
        this.consents = consents;
        this.caller = caller;
    }

    /** The present wording first. */
    @GET
    @Requires(Permission.CONSENT_TEXT_KEEP)
    public List<View> texts() {
        return consents.texts(caller.municipality()).stream().map(View::of).toList();
    }

    /** Sets another wording in force, which asks all guardians again; the same words change nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CONSENT_TEXT_KEEP)
    public View write(Order order) {
        consents.write(caller.municipality(), order == null ? null : order.body());
        return consents.present(caller.municipality()).map(View::of).orElseThrow(Refusal::notFound);
    }
}
