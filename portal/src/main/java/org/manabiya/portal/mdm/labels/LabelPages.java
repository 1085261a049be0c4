package org.manabiya.portal.mdm.labels;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.mdm.labels.LabelPrint;
import org.manabiya.mdm.labels.LabelSheet;
import org.manabiya.mdm.labels.LabelSheets;
import org.manabiya.mdm.labels.LabelWording;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.labels.LabelledUnits.Unit;
import org.manabiya.mdm.labels.OwnLabelSheets;
import org.manabiya.portal.mdm.LedgerQuery;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** Labels with QR codes or bar codes for the units of a list, or for those picked in it. */
@RequestScoped
@Path("/devices/labels")
public class LabelPages {
    @Inject
    private LabelledUnits labelledUnits;

    @Inject
    private OwnLabelSheets ownSheets;

    @Inject
    private Municipalities municipalities;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @Context
    private UriInfo address;

    @GET
    @Controller
    @Requires(Permission.DEVICE_SEE)
    public String form(@BeanParam LabelQuery wanted, @BeanParam LedgerQuery list) {
        try {
            models.put("units", units(wanted, list));
        } catch (Refusal tooMany) {
            flash.refused(tooMany);
            return "redirect:/devices";
        }
        models.put("wanted", wanted);
        models.put("sheets", LabelSheets.codes());
        models.put("ownSheets", ownSheets.of(caller.municipality()));
        models.put("measures", new TypedSheet(address.getQueryParameters()));
        models.put("conditions", LabelQuery.conditions(address.getQueryParameters()));
        return "mdm/labels.jte";
    }

    /** Comes from the ledger's list with the units picked there. */
    @POST
    @Controller
    @Requires(Permission.DEVICE_SEE)
    public String picked(@FormParam("device") List<UUID> devices) {
        return "redirect:/devices/labels"
                + devices.stream().map(id -> "device=" + id).collect(Collectors.joining("&", "?", ""));
    }

    /** The sheet as PDF; what cannot be printed is told on the form, which keeps what was typed. */
    @GET
    @Path("sheet")
    @Requires(Permission.DEVICE_SEE)
    public Response sheet(@BeanParam LabelQuery wanted, @BeanParam LedgerQuery list) {
        List<Unit> units = units(wanted, list);
        try {
            return pdf(print(wanted, units));
        } catch (Refusal refusal) {
            flash.refused(refusal);
            String typed = address.getRequestUri().getRawQuery();
            return Response.seeOther(UriBuilder.fromPath("/devices/labels")
                            .replaceQuery(typed)
                            .build())
                    .build();
        }
    }

    private LabelPrint print(LabelQuery wanted, List<Unit> units) {
        String owner = municipalities
                .find(caller.municipality())
                .map(Municipality::name)
                .orElse(null);
        String base = address.getBaseUri().toString().replaceAll("/+$", "");
        LabelWording wording = new LabelWording(wanted.parts(), owner, wanted.code(), base);
        LabelSheet sheet = wanted.isTyped()
                ? new TypedSheet(address.getQueryParameters()).sheet()
                : ownSheets
                        .sheet(caller.municipality(), wanted.sheetCode())
                        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.labels.noSheet", wanted.sheetCode()));
        return new LabelPrint(sheet, wanted.start(), wording.of(units));
    }

    private Response pdf(LabelPrint print) {
        String title = page.t("labels.title");
        StreamingOutput body = out -> print.write(title, out);
        return Response.ok(body, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels.pdf\"")
                .build();
    }

    private List<Unit> units(LabelQuery wanted, LedgerQuery list) {
        Reach reach = caller.reach(Permission.DEVICE_SEE);
        return wanted.picked().isEmpty()
                ? labelledUnits.of(reach, list.filter())
                : labelledUnits.of(reach, wanted.picked());
    }
}
