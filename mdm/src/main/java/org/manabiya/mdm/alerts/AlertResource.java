package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;

/** Alerts, for machines. */
@Dependent
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {
    private static final int LARGEST_PAGE = 500;

    /** Until when an alert is not shown. */
    public record Rest(LocalDate until) {}

    private final Alerts alerts;
    private final CheckAlerts check;
    private final Caller caller;

    @Inject
    public AlertResource(Alerts alerts, CheckAlerts check, Caller caller) {
        this.alerts = alerts;
        this.check = check;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.ALERT_SEE)
    public Alerts.Page list(
            @QueryParam("which") @DefaultValue("OPEN") Alerts.Which which,
            @QueryParam("kind") AlertKind kind,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("size") @DefaultValue("50") int size) {
        return alerts.page(
                caller.reach(Permission.ALERT_SEE),
                which,
                kind,
                Math.max(0, offset),
                Math.max(1, Math.min(size, LARGEST_PAGE)));
    }

    @GET
    @Path("sums")
    @Requires(Permission.ALERT_SEE)
    public List<Alerts.Sum> sums() {
        return alerts.sums(caller.reach(Permission.ALERT_SEE));
    }

    @PUT
    @Path("{alert}/rest")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ALERT_REST)
    public void rest(@PathParam("alert") UUID id, Rest rest) {
        alerts.rest(id, rest == null ? null : rest.until());
    }

    @DELETE
    @Path("{alert}/rest")
    @Requires(Permission.ALERT_REST)
    public void wake(@PathParam("alert") UUID id) {
        alerts.wake(id);
    }

    @GET
    @Path("rules")
    @Requires(Permission.ALERT_SEE)
    public Alerts.Rules rules() {
        return alerts.rules(caller.municipality());
    }

    /** @param version the version that was seen; with another one the change is refused */
    @PUT
    @Path("rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ALERT_RULES)
    public Alerts.Rules change(@QueryParam("version") Integer version, Thresholds thresholds) {
        if (thresholds == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        alerts.change(caller.municipality(), new Seen(version), thresholds);
        return rules();
    }

    /** Holds the rules against the ledger now instead of in the morning. */
    @POST
    @Path("check")
    @Requires(Permission.ALERT_RULES)
    public List<Alerts.Sum> check() {
        check.of(caller.municipality());
        return sums();
    }
}
