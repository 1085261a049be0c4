package org.manabiya.portal.mdm.analysis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.mdm.reliability.FailureAnalysis;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** How the units fail: by age, model, school and cause, with how sure that is. */
@RequestScoped
@Path("/renewal/failures")
public class FailurePages {
    @Inject
    private FailureHistory history;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.RENEWAL_SEE)
    public String show() {
        FailureAnalysis analysis = analysis();
        models.put("analysis", analysis);
        models.put("survival", curves(analysis, false));
        models.put("repairs", curves(analysis, true));
        models.put("figures", new Figures(page.texts()));
        return "mdm/analysis/failures.jte";
    }

    @GET
    @Path("export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@QueryParam("format") String format) {
        FailureAnalysis analysis = analysis();
        audit.record("failures.export", "failures", null, null, null);
        return new FailureList(page.texts()).of(analysis).as(TableExport.Format.of(format));
    }

    /** By model, school and cause, under the names of their headings. */
    private Map<String, CurveTable> curves(FailureAnalysis analysis, boolean ofRepairs) {
        Figures figures = new Figures(page.texts());
        Function<FailureAnalysis.Group, String> name =
                group -> group.name().isEmpty() ? page.t("failures.stock") : group.name();
        Map<String, CurveTable> tables = new LinkedHashMap<>();
        if (ofRepairs) {
            tables.put("byModel", CurveTable.ofGroups(analysis, analysis.byModel(), name, true));
        }
        tables.put("bySchool", CurveTable.ofGroups(analysis, analysis.bySchool(), name, ofRepairs));
        tables.put("byCause", CurveTable.ofCauses(analysis, cause -> figures.causeKind(cause.name()), ofRepairs));
        return tables;
    }

    private FailureAnalysis analysis() {
        return FailureAnalysis.of(history.fleet(caller.reach(Permission.RENEWAL_SEE)));
    }
}
