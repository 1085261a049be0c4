package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.JobState;
import org.manabiya.core.jobs.Wording;
import org.manabiya.core.mail.MailSettings;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportOrders;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.reports.Reports;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** The reports that come by themselves: those that are there, and what is ordered. */
@RequestScoped
@Path("/reports")
public class ReportPages {
    private static final int PAGE_SIZE = 50;

    @Inject
    private Reports reports;

    @Inject
    private ReportOrders orders;

    @Inject
    private Wording wording;

    @Inject
    private StoredFiles files;

    @Inject
    private FileResponse response;

    @Inject
    private Schools schools;

    @Inject
    private MailSettings mail;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.REPORT_SEE)
    public String list(@QueryParam("page") Integer number, @QueryParam("job") UUID job) {
        orders.mine(job).ifPresent(this::tell);
        return list(number, new ReportForm(), Map.of());
    }

    /** How the report that was wanted at once comes along. */
    private void tell(Job job) {
        if (job.state() == JobState.DONE) {
            flash.success("reports.now.done");
        } else if (job.state().isOver()) {
            flash.error(
                    "reports.now.failed", job.words().map(wording.ofCaller()).orElse(""));
        } else {
            models.put("making", job.id());
        }
    }

    private String list(Integer number, ReportForm form, Map<String, String> faults) {
        Reach reach = caller.reach(Permission.REPORT_SEE);
        boolean board = reach.wholeMunicipality();
        Reports.Page found = reports.page(reach, Pager.offset(number, PAGE_SIZE), PAGE_SIZE);
        models.put("reports", found.lines());
        models.put("schedules", reports.schedules(reach));
        models.put(
                "kinds",
                Stream.of(ReportKind.values())
                        .filter(kind -> board || kind.isForSchools())
                        .toList());
        models.put("board", board);
        models.put("schools", schools.lines(reach));
        models.put("mailOn", mail.isOn());
        models.put("form", form);
        models.put("faults", faults);
        models.put("pager", Pager.of(number, PAGE_SIZE, found.total(), LocalAddress.of("/reports")));
        return "mdm/reports/list.jte";
    }

    @GET
    @Path("{report}/file")
    @Requires(Permission.REPORT_SEE)
    public Response file(@PathParam("report") UUID id, @Context HttpHeaders headers) {
        return response.download(files.find(reports.take(id).fileId()).orElseThrow(Refusal::notFound), headers);
    }

    /** Where a reader lands who comes back to the answer of the form below. */
    @GET
    @Path("schedules")
    @Controller
    @Requires(Permission.REPORT_SEE)
    public String schedules() {
        return "redirect:/reports";
    }

    @POST
    @Path("schedules")
    @Controller
    @Requires(Permission.REPORT_SCHEDULE)
    public String order(@BeanParam ReportForm form) {
        ReportSchedule.Order order = form.order();
        caller.require(
                Permission.REPORT_SCHEDULE,
                order.school() == null
                        ? Place.inMunicipality(caller.municipality())
                        : Place.inSchool(caller.municipality(), order.school()));
        try {
            LocalDate due = reports.order(
                            caller.municipality(),
                            order,
                            new ReportSchedule.Author(caller.account(), caller.name(), page.language()))
                    .nextDue();
            flash.success("reports.ordered", page.date(due));
            return "redirect:/reports";
        } catch (InvalidInput wrong) {
            return list(
                    null,
                    form,
                    wrong.fields().stream()
                            .collect(Collectors.toMap(
                                    InvalidInput.Field::name,
                                    field -> page.texts().get(field.key(), field.variables()),
                                    (first, next) -> first)));
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return list(null, form, Map.of());
        }
    }

    @POST
    @Path("schedules/{reportSchedule}/reports")
    @Controller
    @Requires(Permission.REPORT_SCHEDULE)
    public String make(@PathParam("reportSchedule") UUID id) {
        try {
            return "redirect:"
                    + LocalAddress.of("/reports", "job", orders.now(id).id());
        } catch (Refusal enough) {
            flash.refused(enough);
            return "redirect:/reports";
        }
    }

    @POST
    @Path("schedules/{reportSchedule}/end")
    @Controller
    @Requires(Permission.REPORT_SCHEDULE)
    public String end(@PathParam("reportSchedule") UUID id) {
        reports.end(id);
        flash.success("reports.ended");
        return "redirect:/reports";
    }
}
