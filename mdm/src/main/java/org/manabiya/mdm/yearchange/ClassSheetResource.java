package org.manabiya.mdm.yearchange;

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
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.mdm.labels.LabelledUnits;

/** A class at the year change, for machines. */
@Dependent
@Path("/api/v1/classes/{class}/year-change")
@Produces(MediaType.APPLICATION_JSON)
public class ClassSheetResource {
    /** A unit that a pupil gave back, and who has recorded what. */
    public record Returned(
            UUID device,
            String tag,
            Instant collectedAt,
            String collector,
            Instant erasedAt,
            String eraser,
            Instant checkedAt,
            String checker,
            ReturnedUnit.Facts facts) {
        static Returned of(ClassSheets.Returned unit) {
            ReturnedUnit row = unit.row();
            return new Returned(
                    unit.device(),
                    unit.tag(),
                    row.collectedAt(),
                    row.collector(),
                    row.erasedAt(),
                    row.eraser(),
                    row.checkedAt(),
                    row.checker(),
                    row.facts());
        }
    }

    /** A pupil: what is back, what is still to come back, what is in use or to be received, and who handed that out. */
    public record Pupil(
            UUID id,
            Integer number,
            String name,
            List<Returned> returned,
            Line back,
            Line use,
            ClassSheets.HandedOut handedOut) {
        static Pupil of(ClassSheets.Row row) {
            return new Pupil(
                    row.id(),
                    row.number(),
                    row.name(),
                    row.returned().stream().map(Returned::of).toList(),
                    row.back(),
                    row.use(),
                    row.handedOut());
        }
    }

    /** The unit that was scanned: its asset tag, its serial number or the code of its label. */
    public record Scanned(String unit) {}

    /** Whether it came back just now, or had been recorded before. */
    public record Taken(boolean now) {}

    /** A return that was recorded by mistake. */
    public record Mistake(UUID device, String why) {}

    private final Classes classes;
    private final ClassSheets sheets;
    private final ClassReturns returns;
    private final LabelledUnits labelledUnits;
    private final Caller caller;

    @Inject
    public ClassSheetResource(
            Classes classes, ClassSheets sheets, ClassReturns returns, LabelledUnits labelledUnits, Caller caller) {
        this.classes = classes;
        this.sheets = sheets;
        this.returns = returns;
        this.labelledUnits = labelledUnits;
        this.caller = caller;
    }

    /** The pupils by 出席番号; none while the board has started no year change. */
    @GET
    @Requires(Permission.YEAR_CHANGE_CLASS)
    public List<Pupil> look(@PathParam("class") UUID id) {
        return sheets.of(clazz(id)).map(ClassSheets.Sheet::rows).orElse(List.of()).stream()
                .map(Pupil::of)
                .toList();
    }

    /** A pupil's unit comes back. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_CLASS)
    public Taken take(@PathParam("class") UUID id, Scanned body) {
        String code = given(body).unit();
        return new Taken(labelledUnits
                .read(caller.municipality(), code)
                .map(unit -> returns.collect(clazz(id), unit.id(), unit.tag()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.lending.noSuchUnit", code)));
    }

    /** A return was recorded by mistake: the pupil has the unit again. */
    @POST
    @Path("put-backs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_CLASS)
    public List<Pupil> putBack(@PathParam("class") UUID id, Mistake body) {
        returns.putBack(clazz(id), given(body).device(), body.why());
        return look(id);
    }

    private SchoolClass clazz(UUID id) {
        return classes.find(id).orElseThrow(Refusal::notFound);
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return body;
    }
}
