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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.mdm.models.DeviceModels;
import org.manabiya.mdm.models.Platform;
import org.manabiya.mdm.models.SupportEnds;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The models of a municipality, and the tables that say until when their vendors support them. */
@RequestScoped
@Path("/devices/models")
public class ModelPages {
    @Inject
    private DeviceModels deviceModels;

    @Inject
    private SupportEnds ends;

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
        return show(Typed.nothing());
    }

    private String show(Typed typed) {
        models.put("typed", typed);
        models.put("deviceModels", deviceModels.of(caller.municipality()));
        models.put("ends", ends.of(caller.municipality()));
        models.put("facts", new FactTexts(page.texts(), Map.of()));
        return "mdm/models.jte";
    }

    @GET
    @Path("export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@QueryParam("format") String format) {
        List<String> headings = page.words(
                "devices.fact.MODEL",
                "devices.models.maker",
                "devices.models.platform",
                "devices.models.key",
                "devices.models.until",
                "devices.models.weight");
        return new TableExport(
                        page.t("devices.tab.models"),
                        headings,
                        deviceModels.of(caller.municipality()).stream()
                                .map(model -> Arrays.asList(
                                        model.name(),
                                        model.maker(),
                                        page.t("devices.platform." + model.platform()),
                                        model.supportKey(),
                                        model.supportUntil() == null ? null : FactTexts.day(model.supportUntil()),
                                        model.weightGrams())))
                .as(TableExport.Format.of(format));
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String add(Form form) {
        return told.orAgain(
                "/devices/models",
                () -> deviceModels.add(caller.municipality(), details(form)),
                () -> show(new Typed(null, form)));
    }

    @POST
    @Path("{deviceModel}")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String describe(@PathParam("deviceModel") UUID id, Form form) {
        return told.orAgain(
                "/devices/models",
                () -> deviceModels.describe(id, SentForm.seen(form), details(form)),
                () -> show(new Typed(id, form)));
    }

    @POST
    @Path("support-ends")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String note(Form form) {
        return told.back(
                "/devices/models",
                () -> ends.note(
                        caller.municipality(),
                        new SupportEnds.Details(
                                SentForm.constant(form, "platform", Platform.values()),
                                SentForm.text(form, "key"),
                                SentForm.day(form, "until"),
                                SentForm.text(form, "source"),
                                SentForm.day(form, "notedOn"))));
    }

    @POST
    @Path("support-ends/{supportEnd}/remove")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String remove(@PathParam("supportEnd") UUID id) {
        return told.back("/devices/models", () -> ends.remove(id));
    }

    private static DeviceModels.Details details(Form form) {
        return new DeviceModels.Details(
                SentForm.text(form, "name"),
                SentForm.text(form, "maker"),
                SentForm.constant(form, "platform", Platform.values()),
                SentForm.text(form, "supportKey"),
                SentForm.number(form, "weight"));
    }
}
