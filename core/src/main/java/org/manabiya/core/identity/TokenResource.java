package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.core.error.Refusal;

/** Personal access tokens over the API: made with login and password under the sign-in page's own lockout, listed, revoked. */
@Dependent
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private static final int USUAL_DAYS = 30;

    @Inject
    private SignIn signIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private Caller caller;

    /**
     * Who asks and for what.
     *
     * @param days how long it lasts, {@value TokenResource#USUAL_DAYS} when left out
     */
    public record Wish(String login, String password, String name, Integer days) {}

    /** The token, readable this once. */
    public record Answer(UUID id, String token, Instant expiresAt) {}

    /** A token of the caller without its secret. */
    public record Line(UUID id, String name, Token.Use use, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToAll
    @APIResponseSchema(value = Answer.class, responseCode = "201")
    public Response make(Wish wish) {
        if (wish == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
        var account = signIn.check(wish.login(), wish.password());
        if (accounts.find(account).orElseThrow(Refusal::notFound).mustChangePassword()) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "error.mustChangePassword");
        }
        var made = tokens.make(account, wish.name(), wish.days() == null ? USUAL_DAYS : wish.days(), Token.Use.WRITE);
        return Response.status(Response.Status.CREATED)
                .entity(new Answer(made.id(), made.secret(), made.expiresAt()))
                .build();
    }

    /** The caller's own tokens that are still valid. */
    @GET
    @SignedInOnly
    public List<Line> list() {
        return tokens.validOf(caller.account()).stream()
                .map(t -> new Line(t.id(), t.name(), t.use(), t.createdAt(), t.expiresAt(), t.lastUsedAt()))
                .toList();
    }

    /** Revokes one of the caller's own tokens. */
    @DELETE
    @Path("{token}")
    @SignedInOnly
    public void revoke(@PathParam("token") UUID token) {
        tokens.revoke(caller.account(), token);
    }
}
