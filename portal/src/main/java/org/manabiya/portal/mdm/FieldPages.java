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
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.models.DeviceModels;

/** The columns that a municipality adds to its ledger. */
@RequestScoped
@Path("/devices/fields")
public class FieldPages {
    @Inject
    private CustomFields fields;

    @Inject
    private DeviceModels deviceModels;

    @Inject
    private SentForm told;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @GET
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String all() {
        models.put("fields", fields.of(caller.municipality()));
        models.put("deviceModels", deviceModels.of(caller.municipality()));
        return "mdm/fields.jte";
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String add(Form form) {
        return told.back("/devices/fields", () -> fields.add(caller.municipality(), details(form)));
    }

    @POST
    @Path("{deviceField}")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String define(@PathParam("deviceField") UUID id, Form form) {
        return told.back("/devices/fields", () -> fields.define(id, details(form)));
    }

    @POST
    @Path("{deviceField}/remove")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String remove(@PathParam("deviceField") UUID id) {
        return told.back("/devices/fields", () -> fields.remove(id));
    }

    private static CustomField.Details details(Form form) {
        return new CustomField.Details(
                SentForm.text(form, "name"),
                SentForm.constant(form, "kind", CustomField.Kind.values()),
                SentForm.id(form, "model"),
                SentForm.text(form, "choices"));
    }
}
