package org.manabiya.portal.mdm.stocktaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The report to the board as a file: of the whole stocktaking, or of one school's sheet; PDF, Excel or CSV. */
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
        audit.record("stocktaking.export", "stocktaking", id, null, format);
        return file(new ReportTable(page, stocktaking, SheetFigures.of(lines, report.ofStocktaking(id))), format);
    }

    @GET
    @Path("sheets/{stockSheet}/report")
    @Requires(Permission.STOCKTAKING_KEEP)
    public Response ofSheet(@PathParam("stockSheet") UUID id, @QueryParam("format") String format) {
        Stocktakings.Line line = stocktakings.line(id);
        audit.record("stocktaking.export", "stockSheet", id, null, format);
        return file(
                new ReportTable(page, line.stocktaking(), List.of(SheetFigures.of(line, report.ofSheet(id)))), format);
    }

    private static Response file(ReportTable table, String format) {
        if ("pdf".equals(format)) {
            StreamingOutput body = out -> new ReportPdf(table).write(out);
            return Response.ok(body, "application/pdf")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"stocktaking.pdf\"")
                    .build();
        }
        return new TableExport(table.title(), table.headings(), table.rows().stream())
                .as(TableExport.Format.of(format));
    }
}
