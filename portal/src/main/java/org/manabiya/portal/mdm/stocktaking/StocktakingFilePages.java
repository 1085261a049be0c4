package org.manabiya.portal.mdm.stocktaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.mdm.stocktaking.Stocktaking;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The stocktakings as a file: a row for each school that counts, with who signed for it. */
@RequestScoped
@Path("/stocktaking/export")
public class StocktakingFilePages {
    @Inject
    private Stocktakings stocktakings;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.STOCKTAKING_COUNT)
    public Response export(@QueryParam("format") String format) {
        List<String> headings = Stream.of(
                        "name", "leader", "from", "until", "state", "school", "sheet.signer", "sheet.signedAt")
                .map(column -> page.t("stocktaking." + column))
                .toList();
        return new TableExport(
                        page.t("stocktaking.title"),
                        headings,
                        stocktakings.sheets(caller.reach(Permission.STOCKTAKING_COUNT)).stream()
                                .map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Stocktakings.Line line) {
        Stocktaking.Terms terms = line.stocktaking().terms();
        return Arrays.asList(
                terms.name(),
                terms.leader(),
                terms.from(),
                terms.until(),
                page.t("stocktaking.state." + state(line.stocktaking())),
                StockTexts.school(page, line),
                line.sheet().signer(),
                line.sheet().isSigned() ? page.stamp(line.sheet().signedAt()) : null);
    }

    private static String state(Stocktaking stocktaking) {
        if (stocktaking.isSigned()) {
            return "signed";
        }
        return stocktaking.isCancelled() ? "cancelled" : "open";
    }
}
