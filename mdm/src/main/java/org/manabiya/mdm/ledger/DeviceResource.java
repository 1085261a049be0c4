package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.DeviceModels;

/** The ledger for machines. */
@Dependent
@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
    private static final int LARGEST_PAGE = 500;

    /**
     * A page of the ledger.
     *
     * @param more whether there are more than {@code total}, beyond which no page goes: a filter narrows them, {@code all} reads them all
     */
    public record Listing(long total, boolean more, int page, int pages, List<Devices.Line> devices) {}

    /** What became of a unit: its state and the version that the next step names. */
    public record Written(UUID id, DeviceState state, int version) {}

    /**
     * A step with a unit.
     *
     * @param version the version that was seen; with another one the step is refused
     * @param correct the event that was wrong, instead of a step
     */
    public record StepOrder(
            Step step, UUID correct, LocalDate on, String why, UUID person, UUID place, Integer version) {}

    /** A step with many units. */
    public record BulkOrder(List<UUID> devices, Step step, LocalDate on, String why, UUID person, UUID place) {}

    /**
     * Another word of the ledger; facts in camel case, an empty text for "not known any more".
     *
     * @param custom the municipality's own columns, by the field's id
     */
    public record ChangeOrder(
            Map<String, String> facts,
            Map<UUID, String> custom,
            UUID model,
            LocalDate on,
            String why,
            Integer version) {}

    /** A new unit; facts in camel case, at least {@code tag}. */
    public record EntryOrder(UUID model, Map<String, String> facts, LocalDate on, String why) {}

    private final Devices devices;
    private final DeviceModels models;
    private final Ledger ledger;
    private final TakeStep takeStep;
    private final EditDevice editDevice;
    private final Caller caller;

    @Inject
    public DeviceResource(
            Devices devices,
            DeviceModels models,
            Ledger ledger,
            TakeStep takeStep,
            EditDevice editDevice,
            Caller caller) {
        this.devices = devices;
        this.models = models;
        this.ledger = ledger;
        this.takeStep = takeStep;
        this.editDevice = editDevice;
        this.caller = caller;
    }

    /** @param sort a column such as {@code tag}, {@code school} or {@code sync}; with a minus sign before it, descending */
    @GET
    @Requires(Permission.DEVICE_SEE)
    public Listing list(
            @BeanParam FilterParameters filter,
            @QueryParam("sort") String sort,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Devices.Page found = devices.page(
                caller.reach(Permission.DEVICE_SEE),
                filter.filter(),
                DeviceSort.of(sort),
                page,
                Math.min(size, LARGEST_PAGE));
        return new Listing(found.total(), found.more(), found.number(), found.last(), found.lines());
    }

    /**
     * Everything that matches, part by part, however many there are: each unit once, whatever changes meanwhile.
     *
     * @param after the {@code next} of the part before; left out for the first
     */
    @GET
    @Path("all")
    @Requires(Permission.DEVICE_SEE)
    public Devices.Part all(
            @BeanParam FilterParameters filter,
            @QueryParam("after") UUID after,
            @QueryParam("size") @DefaultValue("500") int size) {
        return devices.after(after, caller.reach(Permission.DEVICE_SEE), filter.filter(), Math.min(size, LARGEST_PAGE));
    }

    @GET
    @Path("{device}")
    @Requires(Permission.DEVICE_SEE)
    public DeviceView one(@PathParam("device") UUID device) {
        return devices.card(device).map(DeviceView::of).orElseThrow(Refusal::notFound);
    }

    @GET
    @Path("{device}/events")
    @Requires(Permission.DEVICE_SEE)
    public List<DeviceView.Happened> events(@PathParam("device") UUID device) {
        return one(device).history();
    }

    /** Enters a unit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Written enter(EntryOrder order) {
        if (given(order).model() == null || order.facts() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.modelMissing");
        }
        DeviceModel model = models.find(order.model()).orElseThrow(Refusal::notFound);
        Map<Fact, Object> facts = TypedFacts.ofNewUnit(order.facts());
        Device entered = ledger.enter(caller.municipality(), model, facts, ledger.act(order.on(), order.why()));
        return new Written(entered.id(), entered.state(), entered.version());
    }

    @PATCH
    @Path("{device}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Written change(@PathParam("device") UUID device, ChangeOrder order) {
        editDevice.edit(
                device,
                given(order).version(),
                new EditDevice.Words(
                        order.facts() == null ? Map.of() : order.facts(),
                        order.custom() == null ? Map.of() : order.custom(),
                        order.model()),
                ledger.act(order.on(), order.why()));
        return written(device);
    }

    /** Does a step with the unit, or takes back an event that was wrong. */
    @POST
    @Path("{device}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Written step(@PathParam("device") UUID device, StepOrder order) {
        Act act = ledger.act(given(order).on(), order.why());
        if (order.correct() != null) {
            ledger.correct(device, order.version(), order.correct(), act);
        } else {
            takeStep.take(
                    device, order.version(), new TakeStep.Order(order.step(), order.person(), order.place()), act);
        }
        return written(device);
    }

    /** The same step with many units: with all of them or, where one is refused, with none. */
    @POST
    @Path("events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public List<Written> steps(BulkOrder order) {
        return takeStep
                .takeAll(
                        caller.reach(Permission.DEVICE_KEEP),
                        given(order).devices() == null ? List.of() : order.devices(),
                        new TakeStep.Order(order.step(), order.person(), order.place()),
                        ledger.act(order.on(), order.why()))
                .stream()
                .map(device -> new Written(device.id(), device.state(), device.version()))
                .toList();
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return body;
    }

    private Written written(UUID id) {
        Device device = devices.find(id).orElseThrow(Refusal::notFound);
        return new Written(id, device.state(), device.version());
    }
}
