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
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.History;
import org.manabiya.mdm.merging.MergeUnits;
import org.manabiya.mdm.merging.SuspectedTwins;
import org.manabiya.mdm.merging.UnitMerge;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** Two records that may be one unit: the suspected pairs, both side by side, and the way back. */
@RequestScoped
@Path("/devices/merge")
public class MergePages {
    @Inject
    private MergeUnits merges;

    @Inject
    private SuspectedTwins twins;

    @Inject
    private LabelledUnits labelled;

    @Inject
    private Devices devices;

    @Inject
    private CustomFields fields;

    @Inject
    private History history;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    /** The suspected pairs; or, when two units are named by a tag, a serial number or their labels, both of them side by side. */
    @GET
    @Controller
    @Requires(Permission.DEVICE_KEEP)
    public String look(@QueryParam("first") String first, @QueryParam("second") String second) {
        Optional<Device> one = named(first);
        Optional<Device> other = named(second);
        boolean same = one.isPresent() && one.map(Device::id).equals(other.map(Device::id));
        if (one.isPresent() && other.isPresent() && !same) {
            return compare(one.get(), other.get());
        }
        models.put("suspected", twins.of(caller.reach(Permission.DEVICE_KEEP)));
        models.put("first", first == null ? "" : first);
        models.put("second", second == null ? "" : second);
        models.put(
                "missing", missing(first, one).or(() -> missing(second, other)).orElse(""));
        models.put("same", same);
        return "mdm/twins.jte";
    }

    private Optional<Device> named(String name) {
        return name == null || name.isBlank() ? Optional.empty() : labelled.read(caller.municipality(), name);
    }

    private static Optional<String> missing(String name, Optional<Device> found) {
        return found.isPresent() || name == null || name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    private String compare(Device one, Device other) {
        MergeView view = new MergeView(
                devices.card(one.id()).orElseThrow(Refusal::notFound),
                devices.card(other.id()).orElseThrow(Refusal::notFound),
                merges.isBusy(one.id()),
                merges.isBusy(other.id()));
        Set<UUID> ids = new HashSet<>();
        view.values().forEach(value -> {
            if (value instanceof UUID id) {
                ids.add(id);
            }
        });
        models.put("view", view);
        models.put("facts", new FactTexts(page.texts(), history.names(ids), fields.of(caller.municipality())));
        return "mdm/merge.jte";
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String merge(Form form) {
        UUID first = own(SentForm.id(form, "first"));
        UUID second = own(SentForm.id(form, "second"));
        boolean keepFirst = !"second".equals(SentForm.text(form, "keep"));
        Set<Fact> fromFormer = EnumSet.noneOf(Fact.class);
        for (Fact fact : Fact.values()) {
            String side = SentForm.text(form, "fact." + fact);
            if (side != null && side.equals(keepFirst ? "second" : "first")) {
                fromFormer.add(fact);
            }
        }
        UUID kept = keepFirst ? first : second;
        UUID former = keepFirst ? second : first;
        try {
            UnitMerge merge = merges.merge(kept, former, fromFormer, SentForm.text(form, "why"));
            flash.success("devices.merge.done", merge.formerTag());
            return "redirect:/devices/" + kept;
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
            return "redirect:/devices/merge?first=" + first + "&second=" + second;
        }
    }

    /** Ids in a form are checked here: the unit must be one of the caller's municipality. */
    private UUID own(UUID device) {
        return Optional.ofNullable(device)
                .flatMap(devices::find)
                .filter(found -> found.municipalityId().equals(caller.municipality()))
                .map(Device::id)
                .orElseThrow(Refusal::notFound);
    }

    /** The pair are two units. */
    @POST
    @Path("different")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String different(Form form) {
        try {
            twins.different(own(SentForm.id(form, "first")), own(SentForm.id(form, "second")));
            flash.success("devices.merge.different");
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
        }
        return "redirect:/devices/merge";
    }

    @POST
    @Path("{merge}/undo")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String undo(@PathParam("merge") UUID id, Form form) {
        UnitMerge merge = merges.find(id).orElseThrow(Refusal::notFound);
        try {
            merges.undo(id, SentForm.text(form, "why"));
            flash.success("devices.merge.undone", merge.formerTag());
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
        }
        return "redirect:/devices/" + merge.deviceId();
    }
}
