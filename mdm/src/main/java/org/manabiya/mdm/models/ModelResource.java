package org.manabiya.mdm.models;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;

/** The models of a municipality and the tables of support ends, for machines. */
@Dependent
@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
public class ModelResource {
    /**
     * A model.
     *
     * @param version what a change names, so that it writes over nothing that was not seen
     */
    public record View(
            UUID id,
            int version,
            String name,
            String maker,
            Platform platform,
            String supportKey,
            LocalDate supportUntil,
            Integer weightGrams) {
        static View of(DeviceModel model) {
            return new View(
                    model.id(),
                    model.version(),
                    model.name(),
                    model.maker(),
                    model.platform(),
                    model.supportKey(),
                    model.supportUntil(),
                    model.weightGrams());
        }
    }

    /** A row of the support table; {@code own} where the municipality entered it. */
    public record Row(
            UUID id, boolean own, Platform platform, String key, LocalDate until, String source, LocalDate notedOn) {
        static Row of(SupportEnd end) {
            return new Row(
                    end.id(),
                    end.municipalityId() != null,
                    end.platform(),
                    end.key(),
                    end.until(),
                    end.source(),
                    end.notedOn());
        }
    }

    private final DeviceModels models;
    private final SupportEnds ends;
    private final Caller caller;

    @Inject
    public ModelResource(DeviceModels models, SupportEnds ends, Caller caller) {
        this.models = models;
        this.ends = ends;
        this.caller = caller;
    }

    @GET
    @Path("models")
    @Requires(Permission.DEVICE_SEE)
    public List<View> all() {
        return models.of(caller.municipality()).stream().map(View::of).toList();
    }

    @POST
    @Path("models")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View add(DeviceModels.Details details) {
        return View.of(models.add(caller.municipality(), given(details)));
    }

    /** @param version the version that was seen; with another one the change is refused */
    @PUT
    @Path("models/{deviceModel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View describe(
            @PathParam("deviceModel") UUID id, @QueryParam("version") Integer version, DeviceModels.Details details) {
        return View.of(models.describe(id, new Seen(version), given(details)));
    }

    @GET
    @Path("support-ends")
    @Requires(Permission.DEVICE_SEE)
    public List<Row> table() {
        return ends.of(caller.municipality()).stream().map(Row::of).toList();
    }

    /** Enters a row, or another day for a key that is there. */
    @POST
    @Path("support-ends")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Row note(SupportEnds.Details details) {
        return Row.of(ends.note(caller.municipality(), given(details)));
    }

    @DELETE
    @Path("support-ends/{supportEnd}")
    @Requires(Permission.DEVICE_KEEP)
    public void remove(@PathParam("supportEnd") UUID id) {
        ends.remove(id);
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return body;
    }
}
