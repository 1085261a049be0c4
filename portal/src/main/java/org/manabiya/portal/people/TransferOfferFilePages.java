package org.manabiya.portal.people;

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
import org.manabiya.core.audit.Audit;
import org.manabiya.core.people.TransferOffers;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** Pupils on their way between municipalities as a file: those who come, then those who left. */
@RequestScoped
@Path("/transfers/export")
public class TransferOfferFilePages {
    @Inject
    private TransferOffers offers;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.TRANSFER_RECORD)
    public Response export(@QueryParam("format") String format) {
        var reach = caller.reach(Permission.TRANSFER_RECORD);
        var incoming = offers.incoming(reach);
        var outgoing = offers.outgoing(reach);
        audit.record("list.export", "person", null, null, incoming.size() + outgoing.size() + " rows");
        List<String> headings = page.words(
                "people.column.name",
                "people.column.grade",
                "people.offers.from",
                "people.offers.to",
                "people.offer.leftOn",
                "people.offers.state");
        return new TableExport(
                        page.t("people.offers.title"),
                        headings,
                        Stream.concat(incoming.stream(), outgoing.stream()).map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(TransferOffers.Line line) {
        return Arrays.asList(
                line.name(),
                page.grades(line.grade()),
                line.from(),
                line.to(),
                page.date(line.leftOn()),
                page.t("people.offers.state." + line.state()));
    }
}
