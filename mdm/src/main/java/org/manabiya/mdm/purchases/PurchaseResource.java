package org.manabiya.mdm.purchases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.purchases.Purchase.Terms;

/** The orders of a municipality, for machines. */
@Dependent
@Path("/api/v1/devices/purchases")
@Produces(MediaType.APPLICATION_JSON)
public class PurchaseResource {
    private final Purchases purchases;
    private final Caller caller;

    @Inject
    public PurchaseResource(Purchases purchases, Caller caller) {
        this.purchases = purchases;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.DEVICE_PURCHASE_SEE)
    public List<Purchases.Line> all() {
        return purchases.lines(caller.municipality());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Purchases.Line add(Terms terms) {
        Purchase added = purchases.add(caller.municipality(), given(terms));
        return new Purchases.Line(added.id(), added.version(), added.terms(), 0);
    }

    /** @param version the version that was seen; with another one the change is refused */
    @PUT
    @Path("{purchase}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Purchases.Line change(@PathParam("purchase") UUID id, @QueryParam("version") Integer version, Terms terms) {
        purchases.change(id, new Seen(version), given(terms));
        return all().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    private static Terms given(Terms terms) {
        if (terms == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return terms;
    }
}
