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
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceAliases;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.EditDevice;
import org.manabiya.mdm.ledger.Holders;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Step;
import org.manabiya.mdm.ledger.TakeStep;
import org.manabiya.mdm.ledger.TypedFacts;
import org.manabiya.mdm.merging.MergeUnits;
import org.manabiya.mdm.models.DeviceModels;
import org.manabiya.mdm.places.DevicePlaces;
import org.manabiya.mdm.purchases.Purchases;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;

/** One unit: its card with its history, what can be done with it now, its form; and the same step with many units. */
@RequestScoped
@Path("/devices")
public class DevicePages {
    @Inject
    private Devices devices;

    @Inject
    private Ledger ledger;

    @Inject
    private TakeStep takeStep;

    @Inject
    private EditDevice editDevice;

    @Inject
    private Holders holders;

    @Inject
    private DeviceModels deviceModels;

    @Inject
    private DevicePlaces places;

    @Inject
    private MergeUnits merges;

    @Inject
    private DeviceAliases aliases;

    @Inject
    private Purchases purchases;

    @Inject
    private CustomFields fields;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Path("{device}")
    @Controller
    @Requires(Permission.DEVICE_SEE)
    public String one(@PathParam("device") UUID device) {
        Devices.Card card = devices.card(device).orElseThrow(Refusal::notFound);
        models.put("card", card);
        var own = fields.of(caller.municipality());
        models.put("facts", new FactTexts(page.texts(), Map.of(), own));
        models.put("fields", own);
        models.put("places", PlaceChoice.all(places.tree(caller.reach(Permission.DEVICE_KEEP)), page.texts()));
        models.put("merges", merges.of(device));
        models.put("aliases", aliases.ofDevice(device));
        return "mdm/device.jte";
    }

    @GET
    @Path("new")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String blank() {
        return form(null, Typed.nothing());
    }

    @GET
    @Path("{device}/edit")
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String edit(@PathParam("device") UUID device) {
        return form(devices.card(device).orElseThrow(Refusal::notFound), Typed.nothing());
    }

    private String form(Devices.Card card, Typed typed) {
        models.put("typed", typed);
        models.put("card", card);
        models.put("facts", new FactTexts(page.texts(), Map.of()));
        models.put("deviceModels", deviceModels.of(caller.municipality()));
        models.put("purchases", purchases.of(caller.municipality()));
        models.put("fields", fields.of(caller.municipality()));
        return "mdm/deviceForm.jte";
    }

    @POST
    @Path("new")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String enter(Form form) {
        DeviceForm sent = new DeviceForm(form);
        try {
            var model = sent.id("model")
                    .flatMap(deviceModels::find)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.modelMissing"));
            Map<String, String> typed = sent.facts();
            sent.text("state").ifPresent(state -> typed.put("state", state));
            Device entered = ledger.enter(caller.municipality(), model, TypedFacts.ofNewUnit(typed), act(sent));
            flash.success("devices.entered", entered.tag());
            return "redirect:/devices/" + entered.id();
        } catch (Refusal refusal) {
            tell(refusal);
            return form(null, new Typed(null, form));
        }
    }

    @POST
    @Path("{device}/edit")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String save(@PathParam("device") UUID device, Form form) {
        DeviceForm sent = new DeviceForm(form);
        try {
            editDevice.edit(device, sent.version(), sent.words(), act(sent));
            flash.success("devices.saved");
            return "redirect:/devices/" + device;
        } catch (Refusal refusal) {
            tell(refusal);
            return form(devices.card(device).orElseThrow(Refusal::notFound), new Typed(device, form));
        }
    }

    @POST
    @Path("{device}/steps")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String step(@PathParam("device") UUID device, Form form) {
        DeviceForm sent = new DeviceForm(form);
        try {
            takeStep.take(device, sent.version(), order(sent), act(sent));
            flash.success("devices.stepped");
        } catch (Refusal refusal) {
            tell(refusal);
        }
        return "redirect:/devices/" + device;
    }

    @POST
    @Path("{device}/corrections")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String correct(@PathParam("device") UUID device, Form form) {
        DeviceForm sent = new DeviceForm(form);
        try {
            UUID wrong = sent.id("event").orElseThrow(Refusal::notFound);
            ledger.correct(device, sent.version(), wrong, act(sent));
            flash.success("devices.corrected");
        } catch (Refusal refusal) {
            tell(refusal);
        }
        return "redirect:/devices/" + device;
    }

    /** The same step with the units that were picked in the list. */
    @POST
    @Path("steps")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String steps(Form form) {
        DeviceForm sent = new DeviceForm(form);
        try {
            var done = takeStep.takeAll(caller.reach(Permission.DEVICE_KEEP), sent.chosen(), order(sent), act(sent));
            flash.success("devices.steppedMany", done.size());
        } catch (Refusal refusal) {
            tell(refusal);
        }
        return "redirect:" + LocalAddress.orHome(sent.text("back").orElse("/devices"));
    }

    private TakeStep.Order order(DeviceForm sent) {
        Optional<UUID> place = sent.id("place");
        Step step = sent.text("step")
                .flatMap(name -> Arrays.stream(Step.values())
                        .filter(s -> s.name().equals(name))
                        .findFirst())
                .orElse(null);
        UUID person = step != null && step.needsPerson()
                ? holders.withLogin(caller.municipality(), sent.text("login").orElse(null))
                : null;
        return new TakeStep.Order(step, person, place.orElse(null));
    }

    private Act act(DeviceForm sent) {
        LocalDate on = sent.text("on")
                .map(text -> Wareki.parse(text)
                        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", text)))
                .orElse(null);
        return ledger.act(on, sent.text("why").orElse(null));
    }

    private void tell(Refusal refusal) {
        flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
    }
}
