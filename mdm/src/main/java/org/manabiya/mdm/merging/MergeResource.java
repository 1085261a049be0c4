package org.manabiya.mdm.merging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.DeviceAlias;
import org.manabiya.mdm.ledger.DeviceAliases;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.TypedFacts;

/** Records of the ledger that are one unit, for machines. */
@Dependent
@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
public class MergeResource {
    /**
     * A merge.
     *
     * @param with the record that is given up
     * @param take the facts of which that record is right, such as {@code tag}; {@code state} stands for state, holder and place
     */
    public record MergeOrder(UUID with, List<String> take, String why) {}

    /** Why a merge is undone. */
    public record UndoOrder(String why) {}

    /** @param from the other unit of a suspected pair */
    public record Different(UUID from) {}

    /** A name that a unit went by. */
    public record OtherName(String fact, String name) {}

    /** A merge as it stands. */
    public record Merged(
            UUID id, UUID device, UUID former, String formerTag, Instant at, String by, String why, boolean undone) {
        static Merged of(UnitMerge merge) {
            return new Merged(
                    merge.id(),
                    merge.deviceId(),
                    merge.formerId(),
                    merge.formerTag(),
                    merge.mergedAt(),
                    merge.merger(),
                    merge.reason(),
                    merge.isUndone());
        }
    }

    /** What is known of a unit's merges. */
    public record Origins(List<Merged> merges, List<OtherName> otherNames) {}

    private final MergeUnits merges;
    private final SuspectedTwins twins;
    private final DeviceAliases aliases;
    private final Caller caller;

    @Inject
    public MergeResource(MergeUnits merges, SuspectedTwins twins, DeviceAliases aliases, Caller caller) {
        this.merges = merges;
        this.twins = twins;
        this.aliases = aliases;
        this.caller = caller;
    }

    @GET
    @Path("twins")
    @Requires(Permission.DEVICE_KEEP)
    public List<SuspectedTwins.Suspicion> suspected() {
        return twins.of(caller.reach(Permission.DEVICE_KEEP));
    }

    /** Says that a suspected pair are two units: it is suspected no more. */
    @POST
    @Path("{device}/different")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public void different(@PathParam("device") UUID device, Different order) {
        if (order == null || order.from() == null) {
            throw new InvalidInput(new InvalidInput.Field("from", "mdm.merge.noOther"));
        }
        twins.different(device, order.from());
    }

    @GET
    @Path("{device}/merges")
    @Requires(Permission.DEVICE_KEEP)
    public Origins origins(@PathParam("device") UUID device) {
        List<OtherName> names = aliases.ofDevice(device).stream()
                .map((DeviceAlias alias) -> new OtherName(TypedFacts.name(alias.fact()), alias.name()))
                .toList();
        return new Origins(merges.of(device).stream().map(Merged::of).toList(), names);
    }

    @POST
    @Path("{device}/merges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Merged merge(@PathParam("device") UUID device, MergeOrder order) {
        if (order == null || order.with() == null) {
            throw new InvalidInput(new InvalidInput.Field("with", "mdm.merge.noOther"));
        }
        return Merged.of(merges.merge(device, order.with(), facts(order.take()), order.why()));
    }

    private static Set<Fact> facts(List<String> names) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (String name : names == null ? List.<String>of() : names) {
            facts.add(TypedFacts.named(name == null ? "" : name)
                    .orElseThrow(() -> new InvalidInput(new InvalidInput.Field("take", "mdm.ledger.noFact", name))));
        }
        return facts;
    }

    @POST
    @Path("merges/{merge}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Merged undo(@PathParam("merge") UUID merge, UndoOrder order) {
        merges.undo(merge, order == null ? null : order.why());
        return Merged.of(merges.find(merge).orElseThrow(Refusal::notFound));
    }
}
