package org.manabiya.portal.mdm.disposal;

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
import org.manabiya.mdm.disposal.Disposal;
import org.manabiya.mdm.disposal.Disposals;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The batches of units that leave as a file; one batch unit by unit is a file of its own. */
@RequestScoped
@Path("/disposals/export")
public class DisposalListFilePages {
    @Inject
    private Disposals disposals;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.DISPOSAL_SEE)
    public Response export(@QueryParam("format") String format) {
        List<String> headings = Stream.of(
                        "name",
                        "method",
                        "erasure",
                        "units",
                        "certified",
                        "lost",
                        "reappeared.count",
                        "selected",
                        "handedOver",
                        "signed")
                .map(column -> page.t("disposal." + column))
                .toList();
        return new TableExport(
                        page.t("disposal.title"),
                        headings,
                        disposals.lines(caller.municipality()).stream().map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Disposals.Line line) {
        Disposal.Terms terms = line.terms();
        return Arrays.asList(
                terms.name(),
                page.t("disposal.method." + terms.method()),
                page.t("disposal.erasure." + terms.erasure()),
                line.units(),
                line.certified(),
                line.lost(),
                line.reappeared(),
                line.selectedOn(),
                line.handedOverOn(),
                line.signedOn());
    }
}
