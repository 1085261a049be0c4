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
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
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
     * @param due left out: the end of the school year for {@code YEAR}; needed otherwise
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
            String condition) {}

    /** @param atHome only brought back from home; who has the unit keeps it */
    public record ReturnOrder(UUID device, String code, boolean atHome, String condition) {}

    /** @param act the one that the answer named */
    public record UndoOrder(UUID device, UUID act, String why) {}

    /** Another due day. */
    public record Extension(LocalDate due) {}

    private final LendUnits lendUnits;
    private final LoanLists lists;
    private final LabelledUnits labelledUnits;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public LoanResource(LendUnits lendUnits, LoanLists lists, LabelledUnits labelledUnits, Caller caller, Clock clock) {
        this.lendUnits = lendUnits;
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

    /** Hands out; can be repeated. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public Handover handOut(HandOutOrder order) {
        if (order == null || order.kind() == null || order.person() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.termsMissing");
        }
        LocalDate from = order.from() == null ? LocalDate.now(clock) : order.from();
        LocalDate due = order.due() == null && order.kind() == LoanKind.YEAR
                ? SchoolYear.of(from).last()
                : order.due();
        return lendUnits.handOut(
                device(order.device(), order.code()),
                order.person(),
                new Loan.Terms(order.kind(), from, due, order.reason(), order.accessories(), order.condition(), null));
    }

    /** Takes back; can be repeated. */
    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public Handover giveBack(ReturnOrder order) {
        UUID device = order == null ? null : device(order.device(), order.code());
        if (device == null) {
            throw Refusal.notFound();
        }
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

    @PUT
    @Path("{loan}/due")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOAN_KEEP)
    public void extend(@PathParam("loan") UUID loan, Extension order) {
        lendUnits.extend(loan, order == null ? null : order.due());
    }

    private UUID device(UUID id, String code) {
        return id != null
                ? id
                : labelledUnits
                        .read(caller.municipality(), code)
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mdm.lending.noSuchUnit", code))
                        .id();
    }
}
