package org.manabiya.mdm.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** Labels with the tags of units as QR codes, for machines that print. */
@Dependent
@Path("/api/v1/labels")
public class LabelResource {
    private static final String PDF = "application/pdf";

    private final LabelledUnits units;
    private final Caller caller;

    @Inject
    public LabelResource(LabelledUnits units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    /** The codes of the sheets that can be named. */
    @GET
    @Path("sheets")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_SEE)
    public Set<String> sheets() {
        return LabelSheets.codes();
    }

    /**
     * The labels of the named units that are in reach.
     *
     * @param first the first free face of the first sheet, from 1
     */
    @GET
    @Produces(PDF)
    @Requires(Permission.DEVICE_SEE)
    public Response print(
            @QueryParam("device") List<UUID> devices,
            @QueryParam("sheet") @DefaultValue("A4-24") String sheet,
            @QueryParam("first") @DefaultValue("1") int first) {
        LabelSheet paper = LabelSheets.find(sheet)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.labels.noSheet", sheet));
        LabelWording wording = new LabelWording(EnumSet.allOf(LabelWording.Part.class), null, null);
        LabelPrint print =
                new LabelPrint(paper, first, wording.of(units.of(caller.reach(Permission.DEVICE_SEE), devices)));
        StreamingOutput body = out -> print.write("QR", out);
        return Response.ok(body, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels.pdf\"")
                .build();
    }
}
