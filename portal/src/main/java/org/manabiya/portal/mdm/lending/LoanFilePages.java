package org.manabiya.portal.mdm.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.FactTexts;
import org.manabiya.portal.page.Page;

/** The list of loans, or of the units to be collected, as a file. */
@RequestScoped
@Path("/lending/export")
public class LoanFilePages {
    private static final int MOST = 200_000;

    @Inject
    private LoanLists lists;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.LIST_EXPORT)
    public Response export(@QueryParam("list") String list, @QueryParam("format") String format) {
        var file = LendingPages.COLLECT.equals(list) ? toCollect() : loans(LendingPages.which(list));
        return file.as(TableExport.Format.of(format));
    }

    private TableExport loans(LoanLists.Which which) {
        var lines =
                lists.page(caller.reach(Permission.LOAN_SEE), which, 0, MOST).lines();
        audit.record("list.export", "loan", null, null, lines.size() + " rows");
        return new TableExport(
                page.t("lending.list." + which),
                page.words(
                        "devices.fact.TAG",
                        "devices.fact.MODEL",
                        "lending.kind",
                        "lending.person",
                        "lending.class",
                        "devices.fact.SCHOOL",
                        "lending.from",
                        "lending.due"),
                lines.stream()
                        .map(line -> Arrays.asList(
                                line.tag(),
                                line.model(),
                                page.t("lending.kind." + line.kind()),
                                line.name(),
                                line.clazz(),
                                line.school(),
                                FactTexts.day(line.from()),
                                line.due() == null ? null : FactTexts.day(line.due()))));
    }

    private TableExport toCollect() {
        var lines = lists.toCollect(caller.reach(Permission.LOAN_SEE), 0, MOST).lines();
        audit.record("list.export", "loan", null, null, lines.size() + " rows");
        return new TableExport(
                page.t("lending.list.COLLECT"),
                page.words(
                        "devices.fact.TAG",
                        "devices.fact.MODEL",
                        "lending.person",
                        "devices.fact.SCHOOL",
                        "devices.fact.STATE"),
                lines.stream()
                        .map(line -> Arrays.asList(
                                line.tag(),
                                line.model(),
                                line.name(),
                                line.school(),
                                page.t("devices.state." + line.state()))));
    }
}
