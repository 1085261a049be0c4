package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;

/** Attendance for machines: rolls, their state in a school, the board's marks and a pupil's days. */
@RequestScoped
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AttendanceResource {
    /**
     * A roll as it is put.
     *
     * @param version that of the sheet it was made from
     * @param why the reason of a correction
     */
    public record Put(long version, String why, List<Entry> entries) {}

    /** A symbol of the register. */
    public record MarkLine(String code, String name, String glyph, Standing countsAs) {
        static MarkLine of(Mark mark) {
            return new MarkLine(mark.code(), mark.name(), mark.glyph(), mark.standing());
        }
    }

    /** A pupil's days from one day to another, both included. */
    public record Days(
            String from,
            String to,
            long taught,
            long excused,
            long owed,
            long absent,
            long attended,
            long late,
            long early) {}

    @Inject
    private Rolls rolls;

    @Inject
    private RollStatus status;

    @Inject
    private Marks marks;

    @Inject
    private SchoolDays days;

    @Inject
    private Caller caller;

    /** The marks that the board uses. */
    @GET
    @Path("attendance/marks")
    @Requires(Permission.ATTENDANCE_SEE)
    public List<MarkLine> marks() {
        return marks.of(caller.municipality()).all().stream().map(MarkLine::of).toList();
    }

    /**
     * The roll of a class.
     *
     * @param day {@code 2026-11-24}; today where it is left out
     */
    @GET
    @Path("classes/{class}/attendance")
    @Requires(Permission.ATTENDANCE_SEE)
    public Sheet roll(@PathParam("class") UUID clazz, @QueryParam("day") String day) {
        return rolls.sheet(clazz, days.asked(day));
    }

    /** Confirms the roll of a class, or corrects it; repeating it changes nothing. */
    @PUT
    @Path("classes/{class}/attendance")
    @Requires(Permission.ATTENDANCE_TAKE)
    public Sheet take(@PathParam("class") UUID clazz, @QueryParam("day") String day, Put put) {
        if (put == null || put.entries() == null || put.entries().stream().anyMatch(Objects::isNull)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
        return rolls.take(clazz, days.asked(day), put.version(), put.entries(), put.why());
    }

    /** Which classes of a school have taken the roll. */
    @GET
    @Path("schools/{school}/attendance")
    @Requires(Permission.ATTENDANCE_SEE)
    public List<RollStatus.ClassLine> school(@PathParam("school") UUID school, @QueryParam("day") String day) {
        return status.ofSchool(school, days.asked(day));
    }

    /** A pupil's days of attendance; of the present school year where nothing else is asked. */
    @GET
    @Path("people/{person}/attendance")
    @Requires(Permission.ATTENDANCE_SEE)
    public Days person(@PathParam("person") UUID person, @QueryParam("from") String from, @QueryParam("to") String to) {
        var first = from == null ? SchoolYear.of(days.today()).first() : days.asked(from);
        var last = days.asked(to);
        var sum = rolls.daysOf(person, first, last);
        return new Days(
                first.toString(),
                last.toString(),
                sum.taught(),
                sum.excused(),
                sum.owed(),
                sum.absent(),
                sum.attended(),
                sum.late(),
                sum.early());
    }
}
