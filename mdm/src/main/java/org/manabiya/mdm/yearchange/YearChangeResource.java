package org.manabiya.mdm.yearchange;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.JobState;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;

/** The year change for machines. */
@Dependent
@Path("/api/v1/year-changes")
@Produces(MediaType.APPLICATION_JSON)
public class YearChangeResource {
    /** A year change; {@code fromYear} is the school year that ends. */
    public record View(UUID id, int version, int fromYear, YearChange.Terms terms, String maker, Instant madeAt) {
        static View of(YearChange change) {
            return new View(
                    change.id(),
                    change.version(),
                    change.old().year(),
                    change.terms(),
                    change.maker(),
                    change.madeAt());
        }
    }

    /** A year change with the numbers of the schools in reach. */
    public record Whole(View change, List<Preview.Count> schools) {}

    /** A year change to be started; rules that are left out are the usual ones. */
    public record Start(Integer fromYear, YearChange.Terms terms) {}

    /** The new pupils whom a school expects; {@code null} goes back to the forecast. */
    public record Expected(UUID school, Integer pupils) {}

    /** What is done with units that come back. */
    public enum Step {
        COLLECT,
        ERASE,
        PASS
    }

    /** A step for some units. */
    public record Returned(Step step, List<UUID> devices) {}

    /** How many units took the step; repeated units count no second time. */
    public record Taken(int units) {}

    /** A unit that fails its check. */
    public record Failed(UUID device, FailureKind failure, String words) {}

    /** The repair that was asked for. */
    public record Asked(UUID repair) {}

    /** Why something is taken back. */
    public record Reason(String why) {}

    /** A return that was recorded by mistake. */
    public record Mistake(UUID device, String why) {}

    /** An item of the checklist, done or not. */
    public record Ticked(UUID item, boolean done, String remark) {}

    /**
     * An item of the checklist and what it says from now on.
     *
     * @param version the version that was seen; with another one nothing is changed
     */
    public record Item(UUID item, Integer version, ChecklistItem.Terms terms) {}

    /** A run and how far the job is that works on it. */
    public record Run(
            UUID id,
            UUID job,
            JobState state,
            Instant orderedAt,
            String orderer,
            boolean undone,
            Map<RunAct.Outcome, Long> acts) {
        static Run of(Runs.Summary summary) {
            AssignmentRun run = summary.run();
            return new Run(
                    run.id(),
                    run.jobId(),
                    summary.state(),
                    run.orderedAt(),
                    run.orderer(),
                    run.isUndone(),
                    summary.acts());
        }
    }

    private final YearChanges changes;
    private final Checklists checklists;
    private final HandleReturns returns;
    private final CarryOut carryOut;
    private final TakeBack takeBack;
    private final Runs runs;
    private final Caller caller;

    @Inject
    public YearChangeResource(
            YearChanges changes,
            Checklists checklists,
            HandleReturns returns,
            CarryOut carryOut,
            TakeBack takeBack,
            Runs runs,
            Caller caller) {
        this.changes = changes;
        this.checklists = checklists;
        this.returns = returns;
        this.carryOut = carryOut;
        this.takeBack = takeBack;
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.YEAR_CHANGE_SEE)
    public List<View> list() {
        return changes.of(caller.municipality()).stream().map(View::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public View start(Start body) {
        Start start = given(body);
        YearChange.Terms terms = start.terms() == null ? YearChange.Terms.usual() : start.terms();
        int year = start.fromYear() == null ? changes.startable().get(0).year() : start.fromYear();
        return View.of(change(changes.make(caller.municipality(), year, terms)));
    }

    /** The dry run in numbers. */
    @GET
    @Path("{yearChange}")
    @Requires(Permission.YEAR_CHANGE_SEE)
    public Whole one(@PathParam("yearChange") UUID id) {
        YearChange change = change(id);
        return new Whole(
                View.of(change),
                changes.preview(change, caller.reach(Permission.YEAR_CHANGE_SEE))
                        .counts());
    }

    /** @param version the version that was seen; with another one the change is refused */
    @PUT
    @Path("{yearChange}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public View agree(
            @PathParam("yearChange") UUID id, @QueryParam("version") Integer version, YearChange.Terms terms) {
        changes.agree(id, new Seen(version), given(terms));
        return View.of(change(id));
    }

    @PUT
    @Path("{yearChange}/entrants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public void expect(@PathParam("yearChange") UUID id, List<Expected> numbers) {
        Map<UUID, Integer> bySchool = new HashMap<>();
        given(numbers).forEach(number -> bySchool.put(given(number).school(), number.pupils()));
        changes.expect(id, bySchool);
    }

    /** The dry run line by line: nothing is written. */
    @GET
    @Path("{yearChange}/schools/{school}/lines")
    @Requires(Permission.YEAR_CHANGE_SEE)
    public List<Line> lines(@PathParam("yearChange") UUID id, @PathParam("school") UUID school) {
        return changes.preview(change(id), school).lines();
    }

    /** Units come back, are erased, or pass the check: all of them or none. */
    @POST
    @Path("{yearChange}/schools/{school}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_DO)
    public Taken take(@PathParam("yearChange") UUID id, @PathParam("school") UUID school, Returned body) {
        Returned returned = given(body);
        YearChange change = change(id);
        List<UUID> units = given(returned.devices());
        return new Taken(
                switch (given(returned.step())) {
                    case COLLECT -> returns.collect(change, school, units);
                    case ERASE -> returns.erase(change, school, units);
                    case PASS -> returns.pass(change, school, units);
                });
    }

    @POST
    @Path("{yearChange}/schools/{school}/failures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_DO)
    public Asked fail(@PathParam("yearChange") UUID id, @PathParam("school") UUID school, Failed body) {
        Failed failed = given(body);
        Repair.Report report = new Repair.Report(failed.failure(), null, failed.words());
        return new Asked(
                returns.fail(change(id), school, failed.device(), report).id());
    }

    /** A return was recorded by mistake: the pupil has the unit again. */
    @POST
    @Path("{yearChange}/schools/{school}/put-backs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_DO)
    public void putBack(@PathParam("yearChange") UUID id, @PathParam("school") UUID school, Mistake body) {
        returns.putBack(change(id), school, given(body).device(), body.why());
    }

    @GET
    @Path("{yearChange}/schools/{school}/runs")
    @Requires(Permission.YEAR_CHANGE_SEE)
    public List<Run> runs(@PathParam("yearChange") UUID id, @PathParam("school") UUID school) {
        return runs.of(change(id), school).stream().map(Run::of).toList();
    }

    /** Orders the job that hands out what is ready. */
    @POST
    @Path("{yearChange}/schools/{school}/runs")
    @Requires(Permission.YEAR_CHANGE_DO)
    public List<Run> carryOut(@PathParam("yearChange") UUID id, @PathParam("school") UUID school) {
        carryOut.order(id, school);
        return runs(id, school);
    }

    /** Orders the job that takes the last run back. */
    @POST
    @Path("{yearChange}/schools/{school}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_DO)
    public List<Run> undo(@PathParam("yearChange") UUID id, @PathParam("school") UUID school, Reason reason) {
        takeBack.order(id, school, given(reason).why());
        return runs(id, school);
    }

    /** Stops the school's run that is under way; what it has done stays. */
    @POST
    @Path("{yearChange}/schools/{school}/cancellation")
    @Requires(Permission.YEAR_CHANGE_DO)
    public List<Run> cancel(@PathParam("yearChange") UUID id, @PathParam("school") UUID school) {
        runs.cancel(change(id), school);
        return runs(id, school);
    }

    @GET
    @Path("{yearChange}/schools/{school}/checklist")
    @Requires(Permission.YEAR_CHANGE_SEE)
    public List<Checklists.Entry> checklist(@PathParam("yearChange") UUID id, @PathParam("school") UUID school) {
        return checklists.of(change(id)).at(school);
    }

    @PUT
    @Path("{yearChange}/schools/{school}/checklist")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_DO)
    public List<Checklists.Entry> tick(
            @PathParam("yearChange") UUID id, @PathParam("school") UUID school, Ticked body) {
        Ticked ticked = given(body);
        checklists.tick(change(id), ticked.item(), school, ticked.done(), ticked.remark());
        return checklist(id, school);
    }

    /** What the board does once for all schools. */
    @GET
    @Path("{yearChange}/checklist")
    @Requires(Permission.YEAR_CHANGE_SEE)
    public List<Checklists.Entry> checklistOfBoard(@PathParam("yearChange") UUID id) {
        return checklists.of(change(id)).ofBoard();
    }

    /** Ticks what the board does once for all schools. */
    @PUT
    @Path("{yearChange}/checklist")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public void tickForBoard(@PathParam("yearChange") UUID id, Ticked body) {
        Ticked ticked = given(body);
        checklists.tick(change(id), ticked.item(), null, ticked.done(), ticked.remark());
    }

    @POST
    @Path("{yearChange}/items")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public void addItem(@PathParam("yearChange") UUID id, ChecklistItem.Terms terms) {
        checklists.add(change(id), given(terms));
    }

    @PUT
    @Path("{yearChange}/items")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public void agreeItem(@PathParam("yearChange") UUID id, Item body) {
        Item item = given(body);
        checklists.agree(change(id), item.item(), new Seen(item.version()), given(item.terms()));
    }

    @POST
    @Path("{yearChange}/items/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.YEAR_CHANGE_PLAN)
    public void removeItem(@PathParam("yearChange") UUID id, Item body) {
        checklists.remove(change(id), given(body).item());
    }

    private YearChange change(UUID id) {
        return changes.find(id).orElseThrow(Refusal::notFound);
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return body;
    }
}
