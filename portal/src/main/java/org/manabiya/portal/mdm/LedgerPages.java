package org.manabiya.portal.mdm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.models.DeviceModels;
import org.manabiya.mdm.places.DevicePlaces;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The ledger: the list of units, and the list as a file. */
@RequestScoped
@Path("/devices")
public class LedgerPages {
    private static final int PAGE_SIZE = 50;

    @Inject
    private Devices devices;

    @Inject
    private DeviceModels deviceModels;

    @Inject
    private Schools schools;

    @Inject
    private DevicePlaces places;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.DEVICE_SEE)
    public String list(@BeanParam LedgerQuery query) {
        Reach reach = caller.reach(Permission.DEVICE_SEE);
        models.put("query", query);
        models.put("found", devices.page(reach, query.filter(), query.sort(), query.page(), PAGE_SIZE));
        models.put("states", devices.states(reach));
        models.put("schools", schools.lines(reach));
        models.put("deviceModels", deviceModels.of(caller.municipality()));
        models.put("places", PlaceChoice.all(places.tree(reach), page.texts()));
        return "mdm/ledger.jte";
    }

    @GET
    @Path("export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@BeanParam LedgerQuery query, @QueryParam("format") String format) {
        Devices.Page all =
                devices.page(caller.reach(Permission.DEVICE_SEE), query.filter(), query.sort(), 1, LedgerList.WHOLE);
        audit.record("device.export", "device", null, null, all.lines().size() + " rows");
        return new LedgerList(page.texts()).of(all).as(TableExport.Format.of(format));
    }
}
