package org.manabiya.mdm.spares;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.renewal.SpareAllowance;

/** How many spares are enough, for machines. */
@Dependent
@Path("/api/v1/renewal/spares")
@Produces(MediaType.APPLICATION_JSON)
public class SpareResource {
    private static final Newsvendor COSTS = new Newsvendor(100_000, 45_000);

    /** A school's need. */
    public record Line(UUID school, String name, int units, int present, double rate, double inRepair, int needed) {
        static Line of(SpareTable.Row row) {
            return new Line(
                    row.site().id(),
                    row.site().name(),
                    row.site().units(),
                    row.site().spares(),
                    row.rate().rate(),
                    row.pipeline(),
                    row.spares());
        }
    }

    /** All schools' needs, separately and in one pool, and the spares that the subsidy allows for. */
    public record Answer(
            int level,
            int days,
            boolean waves,
            int separately,
            int pooled,
            int present,
            int ceiling,
            List<Line> schools) {}

    private final SpareAdvice advice;
    private final SpareAllowance allowance;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SpareResource(SpareAdvice advice, SpareAllowance allowance, Caller caller, Clock clock) {
        this.advice = advice;
        this.allowance = allowance;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param level the chance in percent that a spare is at hand
     * @param days in repair
     */
    @GET
    @Requires(Permission.RENEWAL_SEE)
    public Answer spares(
            @QueryParam("level") @DefaultValue("95") int level, @QueryParam("days") @DefaultValue("30") int days) {
        if (level < 1 || level > 99 || days < 1 || days > 365) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.spares.range");
        }
        int ceiling = allowance.percent().in(SchoolYear.of(LocalDate.now(clock)));
        SpareTable table = advice.answer(
                        caller.municipality(),
                        new SpareAdvice.Question(new SpareTable.Aim(level / 100.0, days, ceiling), COSTS, 0))
                .table();
        return new Answer(
                level,
                days,
                table.months().isOver(),
                table.separately(),
                table.pooled(),
                table.present(),
                table.ceiling(),
                table.rows().stream().map(Line::of).toList());
    }
}
