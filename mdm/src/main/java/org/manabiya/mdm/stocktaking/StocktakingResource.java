package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

/** Stocktakings for machines. */
@Dependent
@Path("/api/v1/stocktakings")
@Produces(MediaType.APPLICATION_JSON)
public class StocktakingResource {
    /**
     * A stocktaking to be opened.
     *
     * @param schools the schools that count; for a school that counts for itself its own
     * @param board whether the board counts its own store too
     */
    public record Order(
            String name, LocalDate from, LocalDate until, String leader, List<UUID> schools, boolean board) {}

    /** Why something is done. */
    public record Why(String reason) {}

    /**
     * A stocktaking.
     *
     * @param school the school that counts for itself, or left out
     * @param sheets those of the schools in reach
     */
    public record View(
            UUID id,
            UUID school,
            String name,
            LocalDate from,
            LocalDate until,
            String leader,
            String opener,
            Instant openedAt,
            String signer,
            Instant signedAt,
            String cancelledBecause,
            List<SheetLine> sheets) {}

    /** A sheet in the list; the school is left out for the board's own store. */
    public record SheetLine(UUID id, UUID school, String name, String signer, Instant signedAt, String remark) {
        private static SheetLine of(Stocktakings.Line line) {
            StockSheet sheet = line.sheet();
            return new SheetLine(
                    sheet.id(), sheet.schoolId(), line.school(), sheet.signer(), sheet.signedAt(), sheet.remark());
        }
    }

    /** The figures of a sheet's rooms. */
    public record SheetReport(UUID sheet, List<StocktakingReport.Room> rooms) {}

    private final Stocktakings stocktakings;
    private final OpenStocktaking openStocktaking;
    private final SignStocktaking signStocktaking;
    private final StocktakingReport report;
    private final StocktakingDue due;
    private final Caller caller;

    @Inject
    public StocktakingResource(
            Stocktakings stocktakings,
            OpenStocktaking openStocktaking,
            SignStocktaking signStocktaking,
            StocktakingReport report,
            StocktakingDue due,
            Caller caller) {
        this.stocktakings = stocktakings;
        this.openStocktaking = openStocktaking;
        this.signStocktaking = signStocktaking;
        this.report = report;
        this.due = due;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.STOCKTAKING_COUNT)
    public List<View> list() {
        List<Stocktakings.Line> lines = stocktakings.sheets(caller.reach(Permission.STOCKTAKING_COUNT));
        return lines.stream()
                .map(Stocktakings.Line::stocktaking)
                .distinct()
                .map(stocktaking -> view(stocktaking, lines))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.STOCKTAKING_KEEP)
    public View open(Order order) {
        if (order == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        List<InvalidInput.Field> wrong = new ArrayList<>();
        if (order.schools() == null && !order.board()) {
            wrong.add(new InvalidInput.Field("schools", "mdm.stocktaking.noSchool"));
        }
        if (order.from() == null || order.until() == null || order.until().isBefore(order.from())) {
            wrong.add(new InvalidInput.Field("until", "mdm.stocktaking.days"));
        }
        InvalidInput.unlessEmpty(wrong);
        Set<UUID> schools = new HashSet<>(order.schools() == null ? List.of() : order.schools());
        schools.remove(null);
        Stocktaking.Terms terms = new Stocktaking.Terms(order.name(), order.from(), order.until(), order.leader());
        return one(open(schools, order.board(), terms));
    }

    private UUID open(Set<UUID> schools, boolean board, Stocktaking.Terms terms) {
        if (caller.reach(Permission.STOCKTAKING_KEEP).wholeMunicipality()) {
            return openStocktaking.open(caller.municipality(), schools, board, terms);
        }
        if (schools.size() != 1 || board) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.stocktaking.noSchool");
        }
        UUID school = schools.iterator().next();
        caller.require(Permission.STOCKTAKING_KEEP, Place.inSchool(caller.municipality(), school));
        return openStocktaking.openForSchool(caller.municipality(), school, terms);
    }

    /** The schools that owe the stocktaking of the present term. */
    @GET
    @Path("due")
    @Requires(Permission.STOCKTAKING_COUNT)
    public List<StocktakingDue.Due> due() {
        return due.of(caller.reach(Permission.STOCKTAKING_COUNT));
    }

    @GET
    @Path("{stocktaking}")
    @Requires(Permission.STOCKTAKING_COUNT)
    public View one(@PathParam("stocktaking") UUID id) {
        Stocktaking stocktaking = stocktakings.find(id).orElseThrow(Refusal::notFound);
        return view(stocktaking, stocktakings.sheets(caller.reach(Permission.STOCKTAKING_COUNT)));
    }

    /** The figures of every room by sheet: the report to the board. */
    @GET
    @Path("{stocktaking}/report")
    @Requires(Permission.STOCKTAKING_KEEP)
    public List<SheetReport> report(@PathParam("stocktaking") UUID id) {
        return report.ofStocktaking(id).entrySet().stream()
                .map(entry -> new SheetReport(entry.getKey(), entry.getValue()))
                .toList();
    }

    @POST
    @Path("{stocktaking}/signature")
    @Requires(Permission.STOCKTAKING_APPROVE)
    public View sign(@PathParam("stocktaking") UUID id) {
        signStocktaking.sign(id);
        return one(id);
    }

    @POST
    @Path("{stocktaking}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.STOCKTAKING_KEEP)
    public View cancel(@PathParam("stocktaking") UUID id, Why why) {
        openStocktaking.cancel(id, why == null ? null : why.reason());
        return one(id);
    }

    private static View view(Stocktaking stocktaking, List<Stocktakings.Line> lines) {
        Stocktaking.Terms terms = stocktaking.terms();
        return new View(
                stocktaking.id(),
                stocktaking.schoolId(),
                terms.name(),
                terms.from(),
                terms.until(),
                terms.leader(),
                stocktaking.opener(),
                stocktaking.openedAt(),
                stocktaking.signer(),
                stocktaking.signedAt(),
                stocktaking.cancelledBecause(),
                lines.stream()
                        .filter(line -> line.sheet().stocktakingId().equals(stocktaking.id()))
                        .map(SheetLine::of)
                        .toList());
    }
}
