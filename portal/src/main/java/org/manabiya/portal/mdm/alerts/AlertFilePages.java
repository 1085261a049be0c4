package org.manabiya.portal.mdm.alerts;

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
import org.manabiya.mdm.alerts.Alerts;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.FactTexts;
import org.manabiya.portal.page.Page;

/** The list of alerts as a file. */
@RequestScoped
@Path("/alerts/export")
public class AlertFilePages {
    private static final int MOST = 100_000;

    @Inject
    private Alerts alerts;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.LIST_EXPORT)
    public Response export(
            @QueryParam("which") String asked, @QueryParam("kind") String only, @QueryParam("format") String format) {
        var lines = alerts.page(
                        caller.reach(Permission.ALERT_SEE), AlertPages.which(asked), AlertPages.kind(only), 0, MOST)
                .lines();
        audit.record("list.export", "alert", null, null, lines.size() + " rows");
        List<String> headings = page.words(
                "alerts.column.what",
                "devices.fact.MODEL",
                "devices.fact.SCHOOL",
                "lending.class",
                "alerts.column.units",
                "alerts.column.needed",
                "alerts.column.day",
                "alerts.column.firstSeen",
                "alerts.column.closed",
                "alerts.column.resting");
        return new TableExport(page.t("alerts.title"), headings, lines.stream().map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Alerts.Line line) {
        return Arrays.asList(
                page.t("alerts.kind." + line.kind()),
                line.modelName(),
                line.schoolName(),
                line.className(),
                line.units(),
                line.needed(),
                line.day() == null ? null : FactTexts.day(line.day()),
                FactTexts.day(line.firstSeen()),
                line.closedOn() == null ? null : FactTexts.day(line.closedOn()),
                line.restingUntil() == null ? null : FactTexts.day(line.restingUntil()));
    }
}
