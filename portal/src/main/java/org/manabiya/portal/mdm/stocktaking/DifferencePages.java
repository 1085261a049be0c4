package org.manabiya.portal.mdm.stocktaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.stocktaking.Difference;
import org.manabiya.mdm.stocktaking.Differences;
import org.manabiya.mdm.stocktaking.ExplainDifferences;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** The differences of a sheet, and giving the reason for those that are alike. */
@RequestScoped
@Path("/stocktaking/sheets/{stockSheet}/differences")
public class DifferencePages {
    private static final int PAGE_SIZE = 100;
    private static final int MOST_EXPORTED = 100_000;

    @Inject
    private Stocktakings stocktakings;

    @Inject
    private Differences differences;

    @Inject
    private ExplainDifferences explainDifferences;

    @Inject
    private Audit audit;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.STOCKTAKING_KEEP)
    public String list(
            @PathParam("stockSheet") UUID id,
            @QueryParam("kind") String kind,
            @QueryParam("open") boolean open,
            @QueryParam("page") Integer number) {
        Stocktakings.Line line = stocktakings.line(id);
        Differences.Filter filter = new Differences.Filter(kind(kind), open);
        Differences.Page found =
                differences.page(line.sheet(), line.stocktaking(), filter, Pager.offset(number, PAGE_SIZE), PAGE_SIZE);
        models.put("line", line);
        models.put("filter", filter);
        models.put("differences", found.lines());
        models.put("total", found.total());
        models.put("editable", !line.sheet().isSigned() && line.stocktaking().isOpen());
        models.put("pager", Pager.of(number, PAGE_SIZE, found.total(), address(id, kind, open)));
        return "mdm/stocktaking/differences.jte";
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STOCKTAKING_KEEP)
    public String explain(@PathParam("stockSheet") UUID id, Form form) {
        SentStock sent = new SentStock(form);
        try {
            int explained = explainDifferences.explain(id, sent.ids("subject"), sent.reason(), sent.text("remark"));
            flash.success("stocktaking.explained.done", explained);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + address(id, sent.text("kind"), sent.text("open") != null);
    }

    private static String address(UUID id, String kind, boolean open) {
        return LocalAddress.of(
                "/stocktaking/sheets/" + id + "/differences", "kind", kind, "open", open ? "true" : null);
    }

    private static Difference.Kind kind(String name) {
        return Stream.of(Difference.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GET
    @Path("export")
    @Requires(Permission.STOCKTAKING_KEEP)
    public Response export(@PathParam("stockSheet") UUID id, @QueryParam("format") String format) {
        Stocktakings.Line line = stocktakings.line(id);
        audit.record("stocktaking.export", "stockSheet", id, null, null);
        List<String> headings = page.words(
                "stocktaking.kind",
                "devices.fact.TAG",
                "devices.fact.MODEL",
                "stocktaking.expectedAt",
                "stocktaking.foundAt",
                "stocktaking.expectedState",
                "stocktaking.holder",
                "stocktaking.reason",
                "stocktaking.remark",
                "stocktaking.explainer",
                "stocktaking.explainedAt");
        List<Difference> all = differences
                .page(line.sheet(), line.stocktaking(), Differences.Filter.all(), 0, MOST_EXPORTED)
                .lines();
        String name = line.stocktaking().terms().name() + " " + page.t("stocktaking.differences");
        return new TableExport(name, headings, all.stream().map(this::row)).as(TableExport.Format.of(format));
    }

    private List<Object> row(Difference difference) {
        Difference.Because because = difference.because();
        return Arrays.asList(
                page.t("stocktaking.kind." + difference.kind()),
                difference.tag(),
                difference.model(),
                StockTexts.expected(page, difference),
                difference.foundRoom(),
                difference.expectedState() == null ? null : page.t("devices.state." + difference.expectedState()),
                difference.holder(),
                because == null ? null : page.t("stocktaking.reason." + because.reason()),
                because == null ? null : because.remark(),
                because == null ? null : because.by(),
                because == null ? null : page.stamp(because.at()));
    }
}
