package org.manabiya.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileResponse;
import org.manabiya.core.files.StoredFiles;

/** Reports and their schedules, for machines. */
@Dependent
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    private static final int LARGEST_PAGE = 500;

    /** The id of a report. */
    public record Made(UUID report) {}

    private final Reports reports;
    private final MakeReport make;
    private final StoredFiles files;
    private final FileResponse response;
    private final Caller caller;

    @Inject
    public ReportResource(Reports reports, MakeReport make, StoredFiles files, FileResponse response, Caller caller) {
        this.reports = reports;
        this.make = make;
        this.files = files;
        this.response = response;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.REPORT_SEE)
    public Reports.Page list(
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("size") @DefaultValue("50") int size) {
        return reports.page(
                caller.reach(Permission.REPORT_SEE), Math.max(0, offset), Math.max(1, Math.min(size, LARGEST_PAGE)));
    }

    @GET
    @Path("{report}/file")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.REPORT_SEE)
    public Response file(@PathParam("report") UUID id, @Context HttpHeaders headers) {
        return response.download(files.find(reports.take(id).fileId()).orElseThrow(Refusal::notFound), headers);
    }

    @GET
    @Path("schedules")
    @Requires(Permission.REPORT_SEE)
    public List<Reports.Planned> schedules() {
        return reports.schedules(caller.reach(Permission.REPORT_SEE));
    }

    @POST
    @Path("schedules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORT_SCHEDULE)
    public List<Reports.Planned> order(ReportSchedule.Order order) {
        requireReach(order);
        reports.order(
                caller.municipality(),
                order,
                new ReportSchedule.Author(
                        caller.account(), caller.name(), caller.preferences().language()));
        return schedules();
    }

    /** Orders another form, rhythm or time to keep. */
    @PUT
    @Path("schedules/{reportSchedule}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORT_SCHEDULE)
    public List<Reports.Planned> change(@PathParam("reportSchedule") UUID id, ReportSchedule.Order order) {
        requireReach(order);
        reports.change(id, order);
        return schedules();
    }

    /** The school of an order stands in its body, so it is checked here. */
    private void requireReach(ReportSchedule.Order order) {
        if (order == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        caller.require(
                Permission.REPORT_SCHEDULE,
                order.school() == null
                        ? Place.inMunicipality(caller.municipality())
                        : Place.inSchool(caller.municipality(), order.school()));
    }

    /** Makes the report now, whenever it is due. */
    @POST
    @Path("schedules/{reportSchedule}/reports")
    @Requires(Permission.REPORT_SCHEDULE)
    public Made make(@PathParam("reportSchedule") UUID id) throws IOException {
        return new Made(make.now(id).id());
    }

    @DELETE
    @Path("schedules/{reportSchedule}")
    @Requires(Permission.REPORT_SCHEDULE)
    public void end(@PathParam("reportSchedule") UUID id) {
        reports.end(id);
    }
}
