package org.manabiya.portal.mdm.spares;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
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
import org.manabiya.mdm.spares.SpareAdvice;
import org.manabiya.mdm.spares.SpareStock;
import org.manabiya.mdm.spares.SpareTable;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.analysis.Figures;
import org.manabiya.portal.page.Page;

/** How many spares are enough; the question stands in the address, so that an answer can be passed on. */
@RequestScoped
@Path("/renewal/spares")
public class SparePages {
    @Inject
    private SpareAdvice advice;

    @Inject
    private SpareStock stock;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.RENEWAL_SEE)
    public String show(@BeanParam SpareQuery query) {
        models.put("query", query);
        models.put("answer", advice.answer(caller.municipality(), query.question()));
        models.put("stock", stock.count(caller.municipality()));
        models.put("figures", new Figures(page.texts()));
        return "mdm/spares/spares.jte";
    }

    @GET
    @Path("export")
    @Requires(Permission.RENEWAL_SEE)
    public Response export(@BeanParam SpareQuery query, @QueryParam("format") String format) {
        List<String> headings = Stream.of(
                        "spares.school",
                        "spares.units",
                        "spares.events",
                        "spares.rate",
                        "failures.column.low",
                        "failures.column.high",
                        "spares.pipeline",
                        "spares.needed",
                        "spares.there")
                .map(page::t)
                .toList();
        SpareTable table =
                advice.answer(caller.municipality(), query.question()).table();
        return new TableExport(
                        page.t("spares.title"), headings, table.rows().stream().map(row -> row(row, table.isTooFew())))
                .as(TableExport.Format.of(format));
    }

    /** Without the number needed where the failures are too few to tell it. */
    private List<Object> row(SpareTable.Row row, boolean tooFew) {
        SpareTable.Site site = row.site();
        return Arrays.asList(
                site.name().isEmpty() ? page.t("failures.stock") : site.name(),
                site.units(),
                site.failures().events(),
                row.rate().rate(),
                row.rate().interval().low(),
                row.rate().interval().high(),
                row.pipeline(),
                tooFew ? null : row.spares(),
                site.spares());
    }
}
