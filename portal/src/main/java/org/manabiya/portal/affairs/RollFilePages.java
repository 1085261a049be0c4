package org.manabiya.portal.affairs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.manabiya.affairs.attendance.RollStatus;
import org.manabiya.affairs.attendance.SchoolDays;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** A day's attendance of a school, class by class, as a file. */
@RequestScoped
@Path("/")
public class RollFilePages {
    @Inject
    private RollStatus status;

    @Inject
    private SchoolDays days;

    @Inject
    private Audit audit;

    @Inject
    private Page page;

    @GET
    @Path("schools/{school}/attendance/export")
    @Requires(Permission.ATTENDANCE_SEE)
    public Response export(
            @PathParam("school") UUID school, @QueryParam("day") String asked, @QueryParam("format") String format) {
        LocalDate day = days.asked(asked);
        var lines = status.ofSchool(school, day);
        audit.record("list.export", "school", school, null, lines.size() + " rows");
        List<String> headings = page.words(
                "roll.class", "roll.teacher", "roll.enrolled", "roll.kind.absent", "roll.kind.suspended", "roll.state");
        return new TableExport(
                        page.t("roll.school.title") + " " + page.date(day),
                        headings,
                        lines.stream().map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(RollStatus.ClassLine line) {
        return Arrays.asList(
                line.title(),
                line.teacher(),
                line.pupils(),
                line.isTaken() ? line.absent() : null,
                line.isTaken() ? line.excused() : null,
                line.isTaken() ? page.stamp(line.confirmedAt()) : page.t("roll.state.waiting"));
    }
}
