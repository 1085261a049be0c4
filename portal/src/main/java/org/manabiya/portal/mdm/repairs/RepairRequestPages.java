package org.manabiya.portal.mdm.repairs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.access.Role;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.files.Uploaded;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.repairs.RequestRepair;
import org.manabiya.portal.page.Flash;

/**
 * A request comes in with its photo, and the photo is shown again. Not a controller, because the MVC filter would read the whole photo
 * into memory to find its token in it: the guard against other sites' writes protects it instead.
 */
@RequestScoped
@Path("/repairs")
public class RepairRequestPages {
    @Inject
    private RequestRepair request;

    @Inject
    private Repairs repairs;

    @Inject
    private StoredFiles files;

    @Inject
    private FileResponse answer;

    @Inject
    private Caller caller;

    @Inject
    private Flash flash;

    @POST
    @Path("new/{device}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.REPAIR_REQUEST)
    public Response send(@PathParam("device") UUID device, List<EntityPart> parts) throws IOException {
        Uploaded sent = new Uploaded(parts);
        try {
            var report = new Repair.Report(
                    RepairForm.constant(FailureKind.values(), sent.text("failure")),
                    RepairForm.day(sent.text("noticed")),
                    sent.text("words"));
            var requested = request.request(device, report);
            if (requested.known()) {
                flash.warning("repairs.known");
            } else {
                flash.success(caller.is(Role.PUPIL) ? "repairs.pupil.sent" : "repairs.sent");
                show(requested.repair(), sent);
            }
            return Response.seeOther(URI.create(
                            caller.is(Role.PUPIL)
                                    ? "/repairs"
                                    : "/repairs/" + requested.repair().id()))
                    .build();
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return Response.seeOther(URI.create("/repairs/new/" + device)).build();
        }
    }

    /** The request stands, whatever becomes of its photo. */
    private void show(Repair repair, Uploaded sent) throws IOException {
        var photo = sent.file("photo");
        if (photo.isEmpty()) {
            return;
        }
        try {
            request.show(repair.id(), new RequestRepair.Photo(photo.get().getContent(), Uploaded.nameOf(photo.get())));
        } catch (Refusal refusal) {
            if (caller.is(Role.PUPIL)) {
                flash.warning("repairs.pupil.withoutPhoto");
            } else {
                flash.refused(refusal);
                flash.warning("repairs.withoutPhoto");
            }
        }
    }

    @GET
    @Path("{repair}/file")
    @Requires(Permission.REPAIR_SEE)
    public Response photo(@PathParam("repair") UUID id, @Context HttpHeaders headers) {
        UUID photo = repairs.find(id).map(Repair::photoId).orElseThrow(Refusal::notFound);
        return answer.show(files.find(photo).orElseThrow(Refusal::notFound), headers);
    }
}
