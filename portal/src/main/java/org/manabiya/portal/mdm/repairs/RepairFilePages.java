package org.manabiya.portal.mdm.repairs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.FactTexts;
import org.manabiya.portal.page.Page;

/** The list of repairs as a file. */
@RequestScoped
@Path("/repairs/export")
public class RepairFilePages {
    private static final int MOST = 100_000;

    @Inject
    private Repairs repairs;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.LIST_EXPORT)
    public Response export(@QueryParam("stage") String asked, @QueryParam("format") String format) {
        var found = RepairForm.constant(Repairs.Stage.values(), asked);
        var stage = found == null ? Repairs.Stage.OPEN : found;
        var lines = repairs.page(caller.reach(Permission.REPAIR_SEE), stage, 0, MOST)
                .lines();
        audit.record("list.export", "repair", null, null, lines.size() + " rows");
        List<String> headings = page.words(
                "devices.fact.TAG",
                "devices.fact.MODEL",
                "repairs.failure",
                "repairs.status",
                "devices.fact.SCHOOL",
                "repairs.holder",
                "repairs.spare",
                "devices.fact.RECEIVED_ON",
                "repairs.days");
        return new TableExport(page.t("repairs.title"), headings, lines.stream().map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Repairs.Line line) {
        return Arrays.asList(
                line.tag(),
                line.model(),
                page.t("repairs.failure." + line.failure()),
                page.t("repairs.status." + line.status()),
                line.school(),
                line.holder(),
                line.spare(),
                FactTexts.day(line.receivedOn()),
                line.daysWithout());
    }
}
