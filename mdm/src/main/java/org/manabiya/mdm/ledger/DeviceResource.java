package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** The ledger for machines. */
@Dependent
@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
    private static final int LARGEST_PAGE = 500;

    /** A page of the ledger. */
    public record Listing(long total, int page, int pages, List<Devices.Line> devices) {}

    /** A unit; facts are named as in {@link Fact}, in camel case. */
    public record Unit(
            UUID id,
            Platform platform,
            Map<String, Object> facts,
            List<Map<String, Object>> repairs,
            List<Happened> history) {}

    /** An event of a unit's history. */
    public record Happened(
            DeviceEvent.Kind kind, Instant at, String by, String file, Integer line, List<Changed> changes) {}

    /** A fact that took another value. */
    public record Changed(String fact, Object before, Object after) {}

    private final Devices devices;
    private final Caller caller;

    @Inject
    public DeviceResource(Devices devices, Caller caller) {
        this.devices = devices;
        this.caller = caller;
    }

    /** @param sort a column such as {@code tag}, {@code school} or {@code sync}; with a minus sign before it, descending */
    @GET
    @Requires(Permission.DEVICE_SEE)
    public Listing list(
            @QueryParam("text") String text,
            @QueryParam("school") UUID school,
            @QueryParam("state") DeviceState state,
            @QueryParam("kind") DeviceKind kind,
            @QueryParam("model") UUID model,
            @QueryParam("sort") String sort,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Devices.Page found = devices.page(
                caller.reach(Permission.DEVICE_SEE),
                new DeviceFilter(text, school, state, kind, model),
                DeviceSort.of(sort),
                page,
                Math.min(size, LARGEST_PAGE));
        return new Listing(found.total(), found.number(), found.last(), found.lines());
    }

    @GET
    @Path("{device}")
    @Requires(Permission.DEVICE_SEE)
    public Unit one(@PathParam("device") UUID device) {
        return devices.card(device).map(DeviceResource::unit).orElseThrow(Refusal::notFound);
    }

    private static Unit unit(Devices.Card card) {
        Map<String, Object> facts = named(card.facts());
        facts.put(camelCase(Fact.SCHOOL), card.school());
        facts.put(camelCase(Fact.USER), card.user());
        return new Unit(
                card.id(),
                card.platform(),
                facts,
                card.repairs().stream().map(DeviceResource::named).toList(),
                card.history().stream().map(DeviceResource::happened).toList());
    }

    private static Happened happened(History.Entry entry) {
        return new Happened(
                entry.kind(),
                entry.at(),
                entry.actor(),
                entry.file(),
                entry.line(),
                entry.changes().stream()
                        .map(change -> new Changed(camelCase(change.fact()), change.before(), change.after()))
                        .toList());
    }

    private static Map<String, Object> named(Facts facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        facts.asMap().forEach((fact, value) -> named.put(camelCase(fact), value));
        return named;
    }

    private static String camelCase(Fact fact) {
        StringBuilder name = new StringBuilder();
        for (String word : fact.name().split("_")) {
            String lower = word.toLowerCase(java.util.Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
