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
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.page.Page;

/** The report on one school's sheet as a file. Its address is the class's own: JAX-RS looks for an address in one class only. */
@RequestScoped
@Path("/stocktaking/sheets/{stockSheet}/report")
public class SheetReportPages {
    @Inject
    private Stocktakings stocktakings;

    @Inject
    private StocktakingReport report;

    @Inject
    private Audit audit;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.STOCKTAKING_KEEP)
    public Response file(@PathParam("stockSheet") UUID id, @QueryParam("format") String format) {
        Stocktakings.Line line = stocktakings.line(id);
        audit.record("stocktaking.export", "stockSheet", id, null, null);
        return new ReportTable(page, line.stocktaking(), List.of(SheetFigures.of(line, report.ofSheet(id)))).as(format);
    }
}
