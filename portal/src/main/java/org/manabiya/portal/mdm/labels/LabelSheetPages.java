package org.manabiya.portal.mdm.labels;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.labels.OwnLabelSheets;
import org.manabiya.portal.page.Flash;

/** The label sheets that the board buys besides the common ones: measured once, chosen by name from then on. */
@RequestScoped
@Path("/devices/labels/sheets")
public class LabelSheetPages {
    private static final String HERE = "/devices/labels/sheets";

    @Inject
    private OwnLabelSheets sheets;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String all() {
        return page(new MultivaluedHashMap<>());
    }

    private String page(MultivaluedMap<String, String> typed) {
        models.put("sheets", sheets.of(caller.municipality()));
        models.put("measures", new TypedSheet(typed));
        models.put("name", typed.getFirst("name"));
        return "mdm/labelSheets.jte";
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String add(Form form) {
        try {
            sheets.add(caller.municipality(), form.asMap().getFirst("name"), new TypedSheet(form.asMap()).sheet());
            flash.success("devices.saved");
            return "redirect:" + HERE;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return page(form.asMap());
        }
    }

    @POST
    @Path("{labelSheet}/remove")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String remove(@PathParam("labelSheet") UUID id) {
        sheets.remove(id);
        flash.success("labels.sheets.removed");
        return "redirect:" + HERE;
    }
}
