package org.manabiya.portal.mdm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.places.DevicePlace;
import org.manabiya.mdm.places.DevicePlaces;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** Where units stand: the rooms and carts of each school and of the board. */
@RequestScoped
@Path("/devices/places")
public class PlacePages {
    private static final String HERE = "/devices/places";

    @Inject
    private DevicePlaces places;

    @Inject
    private SentForm told;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.DEVICE_SEE)
    public String all() {
        var tree = places.tree(caller.reach(Permission.DEVICE_SEE));
        models.put("tree", tree);
        models.put("places", PlaceChoice.all(tree, page.texts()));
        return "mdm/places.jte";
    }

    @GET
    @Path("export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@QueryParam("format") String format) {
        var all = PlaceChoice.all(places.tree(caller.reach(Permission.DEVICE_SEE)), page.texts());
        return new TableExport(
                        page.t("devices.tab.places"),
                        List.of(page.t("devices.places.place")),
                        all.stream().filter(PlaceChoice::room).map(place -> List.of(place.path())))
                .as(TableExport.Format.of(format));
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String add(Form form) {
        return told.back(HERE, () -> {
            UUID within = SentForm.id(form, "within");
            DevicePlace.Kind kind = SentForm.constant(form, "kind", DevicePlace.Kind.values());
            if (within == null || kind == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.place.withinMissing");
            }
            places.add(caller.municipality(), within, kind, SentForm.text(form, "name"));
        });
    }

    /** One room or cart: its name, and where it stands. */
    @GET
    @Path("{place}")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String one(@PathParam("place") UUID id) {
        DevicePlace place = places.find(id).orElseThrow(Refusal::notFound);
        var all = PlaceChoice.all(places.tree(caller.reach(Permission.DEVICE_SEE)), page.texts());
        models.put("place", place);
        models.put(
                "path",
                all.stream()
                        .filter(choice -> choice.id().equals(id))
                        .map(PlaceChoice::path)
                        .findFirst()
                        .orElse(place.name()));
        models.put(
                "choices",
                all.stream().filter(choice -> choice.canHold(place.kind())).toList());
        return "mdm/place.jte";
    }

    /** Sets it somewhere else; to another school only empty. */
    @POST
    @Path("{place}/move")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String move(@PathParam("place") UUID id, Form form) {
        return told.back(HERE + "/" + id, () -> {
            UUID within = SentForm.id(form, "within");
            if (within == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.place.withinMissing");
            }
            places.move(id, within);
        });
    }

    @POST
    @Path("{place}")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String rename(@PathParam("place") UUID id, Form form) {
        return told.back(HERE + "/" + id, () -> places.rename(id, SentForm.text(form, "name")));
    }

    @POST
    @Path("{place}/remove")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String remove(@PathParam("place") UUID id) {
        return told.back(HERE, () -> places.remove(id));
    }
}
