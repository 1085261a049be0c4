package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.manabiya.core.access.Computes;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.audit.Origin;
import org.manabiya.core.text.Wording;

/**
 * The plan's table for given numbers, so that a neighbouring town can check its own plan. Open to all: it reads nothing of this
 * installation, stores nothing, takes no more than a small body, and answers one address only so often.
 */
@Dependent
@Path("/api/v1/renewal/plan-table")
public class PlanTableResource {
    private static final String EXAMPLE =
            """
            {"firstYear":2024,"pupils":[1968,1945,1923,1887,1852],"devices":[0,0,1923,0,0],"devicesFromFund":[0,0,1923,0,0],
             "spares":[0,0,212,0,0],"sparesFromFund":[0,0,212,0,0],
             "renewalRate":{"definition":"RENEWED_FIXED_BASE","baseYear":2026,"cap":true},
             "spareRate":{"definition":"SPARE_ALLOWANCE_FILLED","cap":false},
             "sparePercent":15,"decimals":1,"rounding":"HALF_UP"}""";

    private final OpenCalls calls;
    private final Origin origin;
    private final SpareAllowance allowance;
    private final Wording wording;

    @Inject
    public PlanTableResource(OpenCalls calls, Origin origin, SpareAllowance allowance, Wording wording) {
        this.calls = calls;
        this.origin = origin;
        this.allowance = allowance;
        this.wording = wording;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @OpenToAll
    @Computes
    @Operation(
            summary = "Rows ① to ⑧ of 端末整備・更新計画 for given numbers; stores nothing",
            description =
                    "renewalRate.definition: RENEWED_CURRENT (usual), RENEWED_FIXED_BASE (needs baseYear) or"
                            + " RENEWED_PLAN_TOTAL. spareRate.definition: SPARE_ALLOWANCE_FILLED (usual), SPARE_PER_PUPIL or"
                            + " SPARE_PER_DEVICE. cap is false, decimals 1 (or 0) and rounding HALF_UP (or FLOOR) when left out.")
    public PlanTableAnswer compute(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = EXAMPLE))
                    InputStream body)
            throws IOException {
        calls.count(origin.address());
        byte[] read = body.readNBytes(JsonBody.MOST_BYTES + 1);
        return PlanTableAnswer.of(PlanTableRequest.read(read, allowance.percent()), wording);
    }
}
