package org.manabiya.portal.mdm.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.Papers;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.files.Uploaded;
import org.manabiya.mdm.disposal.CertificateList;
import org.manabiya.mdm.disposal.Disposal;
import org.manabiya.mdm.disposal.DisposalUnit;
import org.manabiya.mdm.disposal.Disposals;
import org.manabiya.mdm.disposal.ErasureWay;
import org.manabiya.mdm.disposal.HandleDisposal;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** Certificates that come in as files, one a unit or a list of many, and the report of a batch that goes out. */
@RequestScoped
@Path("/disposals")
public class DisposalFilePages {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int SHOWN = 10;

    @Inject
    private Disposals disposals;

    @Inject
    private HandleDisposal handle;

    @Inject
    private Papers papers;

    @Inject
    private StoredFiles files;

    @Inject
    private FileResponse answer;

    @Inject
    private DisposalReport report;

    @Inject
    private FiguresReport figures;

    @Inject
    private Caller caller;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    /** Takes in an operator's list of certificates: what fits is entered, what does not is named. */
    @POST
    @Path("{disposal}/certificates")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DISPOSAL_KEEP)
    public Response certificates(@PathParam("disposal") UUID id, List<EntityPart> parts) throws IOException {
        try {
            Disposal disposal = disposals.find(id).orElseThrow(Refusal::notFound);
            Uploaded sent = new Uploaded(parts);
            var file = sent.file("file");
            byte[] content =
                    file.isEmpty() ? new byte[0] : file.get().getContent().readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "error.tooLarge", LARGEST / (1024 * 1024) + " MB");
            }
            var list = CertificateList.read(
                    content,
                    disposals.units(disposal),
                    new CertificateList.Common(way(sent), DisposalForm.day(sent.text("on")), sent.text("eraser")),
                    page.today());
            if (!list.proofs().isEmpty()) {
                flash.success("disposal.certificates.entered", handle.proveAll(id, list.proofs()));
            }
            tell(list);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return Response.seeOther(URI.create("/disposals/" + id)).build();
    }

    private void tell(CertificateList list) {
        list.findings().stream().limit(SHOWN).forEach(found -> {
            String why = "disposal.certificates." + found.problem();
            flash.warning(why, String.valueOf(found.line()), found.serial());
        });
        if (list.findings().size() > SHOWN) {
            flash.warning("disposal.certificates.more", list.findings().size() - SHOWN);
        }
    }

    /** Takes in the proof of one unit, with its file where there is one. */
    @POST
    @Path("units/{disposalUnit}/proof")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DISPOSAL_KEEP)
    public Response prove(@PathParam("disposalUnit") UUID id, List<EntityPart> parts) throws IOException {
        DisposalUnit unit = disposals.findUnit(id).orElseThrow(Refusal::notFound);
        try {
            Uploaded sent = new Uploaded(parts);
            handle.prove(
                    id,
                    new DisposalUnit.Proof(
                            way(sent),
                            DisposalForm.day(sent.text("on")),
                            sent.text("eraser"),
                            sent.text("number"),
                            keep(sent.file("file"))));
            flash.success("disposal.done");
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return Response.seeOther(URI.create("/disposals/units/" + id)).build();
        }
        return Response.seeOther(URI.create("/disposals/" + unit.disposalId())).build();
    }

    private UUID keep(Optional<EntityPart> file) throws IOException {
        if (file.isEmpty()) {
            return null;
        }
        FileOwner owner = new FileOwner(caller.municipality(), null, caller.account());
        return papers.addPaper(file.get().getContent(), Uploaded.nameOf(file.get()), owner)
                .id();
    }

    @GET
    @Path("units/{disposalUnit}/file")
    @Requires(Permission.DISPOSAL_SEE)
    public Response certificate(@PathParam("disposalUnit") UUID id, @Context HttpHeaders headers) {
        UUID file = disposals.findUnit(id).map(DisposalUnit::file).orElseThrow(Refusal::notFound);
        return answer.show(files.find(file).orElseThrow(Refusal::notFound), headers);
    }

    /** The numbers and weights of a school year, for the plan and the report on it. */
    @GET
    @Path("figures")
    @Requires(Permission.DISPOSAL_SEE)
    public Response figures(@QueryParam("year") Integer year, @QueryParam("format") String format) {
        return figures.of(caller.municipality(), DisposalPages.asked(year, page.today()), format);
    }

    /** The batch unit by unit, for the report on the disposal of property. */
    @GET
    @Path("{disposal}/export")
    @Requires(Permission.DISPOSAL_SEE)
    public Response export(@PathParam("disposal") UUID id, @QueryParam("format") String format) {
        return report.of(disposals.find(id).orElseThrow(Refusal::notFound), format);
    }

    private static ErasureWay way(Uploaded sent) throws IOException {
        return DisposalForm.constant(ErasureWay.values(), sent.text("way"));
    }
}
