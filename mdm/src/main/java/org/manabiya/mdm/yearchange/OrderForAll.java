package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Ledger;

/** Orders a step of the year change for all schools at once, and says before what it would do at each. */
@Dependent
public class OrderForAll {
    /**
     * What a step would do at a school now.
     *
     * @param units how many units (or pupils, to hand out) it concerns
     * @param held how many it leaves for now: in repair or lost, not yet brought so far, or without a unit
     */
    public record Ahead(UUID school, String name, long units, long held) {}

    private final EntityManager em;
    private final YearChanges changes;
    private final CarryOut carryOut;
    private final CityOrders orders;
    private final Ledger ledger;
    private final Jobs jobs;
    private final Audit audit;

    @Inject
    public OrderForAll(
            @Mdm EntityManager em,
            YearChanges changes,
            CarryOut carryOut,
            CityOrders orders,
            Ledger ledger,
            Jobs jobs,
            Audit audit) {
        this.em = em;
        this.changes = changes;
        this.carryOut = carryOut;
        this.orders = orders;
        this.ledger = ledger;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** The dry run (試算) of a step: every school of the municipality in the order of their codes. Nothing is written. */
    public List<Ahead> ahead(YearChange change, CityOrder.Step step) {
        Preview preview = changes.preview(change, Reach.wholeMunicipality(change.municipalityId()));
        return switch (step) {
            case COLLECT -> ahead(preview, Preview.Count::toCollect, count -> count.of(What.WAITS));
            case ERASE -> {
                Map<UUID, Long> lying = preview.count(Line::isToErase);
                yield ahead(preview, count -> lying.getOrDefault(count.school(), 0L), Preview.Count::toCollect);
            }
            case PASS -> {
                Map<UUID, Long> lying = preview.count(Line::isToCheck);
                yield ahead(
                        preview,
                        count -> lying.getOrDefault(count.school(), 0L),
                        count -> count.collected() - count.erased());
            }
            case HAND_OUT -> {
                Map<UUID, List<Deed>> deeds = carryOut.deeds(change, preview);
                Map<UUID, Long> waiting = preview.count(line -> line.what() == What.ASSIGNED && !line.ready());
                yield ahead(
                        preview,
                        count -> deeds.getOrDefault(count.school(), List.of()).size(),
                        count -> waiting.getOrDefault(count.school(), 0L));
            }
            case UNDO -> {
                Map<UUID, Long> out =
                        orders.handedOut(change).map(orders::stillOut).orElse(Map.of());
                yield ahead(preview, count -> out.getOrDefault(count.school(), 0L), count -> 0);
            }
        };
    }

    private static List<Ahead> ahead(
            Preview preview, ToLongFunction<Preview.Count> units, ToLongFunction<Preview.Count> held) {
        return preview.counts().stream()
                .map(count ->
                        new Ahead(count.school(), count.name(), units.applyAsLong(count), held.applyAsLong(count)))
                .toList();
    }

    /**
     * Orders the job that takes the step at every school. Ordered again it does what is left or has come since.
     *
     * @param why for {@link CityOrder.Step#UNDO} the reason, which the units' histories then tell
     * @throws Refusal CONFLICT when there is nothing to do, or an order is under way
     */
    @Transactional
    public CityOrder order(UUID changeId, CityOrder.Step step, String why) {
        if (step == null) {
            throw new InvalidInput(new InvalidInput.Field("step", "mdm.yearChange.choose"));
        }
        // Of two who order at once the second waits here and then finds the first one's order.
        YearChange change = em.find(YearChange.class, changeId, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw Refusal.notFound();
        }
        if (orders.of(change).stream().anyMatch(CityOrders.Summary::isWorking)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.all.working");
        }
        if (ahead(change, step).stream().allMatch(school -> school.units() == 0)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.all.nothing");
        }
        Act act = ledger.act(null);
        CityOrder order = new CityOrder(change, step, act.by());
        if (step == CityOrder.Step.UNDO) {
            order.undoing(orders.handedOut(change).orElseThrow(Refusal::notFound), why);
        }
        order.workedOnBy(jobs.enqueue(
                        CityOrderJob.NAME,
                        order.id().toString(),
                        change.municipalityId(),
                        act.by().account())
                .id());
        em.persist(order);
        audit.record("yearChange.all", "yearChange", change.id(), null, step.name());
        return order;
    }
}
