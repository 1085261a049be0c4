package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.text.Wording;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanChange;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanRevision;
import org.manabiya.mdm.plans.Plans;

/**
 * The drafts and revisions of the four plans, for machines. Each method takes the plan's word: {@code renewal}, the usual one,
 * {@code network}, {@code school-dx} or {@code device-use}.
 */
@Dependent
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {
    /**
     * A plan as its authors see it.
     *
     * @param version what a change names, so that it writes over nothing that was not seen; 0 for a plan that nobody has saved
     * @param written what is saved, by the names of the form
     * @param says what would be published now; {@code null}, as the table, where {@code faults} tell why it cannot be
     * @param table of 端末整備・更新計画; {@code null} in the other plans
     * @param unwritten the fields about which it would say nothing
     */
    public record View(
            String plan,
            int version,
            Instant savedAt,
            String saver,
            Map<String, String> written,
            Map<String, String> says,
            PlanTableAnswer table,
            List<String> unwritten,
            List<Fault> faults) {}

    /** A field that cannot be right, in plain words. */
    public record Fault(String field, String message) {}

    /** All fields of the draft; one that is left out is emptied. */
    public record Draft(Integer version, Map<String, String> fields) {}

    /**
     * A publication.
     *
     * @param note what has changed since the revision before; needed from the second one on
     * @param incomplete that parts stay unwritten; without it a plan with such parts is refused by their names
     */
    public record Publication(String note, boolean incomplete) {}

    /** The fields in which the plan takes over what the ledger says, and the version that the writer has seen. */
    public record Taking(Integer version, Set<String> take) {}

    /** Why a plan is taken back. */
    public record Withdrawal(String reason) {}

    /** A plan as it was published. */
    public record Revision(
            int number,
            Instant publishedAt,
            String publisher,
            String note,
            Instant withdrawnAt,
            String withdrawer,
            String withdrawalReason,
            Map<String, String> fields) {
        static Revision of(PlanRevision revision) {
            return new Revision(
                    revision.number(),
                    revision.publishedAt(),
                    revision.publisher(),
                    revision.note(),
                    revision.withdrawnAt(),
                    revision.withdrawer(),
                    revision.withdrawalReason(),
                    revision.fields().asMap());
        }
    }

    private final Plans plans;
    private final PresentPlans present;
    private final WritePlan write;
    private final PublishPlan publish;
    private final PlanDrafts drafts;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public PlanResource(
            Plans plans,
            PresentPlans present,
            WritePlan write,
            PublishPlan publish,
            PlanDrafts drafts,
            Wording wording,
            Caller caller) {
        this.plans = plans;
        this.present = present;
        this.write = write;
        this.publish = publish;
        this.drafts = drafts;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.PLAN_MAKE)
    public View draft(@QueryParam("plan") @DefaultValue("renewal") String plan) {
        PlanKind kind = kind(plan);
        Plan draft = plans.draft(caller.municipality(), kind).orElse(null);
        PlanFields says = null;
        PlanTableAnswer table = null;
        List<Fault> faults = List.of();
        try {
            says = present.snapshot(caller.municipality(), kind);
            table = kind == PlanKind.RENEWAL
                    ? PlanTableAnswer.of(RenewalSheet.ofSnapshot(says).table(), wording)
                    : null;
        } catch (InvalidInput impossible) {
            faults = impossible.fields().stream()
                    .map(field -> new Fault(
                            field.name(),
                            wording.get(field.key(), field.variables().toArray())))
                    .toList();
        }
        return new View(
                kind.word(),
                draft == null ? 0 : draft.version(),
                draft == null ? null : draft.savedAt(),
                draft == null ? null : draft.saver(),
                draft == null ? Map.of() : draft.fields().asMap(),
                says == null ? null : says.asMap(),
                table,
                says == null
                        ? List.of()
                        : UnwrittenPart.of(kind, says).stream()
                                .map(UnwrittenPart::field)
                                .toList(),
                faults);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLAN_MAKE)
    public View save(@QueryParam("plan") @DefaultValue("renewal") String plan, Draft draft) {
        PlanKind kind = kind(plan);
        if (draft == null || draft.version() == null || draft.fields() == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        InvalidInput.unlessEmpty(draft.fields().keySet().stream()
                .filter(name -> !WritePlan.isField(kind, name))
                .map(name -> new InvalidInput.Field(name, "mdm.plan.noField"))
                .toList());
        write.save(caller.municipality(), kind, PlanFields.of(draft.fields()), draft.version());
        return draft(plan);
    }

    /** Where ledger, roster and scenario say something else now than the saved plan. */
    @GET
    @Path("ledger")
    @Requires(Permission.PLAN_MAKE)
    public List<PlanChange> differences(@QueryParam("plan") @DefaultValue("renewal") String plan) {
        return drafts.differences(caller.municipality(), kind(plan));
    }

    /** Takes over the chosen of them. */
    @POST
    @Path("ledger")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLAN_MAKE)
    public View take(@QueryParam("plan") @DefaultValue("renewal") String plan, Taking taking) {
        if (taking == null || taking.version() == null || taking.take() == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        drafts.take(caller.municipality(), kind(plan), taking.take(), taking.version());
        return draft(plan);
    }

    /** Every revision, the latest first. */
    @GET
    @Path("revisions")
    @Requires(Permission.PLAN_MAKE)
    public List<Revision> revisions(@QueryParam("plan") @DefaultValue("renewal") String plan) {
        return plans.revisions(caller.municipality(), kind(plan)).stream()
                .map(Revision::of)
                .toList();
    }

    /** Publishes what the plan says now as the next revision. */
    @POST
    @Path("publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLAN_PUBLISH)
    public Revision publish(@QueryParam("plan") @DefaultValue("renewal") String plan, Publication publication) {
        if (publication == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return Revision.of(
                publish.publish(caller.municipality(), kind(plan), publication.note(), publication.incomplete()));
    }

    /** Takes the plan back from the public; revision and reason stay on record. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLAN_PUBLISH)
    public void withdraw(@QueryParam("plan") @DefaultValue("renewal") String plan, Withdrawal withdrawal) {
        plans.withdraw(caller.municipality(), kind(plan), withdrawal == null ? null : withdrawal.reason());
    }

    private static PlanKind kind(String plan) {
        return PlanKind.of(plan).orElseThrow(Refusal::notFound);
    }
}
