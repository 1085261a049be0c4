package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.text.Wording;
import org.manabiya.mdm.labels.LabelledUnits;

/**
 * Many loans or returns at once, units and routers alike, for machines that have worked without a network. Each row is done or refused
 * for itself; a row whose answer got lost is sent again under its key.
 */
@Dependent
@Path("/api/v1/loans/bulk")
@Produces(MediaType.APPLICATION_JSON)
public class BulkLoanResource {
    private static final int MOST = 500;

    /** @param key of the sender's choice, by which the row is known when it is sent again */
    public record LoanRow(UUID key, LoanResource.HandOutOrder loan) {}

    /** The same for a return. */
    public record ReturnRow(UUID key, LoanResource.ReturnOrder unit) {}

    /**
     * What became of a row.
     *
     * @param done {@code null} where it was refused
     * @param refused why, in the caller's language, or {@code null}
     * @param code the kind of refusal
     */
    public record Outcome(UUID key, Handover done, Refusal.Kind code, String refused) {}

    private final LendByKey lend;
    private final LabelledUnits units;
    private final Wording wording;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public BulkLoanResource(LendByKey lend, LabelledUnits units, Wording wording, Caller caller, Clock clock) {
        this.lend = lend;
        this.units = units;
        this.wording = wording;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public List<Outcome> handOut(List<LoanRow> rows) {
        return each(rows, LoanRow::key, LoanRow::loan, (key, loan) -> {
            loan.check();
            return lend.handOut(
                    key,
                    units.named(caller.municipality(), loan.device(), loan.code()),
                    loan.person(),
                    loan.terms(LocalDate.now(clock)));
        });
    }

    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public List<Outcome> giveBack(List<ReturnRow> rows) {
        return each(
                rows,
                ReturnRow::key,
                ReturnRow::unit,
                (key, unit) -> lend.giveBack(
                        key,
                        units.named(caller.municipality(), unit.device(), unit.code()),
                        unit.atHome(),
                        unit.condition()));
    }

    private interface Act<T> {
        Handover of(UUID key, T order);
    }

    private <R, T> List<Outcome> each(List<R> rows, Function<R, UUID> key, Function<R, T> order, Act<T> act) {
        requireKeys(rows, key, order);
        lend.forget();
        return rows.stream()
                .map(row -> outcome(key.apply(row), order.apply(row), act))
                .toList();
    }

    private <T> Outcome outcome(UUID key, T order, Act<T> act) {
        try {
            return new Outcome(key, act.of(key, order), null, null);
        } catch (Refusal refusal) {
            return new Outcome(
                    key,
                    null,
                    refusal.kind(),
                    wording.get(refusal.key(), refusal.variables().toArray()));
        }
    }

    private static <R, T> void requireKeys(List<R> rows, Function<R, UUID> key, Function<R, T> order) {
        if (rows == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        if (rows.size() > MOST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "mdm.ledger.tooMany", MOST);
        }
        List<InvalidInput.Field> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            if (row == null || order.apply(row) == null || key.apply(row) == null || !seen.add(key.apply(row))) {
                faults.add(new InvalidInput.Field("[" + i + "].key", "mdm.lending.keyMissing"));
            }
        }
        InvalidInput.unlessEmpty(faults);
    }
}
