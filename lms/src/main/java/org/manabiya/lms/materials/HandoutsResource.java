package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OfflineCopy;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;

/** What lies with classes: handed out by its teacher, opened by its pupils. */
@Dependent
@Path("/api/v1/handouts")
@Produces(MediaType.APPLICATION_JSON)
public class HandoutsResource {
    /** A handout with its items in order. */
    public record Detail(
            UUID id,
            UUID classId,
            String instruction,
            Instant handedAt,
            LocalDate dueOn,
            boolean withdrawn,
            List<Part> items) {}

    /** An item, and the address of its file. */
    public record Part(UUID id, String title, MaterialKind kind, String mediaType, String file) {}

    /** A pupil of the class and what the pupil has opened; what is not in it was not opened yet. */
    public record Reader(UUID id, Integer number, String name, List<Opened> opened) {}

    /** When an item was opened and how far the pupil came. */
    public record Opened(
            UUID item,
            Instant first,
            Instant last,
            int times,
            String position,
            Integer reached,
            Integer whole,
            Instant done) {
        static Opened of(Opening opening) {
            return new Opened(
                    opening.itemId(),
                    opening.firstOpened(),
                    opening.lastOpened(),
                    opening.times(),
                    opening.position(),
                    opening.reached(),
                    opening.whole(),
                    opening.done());
        }
    }

    private final HandOut handOut;
    private final Handouts handouts;
    private final Openings openings;
    private final ReadingSheet readingSheet;
    private final MaterialFiles files;
    private final FileResponse fileResponse;
    private final CaptionResponse captionResponse;
    private final OfflineCopy offlineCopy;
    private final Caller caller;

    @Inject
    public HandoutsResource(
            HandOut handOut,
            Handouts handouts,
            Openings openings,
            ReadingSheet readingSheet,
            MaterialFiles files,
            FileResponse fileResponse,
            CaptionResponse captionResponse,
            OfflineCopy offlineCopy,
            Caller caller) {
        this.handOut = handOut;
        this.handouts = handouts;
        this.openings = openings;
        this.readingSheet = readingSheet;
        this.files = files;
        this.fileResponse = fileResponse;
        this.captionResponse = captionResponse;
        this.offlineCopy = offlineCopy;
        this.caller = caller;
    }

    /** What the caller handed out. */
    @GET
    @Requires(Permission.MATERIAL_PROGRESS)
    public List<Handouts.Given> given() {
        return handouts.given(caller.reach(Permission.MATERIAL_PROGRESS));
    }

    /** What lies with the classes that the caller, a pupil, attends. */
    @GET
    @Path("received")
    @Requires(Permission.MATERIAL_OPEN)
    public List<Handouts.Received> received() {
        return handouts.received(caller.person(), caller.reach(Permission.MATERIAL_OPEN));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.MATERIAL_HAND_OUT)
    @APIResponseSchema(value = Detail[].class, responseCode = "201")
    public Response give(HandOut.Order order) {
        var made = handOut.give(order).stream().map(this::detail).toList();
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @GET
    @Path("{handout}")
    @Requires(Permission.MATERIAL_OPEN)
    public Detail one(@PathParam("handout") UUID handout) {
        return detail(found(handout));
    }

    /** The class with who has opened what. */
    @GET
    @Path("{handout}/openings")
    @Requires(Permission.MATERIAL_PROGRESS)
    public List<Reader> openings(@PathParam("handout") UUID handout) {
        return readingSheet.of(found(handout)).rows().stream()
                .map(row -> new Reader(
                        row.pupil().id(),
                        row.pupil().number(),
                        row.pupil().name(),
                        row.openings().values().stream().map(Opened::of).toList()))
                .toList();
    }

    /** Takes it back from the class. */
    @PUT
    @Path("{handout}/withdrawal")
    @Requires(Permission.MATERIAL_PROGRESS)
    public void withdraw(@PathParam("handout") UUID handout) {
        handOut.withdraw(handout);
    }

    /** Gives it to the class again. */
    @DELETE
    @Path("{handout}/withdrawal")
    @Requires(Permission.MATERIAL_PROGRESS)
    public void restore(@PathParam("handout") UUID handout) {
        handOut.restore(handout);
    }

    /** The file of an item, whole or in parts; a pupil who gets it has opened it. */
    @GET
    @Path("{handout}/items/{item}/file")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.MATERIAL_OPEN)
    public Response file(
            @PathParam("handout") UUID handout, @PathParam("item") UUID item, @Context HttpHeaders headers) {
        var file = files.standing(() -> handouts.item(handout, item).fileId());
        if (found(handout).isHandedBy(caller.person())) {
            return fileResponse.show(file, headers);
        }
        openings.ensure(item, caller.person());
        var answer = Response.fromResponse(fileResponse.show(file, headers));
        offlineCopy.headers().forEach(answer::header);
        return answer.build();
    }

    /** The captions of a video in a language, as WebVTT. */
    @GET
    @Path("{handout}/items/{item}/captions")
    @Produces(CaptionResponse.TYPE)
    @Requires(Permission.MATERIAL_OPEN)
    public Response captions(
            @PathParam("handout") UUID handout, @PathParam("item") UUID item, @QueryParam("language") String language)
            throws IOException {
        return captionResponse.of(handouts.item(handout, item).materialId(), language);
    }

    /** A pupil has come as far as that: {@code {"position": "3", "reached": 3, "whole": 8}} for page 3 of 8. */
    @PUT
    @Path("{handout}/items/{item}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.MATERIAL_OPEN)
    public Opened progress(@PathParam("handout") UUID handout, @PathParam("item") UUID item, Progress progress) {
        handouts.item(handout, item);
        if (found(handout).isHandedBy(caller.person())) {
            throw Refusal.notAllowed();
        }
        if (progress == null) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.progress");
        }
        return Opened.of(
                openings.progress(item, caller.person(), progress.position(), progress.reached(), progress.whole()));
    }

    /** Where a pupil goes on reading, in the words of the reader, and which page, chapter or second that is of how many. */
    public record Progress(String position, int reached, int whole) {}

    private Handout found(UUID id) {
        return handouts.find(id).orElseThrow(Refusal::notFound);
    }

    private Detail detail(Handout handout) {
        var items = handouts.items(handout.id()).stream()
                .map(item -> new Part(
                        item.id(),
                        item.title(),
                        item.kind(),
                        item.mediaType(),
                        "/api/v1/handouts/" + handout.id() + "/items/" + item.id() + "/file"))
                .toList();
        return new Detail(
                handout.id(),
                handout.classId(),
                handout.instruction(),
                handout.handedAt(),
                handout.dueOn(),
                handout.isWithdrawn(),
                items);
    }
}
