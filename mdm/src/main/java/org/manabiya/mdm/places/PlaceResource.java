package org.manabiya.mdm.places;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

/** The places of units, for machines. */
@Dependent
@Path("/api/v1/devices/places")
@Produces(MediaType.APPLICATION_JSON)
public class PlaceResource {
    /** A room or cart to be added; {@code within} is the id of the board (the municipality's), a school or a room. */
    public record Order(UUID within, DevicePlace.Kind kind, String name) {}

    /** Where it goes: the id of the board (the municipality's), a school or, for a cart, a room. */
    public record Move(UUID within) {}

    /** A room or cart. */
    public record View(UUID id, DevicePlace.Kind kind, String name, UUID school, UUID parent) {
        static View of(DevicePlace place) {
            return new View(place.id(), place.kind(), place.name(), place.schoolId(), place.parentId());
        }
    }

    private final DevicePlaces places;
    private final Caller caller;

    @Inject
    public PlaceResource(DevicePlaces places, Caller caller) {
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.DEVICE_SEE)
    public List<DevicePlaces.Node> tree() {
        return places.tree(caller.reach(Permission.DEVICE_SEE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View add(Order order) {
        if (order == null || order.within() == null || order.kind() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.place.withinMissing");
        }
        return View.of(places.add(caller.municipality(), order.within(), order.kind(), order.name()));
    }

    @PUT
    @Path("{place}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View rename(@PathParam("place") UUID id, Order order) {
        places.rename(id, order == null ? null : order.name());
        return places.find(id).map(View::of).orElseThrow(Refusal::notFound);
    }

    /** Sets a room or cart somewhere else; to another school only empty. */
    @PUT
    @Path("{place}/within")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View move(@PathParam("place") UUID id, Move move) {
        if (move == null || move.within() == null) {
            throw new InvalidInput(new InvalidInput.Field("within", "mdm.place.withinMissing"));
        }
        places.move(id, move.within());
        return places.find(id).map(View::of).orElseThrow(Refusal::notFound);
    }

    @DELETE
    @Path("{place}")
    @Requires(Permission.DEVICE_KEEP)
    public void remove(@PathParam("place") UUID id) {
        places.remove(id);
    }
}
