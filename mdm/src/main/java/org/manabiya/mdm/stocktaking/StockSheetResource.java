package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** The sheet of one school for machines: for tablets that count, a scanner station, and reports. */
@Dependent
@Path("/api/v1/stocktakings/sheets/{stockSheet}")
@Produces(MediaType.APPLICATION_JSON)
public class StockSheetResource {
    private static final int LARGEST_PAGE = 500;

    /** What a tablet has scanned in a room; at most {@value CountUnits#MOST_AT_ONCE}. */
    public record Scans(UUID room, List<Scan.Sent> scans) {}

    /** What was counted by mistake. */
    public record Mistake(UUID subject) {}

    /** The reason for differences. */
    public record Explained(List<UUID> subjects, Reason reason, String remark) {}

    /** How many differences have been explained now. */
    public record Done(int explained) {}

    /** A word to the board, or nothing. */
    public record Word(String remark) {}

    private final Stocktakings stocktakings;
    private final RoomList roomList;
    private final CountUnits countUnits;
    private final Differences differences;
    private final ExplainDifferences explainDifferences;
    private final SignStocktaking signStocktaking;
    private final StocktakingReport report;

    @Inject
    public StockSheetResource(
            Stocktakings stocktakings,
            RoomList roomList,
            CountUnits countUnits,
            Differences differences,
            ExplainDifferences explainDifferences,
            SignStocktaking signStocktaking,
            StocktakingReport report) {
        this.stocktakings = stocktakings;
        this.roomList = roomList;
        this.countUnits = countUnits;
        this.differences = differences;
        this.explainDifferences = explainDifferences;
        this.signStocktaking = signStocktaking;
        this.report = report;
    }

    /** The rooms with their figures. */
    @GET
    @Requires(Permission.STOCKTAKING_COUNT)
    public List<StocktakingReport.Room> rooms(@PathParam("stockSheet") UUID id) {
        return report.ofSheet(id);
    }

    /** Every unit that is expected, and what has been seen: what a tablet keeps for a room without a network. */
    @GET
    @Path("units")
    @Requires(Permission.STOCKTAKING_COUNT)
    public List<RoomList.Unit> units(@PathParam("stockSheet") UUID id) {
        return roomList.of(id);
    }

    /** Takes scans in; those that came in before are answered as then. */
    @POST
    @Path("scans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.STOCKTAKING_COUNT)
    public List<CountUnits.Answer> count(@PathParam("stockSheet") UUID id, Scans scans) {
        return countUnits.count(id, given(scans).room(), given(scans.scans()));
    }

    @POST
    @Path("withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.STOCKTAKING_COUNT)
    public void withdraw(@PathParam("stockSheet") UUID id, Mistake mistake) {
        countUnits.withdraw(id, given(given(mistake).subject()));
    }

    @GET
    @Path("differences")
    @Requires(Permission.STOCKTAKING_KEEP)
    public Differences.Page differences(
            @PathParam("stockSheet") UUID id,
            @QueryParam("kind") Difference.Kind kind,
            @QueryParam("open") boolean open,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("size") @DefaultValue("50") int size) {
        Stocktakings.Line line = stocktakings.line(id);
        return differences.page(
                line.sheet(),
                line.stocktaking(),
                new Differences.Filter(kind, open),
                Math.max(0, offset),
                Math.max(1, Math.min(size, LARGEST_PAGE)));
    }

    @POST
    @Path("explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.STOCKTAKING_KEEP)
    public Done explain(@PathParam("stockSheet") UUID id, Explained explained) {
        List<UUID> subjects = given(given(explained).subjects()).stream()
                .filter(Objects::nonNull)
                .toList();
        return new Done(explainDifferences.explain(id, subjects, explained.reason(), explained.remark()));
    }

    @POST
    @Path("signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.STOCKTAKING_SIGN)
    public void sign(@PathParam("stockSheet") UUID id, Word word) {
        signStocktaking.signSheet(id, word == null ? null : word.remark());
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return body;
    }
}
