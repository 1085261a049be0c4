package org.manabiya.mdm.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.models.Platform;

/** The filter of a list as its address says it; what a machine writes wrongly is refused. */
public class FilterParameters {
    @QueryParam("text")
    private String text;

    @QueryParam("school")
    private UUID school;

    @QueryParam("state")
    private DeviceState state;

    @QueryParam("kind")
    private DeviceKind kind;

    @QueryParam("model")
    private UUID model;

    @QueryParam("place")
    private UUID place;

    @QueryParam("platform")
    private Platform platform;

    @QueryParam("purchase")
    private UUID purchase;

    @QueryParam("acquired")
    private String acquired;

    @QueryParam("end")
    private DeviceFilter.End end;

    @QueryParam("endsBefore")
    private String endsBefore;

    @QueryParam("endsFrom")
    private String endsFrom;

    @QueryParam("inService")
    private boolean inService;

    DeviceFilter filter() {
        return new DeviceFilter(
                text,
                school,
                state,
                kind,
                model,
                place,
                platform,
                purchase,
                acquired(),
                end,
                day("endsFrom", endsFrom),
                day("endsBefore", endsBefore),
                inService);
    }

    private Acquired acquired() {
        if (acquired == null || acquired.isBlank()) {
            return null;
        }
        return Acquired.read(acquired)
                .orElseThrow(() -> new InvalidInput(new InvalidInput.Field("acquired", "mdm.ledger.acquired")));
    }

    private static LocalDate day(String name, String written) {
        return written == null || written.isBlank() ? null : TypedFacts.day(name, written);
    }
}
