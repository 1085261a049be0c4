package org.manabiya.portal.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.stocktaking.Stocktaking;
import org.manabiya.mdm.stocktaking.StocktakingFile;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.page.Page;

/** Writes the reports of stocktakings: PDF, Excel or CSV; who takes one out is recorded. */
@Dependent
public class ReportFiles implements StocktakingFile {
    private final Stocktakings stocktakings;
    private final StocktakingReport report;
    private final Audit audit;
    private final Caller caller;
    private final Page page;

    @Inject
    public ReportFiles(Stocktakings stocktakings, StocktakingReport report, Audit audit, Caller caller, Page page) {
        this.stocktakings = stocktakings;
        this.report = report;
        this.audit = audit;
        this.caller = caller;
        this.page = page;
    }

    @Override
    public Response ofStocktaking(UUID id, String format) {
        Stocktaking stocktaking = stocktakings.find(id).orElseThrow(Refusal::notFound);
        List<Stocktakings.Line> lines = stocktakings.sheets(caller.reach(Permission.STOCKTAKING_KEEP)).stream()
                .filter(line -> line.sheet().stocktakingId().equals(id))
                .toList();
        audit.record("stocktaking.export", "stocktaking", id, null, null);
        return new ReportTable(page, stocktaking, SheetFigures.of(lines, report.ofStocktaking(id))).as(format);
    }

    @Override
    public Response ofSheet(UUID id, String format) {
        Stocktakings.Line line = stocktakings.line(id);
        audit.record("stocktaking.export", "stockSheet", id, null, null);
        return new ReportTable(page, line.stocktaking(), List.of(SheetFigures.of(line, report.ofSheet(id)))).as(format);
    }
}
