package org.manabiya.mdm.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** The label sheets of a municipality's own, for machines. */
@Dependent
@Path("/api/v1/labels/own-sheets")
@Produces(MediaType.APPLICATION_JSON)
public class LabelSheetResource {
    /** A sheet's measures in millimetres, as {@link LabelSheet} has them. */
    public record Order(
            String name,
            double width,
            double height,
            int columns,
            int rows,
            double faceWidth,
            double faceHeight,
            double left,
            double top,
            double across,
            double down) {
        private LabelSheet sheet() {
            return new LabelSheet(width, height, columns, rows, faceWidth, faceHeight, left, top, across, down);
        }
    }

    /** A sheet; its id names it where labels are printed. */
    public record View(UUID id, String name, int faces, LabelSheet measures) {
        static View of(OwnLabelSheet own) {
            return new View(own.id(), own.name(), own.sheet().faces(), own.sheet());
        }
    }

    private final OwnLabelSheets sheets;
    private final Caller caller;

    @Inject
    public LabelSheetResource(OwnLabelSheets sheets, Caller caller) {
        this.sheets = sheets;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.DEVICE_SEE)
    public List<View> own() {
        return sheets.of(caller.municipality()).stream().map(View::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View add(Order order) {
        if (order == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return View.of(sheets.add(caller.municipality(), order.name(), order.sheet()));
    }

    @DELETE
    @Path("{labelSheet}")
    @Requires(Permission.DEVICE_KEEP)
    public void remove(@PathParam("labelSheet") UUID id) {
        sheets.remove(id);
    }
}
