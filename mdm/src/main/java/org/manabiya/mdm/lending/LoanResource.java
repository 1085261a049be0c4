package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.labels.LabelledUnits;

/** Loans, for machines such as a scanner station. */
@Dependent
@Path("/api/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
public class LoanResource {
    private static final int LARGEST_PAGE = 500;

    /**
     * A unit for a person.
     *
     * @param code the unit's tag, serial number or scanned address, where {@code device} is not given
     * @param due left out: the usual end by the limits, for {@code YEAR} the end of the school year
     */
    public record HandOutOrder(
            LoanKind kind,
            UUID device,
            String code,
            UUID person,
            LocalDate from,
            LocalDate due,
            String reason,
            String accessories,
            String condition) {
        void check() {
            if (kind == null || person == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.termsMissing");
            }
        }

        Loan.Terms terms(LocalDate today) {
            return new Loan.Terms(kind, from == null ? today : from, due, reason, accessories, condition, null);
        }
    }

    /** A loan, running or over. */
    public record View(
            UUID id,
            int version,
            LoanKind kind,
            UUID device,
            UUID person,
            LocalDate from,
            LocalDate due,
            LocalDate returnedOn,
            boolean withdrawn,
            String reason,
            String accessories,
            String conditionOut,
            String conditionBack,
            List<String> missing) {
        static View of(Loan loan) {
            return new View(
                    loan.id(),
                    loan.version(),
                    loan.kind(),
                    loan.deviceId(),
                    loan.personId(),
                    loan.from(),
                    loan.due(),
                    loan.returnedOn(),
                    loan.isWithdrawn(),
                    loan.reason(),
                    loan.accessories(),
                    loan.conditionOut(),
                    loan.conditionBack(),
                    loan.missing());
        }
    }

    /** @param atHome only brought back from home; who has the unit keeps it */
    public record ReturnOrder(UUID device, String code, boolean atHome, String condition) {}

    /** @param act the one that the answer named */
    public record UndoOrder(UUID device, UUID act, String why) {}

    /**
     * @param act the one that the answer to the return named
     * @param items of what was given out; none where all was found after all
     */
    public record MissingOrder(UUID device, UUID act, List<String> items) {}

    /** Units without a row in the loan book. */
    public record Unrecorded(UnrecordedLoans.Count count, List<UnrecordedLoans.Line> units) {}

    /** @param due left out: the usual end by the limits */
    public record RecordOrder(UnrecordedLoans.Which which, LocalDate due, String why) {}

    /** How many rows were written. */
    public record Recorded(int loans) {}

    /** Another due day. */
    public record Extension(LocalDate due) {}

    private final LendUnits lendUnits;
    private final Loans loans;
    private final LoanRules rules;
    private final UnrecordedLoans unrecorded;
    private final LoanLists lists;
    private final LabelledUnits labelledUnits;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public LoanResource(
            LendUnits lendUnits,
            Loans loans,
            LoanRules rules,
            UnrecordedLoans unrecorded,
            LoanLists lists,
            LabelledUnits labelledUnits,
            Caller caller,
            Clock clock) {
        this.lendUnits = lendUnits;
        this.loans = loans;
        this.rules = rules;
        this.unrecorded = unrecorded;
        this.lists = lists;
        this.labelledUnits = labelledUnits;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Requires(Permission.LOAN_SEE)
    public LoanLists.Page<LoanLists.Line> list(
            @QueryParam("which") @DefaultValue("RUNNING") LoanLists.Which which,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("size") @DefaultValue("50") int size) {
        return lists.page(
                caller.reach(Permission.LOAN_SEE),
                which,
                Math.max(0, offset),
                Math.max(1, Math.min(size, LARGEST_PAGE)));
    }

    /** Units whose borrowers have left their school. */
    @GET
    @Path("to-collect")
    @Requires(Permission.LOAN_SEE)
    public LoanLists.Page<LoanLists.ToCollect> toCollect(
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("size") @DefaultValue("50") int size) {
        return lists.toCollect(
                caller.reach(Permission.LOAN_SEE), Math.max(0, offset), Math.max(1, Math.min(size, LARGEST_PAGE)));
    }

    /** One loan; the note on aid for schooling stays on its page, where each look is recorded. */
    @GET
    @Path("{loan}")
    @Requires(Permission.LOAN_SEE)
    public View one(@PathParam("loan") UUID id) {
        return View.of(loans.find(id).orElseThrow(Refusal::notFound));
    }

    /** Hands out; can be repeated. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public Handover handOut(HandOutOrder order) {
        if (order == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.termsMissing");
        }
        order.check();
        return lendUnits.handOut(
                labelledUnits.named(caller.municipality(), order.device(), order.code()),
                order.person(),
                order.terms(LocalDate.now(clock)));
    }

    /** Takes back; can be repeated. */
    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public Handover giveBack(ReturnOrder order) {
        if (order == null) {
            throw Refusal.notFound();
        }
        UUID device = labelledUnits.named(caller.municipality(), order.device(), order.code());
        return order.atHome()
                ? lendUnits.bringBack(device, order.condition())
                : lendUnits.giveBack(device, order.condition());
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public void undo(UndoOrder order) {
        if (order == null || order.device() == null || order.act() == null) {
            throw Refusal.notFound();
        }
        lendUnits.undo(order.device(), order.act(), order.why());
    }

    /** Notes what of the accessories did not come back with a unit. */
    @PUT
    @Path("returns/missing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public void noteMissing(MissingOrder order) {
        if (order == null
                || order.device() == null
                || order.act() == null
                || order.items() == null
                || order.items().contains(null)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        lendUnits.noteMissing(order.device(), order.act(), order.items());
    }

    /** @param version the version that was seen; with another one the change is refused */
    @PUT
    @Path("{loan}/due")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public void extend(@PathParam("loan") UUID loan, @QueryParam("version") Integer version, Extension order) {
        lendUnits.extend(loan, new Seen(version), order == null ? null : order.due());
    }

    /** How the ledger's units go together with the loan book, and units for which it has no row. */
    @GET
    @Path("unrecorded")
    @Requires(Permission.LOAN_SEE)
    public Unrecorded unrecorded(
            @QueryParam("which") @DefaultValue("LENT") UnrecordedLoans.Which which,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("size") @DefaultValue("50") int size) {
        var reach = caller.reach(Permission.LOAN_SEE);
        return new Unrecorded(
                unrecorded.count(reach, which),
                unrecorded.page(reach, which, Math.max(0, offset), Math.max(1, Math.min(size, LARGEST_PAGE))));
    }

    /** Writes the missing rows, as far as the ledger says who has the units. */
    @POST
    @Path("unrecorded")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public Recorded record(RecordOrder order) {
        if (order == null || order.which() == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return new Recorded(
                unrecorded.record(caller.reach(Permission.LOAN_KEEP), order.which(), order.due(), order.why()));
    }

    /** For how long the municipality lends, and how many units. */
    @GET
    @Path("limits")
    @Requires(Permission.LOAN_SEE)
    public LoanLimits limits() {
        return rules.of(caller.municipality());
    }

    @PUT
    @Path("limits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public LoanLimits setLimits(LoanLimits limits) {
        if (limits == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        rules.set(caller.municipality(), limits);
        return limits;
    }
}
