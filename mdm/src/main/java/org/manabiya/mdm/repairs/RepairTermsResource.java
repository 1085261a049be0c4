package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** The numbers on which the advice on repair or replacement rests, for machines. */
@Dependent
@Path("/api/v1/repairs/terms")
@Produces(MediaType.APPLICATION_JSON)
public class RepairTermsResource {
    /**
     * The terms.
     *
     * @param thresholdPercent the share of a new unit's price above which no repair pays
     * @param switchingCost yen besides the price of another unit
     * @param replacementPrice yen
     */
    public record Terms(Integer thresholdPercent, Integer switchingCost, Integer replacementPrice, Integer lifeMonths) {
        static Terms of(RepairTerms terms) {
            return new Terms(
                    terms.thresholdPercent(), terms.switchingCost(), terms.replacementPrice(), terms.lifeMonths());
        }

        private boolean isWhole() {
            return thresholdPercent != null && switchingCost != null && replacementPrice != null && lifeMonths != null;
        }
    }

    private final Repairs repairs;
    private final Caller caller;

    @Inject
    public RepairTermsResource(Repairs repairs, Caller caller) {
        this.repairs = repairs;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.REPAIR_FIGURES)
    public Terms terms() {
        return Terms.of(repairs.terms(caller.municipality()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public Terms change(Terms terms) {
        if (terms == null || !terms.isWhole()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        repairs.change(
                caller.municipality(),
                new RepairTerms(
                        terms.thresholdPercent(), terms.switchingCost(), terms.replacementPrice(), terms.lifeMonths()));
        return terms();
    }
}
