package org.manabiya.portal.mdm.stocktaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.stocktaking.Stocktaking;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.page.Page;

/** The report to the board on a whole stocktaking as a file: PDF, Excel or CSV. */
@RequestScoped
@Path("/stocktaking")
public class ReportPages {
    @Inject
    private Stocktakings stocktakings;

    @Inject
    private StocktakingReport report;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Path("{stocktaking}/report")
    @Requires(Permission.STOCKTAKING_KEEP)
    public Response whole(@PathParam("stocktaking") UUID id, @QueryParam("format") String format) {
        Stocktaking stocktaking = stocktakings.find(id).orElseThrow(Refusal::notFound);
        List<Stocktakings.Line> lines = stocktakings.sheets(caller.reach(Permission.STOCKTAKING_KEEP)).stream()
                .filter(line -> line.sheet().stocktakingId().equals(id))
                .toList();
        audit.record("stocktaking.export", "stocktaking", id, null, null);
        return new ReportTable(page, stocktaking, SheetFigures.of(lines, report.ofStocktaking(id))).as(format);
    }
}
