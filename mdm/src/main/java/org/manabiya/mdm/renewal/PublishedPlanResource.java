package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.core.text.Wording;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanRevision;
import org.manabiya.mdm.plans.Plans;

/** What a municipality has published, as open data. */
@Dependent
@Path("/api/v1/published-plans/{town}")
@Produces(MediaType.APPLICATION_JSON)
public class PublishedPlanResource {
    /** The plans of a municipality that are before the public. */
    public record Published(String municipalityCode, String municipality, List<Revision> plans) {}

    /**
     * A plan as it was published.
     *
     * @param table the computed table of 端末整備・更新計画; null in the other plans
     * @param fields everything that the plan says, by the names of its form
     */
    public record Revision(
            String plan,
            int number,
            Instant publishedAt,
            String note,
            PlanTableAnswer table,
            Map<String, String> fields) {}

    private final Municipalities municipalities;
    private final Plans plans;
    private final Wording wording;

    @Inject
    public PublishedPlanResource(Municipalities municipalities, Plans plans, Wording wording) {
        this.municipalities = municipalities;
        this.plans = plans;
        this.wording = wording;
    }

    /** @param town the code of the board of education, or the municipality's id */
    @GET
    @OpenToAll
    @Operation(summary = "The plans that a municipality has published, with their definitions")
    public Published all(@PathParam("town") String town) {
        Municipality municipality = municipalities.named(town).orElseThrow(Refusal::notFound);
        List<PlanRevision> published = plans.published(municipality.id());
        if (published.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Published(
                municipality.code(),
                municipality.name(),
                published.stream().map(this::revision).toList());
    }

    private Revision revision(PlanRevision published) {
        PlanTableAnswer table = published.kind() == PlanKind.RENEWAL
                ? PlanTableAnswer.of(RenewalSheet.ofSnapshot(published.fields()).table(), wording)
                : null;
        return new Revision(
                published.kind().word(),
                published.number(),
                published.publishedAt(),
                published.note(),
                table,
                published.fields().asMap());
    }
}
