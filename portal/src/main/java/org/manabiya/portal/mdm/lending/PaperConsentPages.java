package org.manabiya.portal.mdm.lending;

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
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.files.Uploaded;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.mdm.lending.ClassUnits;
import org.manabiya.mdm.lending.Consents;
import org.manabiya.portal.page.Flash;

/**
 * Consents that guardians have signed on paper: noted by the school, with a scan where there is one, and shown again to the school and to
 * the child's guardians. Not a controller, because a form with a file goes past the MVC filter.
 */
@RequestScoped
@Path("/consents/papers")
public class PaperConsentPages {
    @Inject
    private Consents consents;

    @Inject
    private ClassUnits classUnits;

    @Inject
    private Classes classes;

    @Inject
    private StoredFiles files;

    @Inject
    private FileResponse answer;

    @Inject
    private Flash flash;

    @POST
    @Path("classes/{class}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.LOAN_KEEP)
    public Response note(@PathParam("class") UUID clazz, List<EntityPart> parts) throws IOException {
        SchoolClass at = classes.find(clazz).orElseThrow(Refusal::notFound);
        Uploaded sent = new Uploaded(parts);
        try {
            UUID pupil = classUnits
                    .read(clazz, sent.text("pupil"))
                    .orElseThrow(Refusal::notFound)
                    .id();
            UUID text = SentLoan.uuid(sent.text("text"));
            var scan = sent.file("scan");
            if (scan.isEmpty()) {
                consents.notePaper(pupil, text, sent.text("signer"));
            } else {
                var file = new Consents.Scan(scan.get().getContent(), Uploaded.nameOf(scan.get()), at.schoolId());
                consents.notePaper(pupil, text, sent.text("signer"), file);
            }
            flash.success("lending.consent.noted");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return Response.seeOther(URI.create("/lending/classes/" + clazz + "/consents"))
                .build();
    }

    /** The scan, for the school. */
    @GET
    @Path("people/{person}/file")
    @Requires(Permission.LOAN_KEEP)
    public Response forSchool(@PathParam("person") UUID person, @Context HttpHeaders headers) {
        return show(person, headers);
    }

    /** The scan, for the child's guardians. */
    @GET
    @Path("children/{person}/file")
    @Requires(Permission.CONSENT_GIVE)
    public Response forGuardian(@PathParam("person") UUID person, @Context HttpHeaders headers) {
        return show(person, headers);
    }

    private Response show(UUID person, HttpHeaders headers) {
        UUID scan = consents.scanOf(person).orElseThrow(Refusal::notFound);
        return answer.show(files.find(scan).orElseThrow(Refusal::notFound), headers);
    }
}
