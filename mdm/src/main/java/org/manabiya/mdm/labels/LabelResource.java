package org.manabiya.mdm.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;

/** Labels with the tags of units as QR codes, for machines that print. */
@Dependent
@Path("/api/v1/labels")
public class LabelResource {
    private static final String PDF = "application/pdf";

    private final LabelledUnits units;
    private final OwnLabelSheets sheets;
    private final Municipalities municipalities;
    private final Caller caller;

    @Inject
    public LabelResource(LabelledUnits units, OwnLabelSheets sheets, Municipalities municipalities, Caller caller) {
        this.units = units;
        this.sheets = sheets;
        this.municipalities = municipalities;
        this.caller = caller;
    }

    /** The codes of the sheets that come with the product. */
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
     * @param sheet a code such as {@code A4-24}, or the id of a sheet of the municipality's own
     * @param first the first free face of the first sheet, from 1
     * @param parts the lines below the tag, all where none is named
     */
    @GET
    @Produces(PDF)
    @Requires(Permission.DEVICE_SEE)
    public Response print(
            @QueryParam("device") List<UUID> devices,
            @QueryParam("sheet") @DefaultValue("A4-24") String sheet,
            @QueryParam("first") @DefaultValue("1") int first,
            @QueryParam("part") List<LabelWording.Part> parts,
            @QueryParam("code") @DefaultValue("TAG") LabelCode code,
            @Context UriInfo address) {
        LabelSheet paper = sheets.sheet(caller.municipality(), sheet)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.labels.noSheet", sheet));
        LabelWording wording = new LabelWording(
                parts.isEmpty() ? EnumSet.allOf(LabelWording.Part.class) : EnumSet.copyOf(parts),
                municipalities
                        .find(caller.municipality())
                        .map(Municipality::name)
                        .orElse(null),
                code,
                address.getBaseUri().toString().replaceAll("/+$", ""));
        LabelPrint print =
                new LabelPrint(paper, first, wording.of(units.of(caller.reach(Permission.DEVICE_SEE), devices)));
        StreamingOutput body = out -> print.write("QR", out);
        return Response.ok(body, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels.pdf\"")
                .build();
    }
}
