package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.RequestScoped;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** A guardian's notices of absence for a child. */
@RequestScoped
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AbsenceNoticeResource {
    /** The address of what was sent. */
    public record Sent(UUID id) {}

    @Inject
    private AbsenceNotices notices;

    @GET
    @Path("people/{person}/absence-notices")
    @Requires(Permission.ABSENCE_NOTICE_SEND)
    public List<AbsenceNotices.Line> list(@PathParam("person") UUID person) {
        return notices.ofPupil(person);
    }

    /** Sends a notice; the same words once more are the same notice. */
    @POST
    @Path("people/{person}/absence-notices")
    @Requires(Permission.ABSENCE_NOTICE_SEND)
    @APIResponseSchema(value = Sent.class, responseCode = "201")
    public Response send(@PathParam("person") UUID person, AbsenceNotice.Words words) {
        if (words == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
        var notice = notices.send(person, words);
        return Response.status(Response.Status.CREATED)
                .entity(new Sent(notice.id()))
                .build();
    }

    @DELETE
    @Path("absence-notices/{absenceNotice}")
    @Requires(Permission.ABSENCE_NOTICE_SEND)
    public void withdraw(@PathParam("absenceNotice") UUID notice) {
        notices.withdraw(notice);
    }
}
