package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.JobState;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;

/** The orders for all schools at once, and what came of each at every school. */
@Dependent
public class CityOrders {
    private static final int SHOWN = 20;

    /** An order with its results by school, and how far its job is. */
    public record Summary(CityOrder order, JobState state, Map<UUID, SchoolResult> results) {
        public boolean isWorking() {
            return !state.isOver();
        }

        /** Broken off, by somebody or by an error: what has a result is done, nothing else has changed. */
        public boolean isStopped() {
            return state.isOver() && state != JobState.DONE;
        }

        public long units() {
            return results.values().stream().mapToLong(SchoolResult::units).sum();
        }

        public long problems() {
            return results.values().stream().filter(SchoolResult::isProblem).count();
        }
    }

    private final EntityManager em;
    private final Jobs jobs;

    @Inject
    public CityOrders(@Mdm EntityManager em, Jobs jobs) {
        this.em = em;
        this.jobs = jobs;
    }

    public Optional<CityOrder> find(UUID id) {
        return Optional.ofNullable(em.find(CityOrder.class, id));
    }

    /** The latest orders of a change, the last first; three statements. */
    public List<Summary> of(YearChange change) {
        List<CityOrder> orders = em.createQuery(
                        "select o from CityOrder o where o.changeId = :change order by o.orderedAt desc, o.id desc",
                        CityOrder.class)
                .setParameter("change", change.id())
                .setMaxResults(SHOWN)
                .getResultList();
        if (orders.isEmpty()) {
            return List.of();
        }
        Map<UUID, JobState> states = jobs
                .all(orders.stream().map(CityOrder::jobId).toList())
                .stream()
                .collect(Collectors.toMap(Job::id, Job::state));
        Map<UUID, Map<UUID, SchoolResult>> results = new HashMap<>();
        em.createQuery("select r from SchoolResult r where r.orderId in :orders", SchoolResult.class)
                .setParameter("orders", orders.stream().map(CityOrder::id).toList())
                .getResultList()
                .forEach(row -> results.computeIfAbsent(row.orderId(), id -> new HashMap<>())
                        .put(row.schoolId(), row));
        return orders.stream()
                .map(order -> new Summary(
                        order,
                        states.getOrDefault(order.jobId(), JobState.DONE),
                        results.getOrDefault(order.id(), Map.of())))
                .toList();
    }

    /** The last order that handed out and of which anything is still out: the one that an undo takes back. */
    Optional<CityOrder> handedOut(YearChange change) {
        return em.createQuery(
                        """
                        select o from CityOrder o where o.changeId = :change and o.step = :step
                          and exists (select a.id from RunAct a, AssignmentRun r
                            where r.id = a.runId and r.orderId = o.id and a.outcome = :done)
                        order by o.orderedAt desc, o.id desc
                        """,
                        CityOrder.class)
                .setParameter("change", change.id())
                .setParameter("step", CityOrder.Step.HAND_OUT)
                .setParameter("done", RunAct.Outcome.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How much of what an order handed out is still out, by school; one statement. */
    Map<UUID, Long> stillOut(CityOrder handedOut) {
        return em.createQuery(
                        """
                        select r.schoolId, count(a) from RunAct a, AssignmentRun r
                        where r.id = a.runId and r.orderId = :order and a.outcome = :done group by r.schoolId
                        """,
                        Object[].class)
                .setParameter("order", handedOut.id())
                .setParameter("done", RunAct.Outcome.DONE)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Adds to what came of an order at a school. */
    @Transactional
    public void note(CityOrder order, UUID school, Consumer<SchoolResult> what) {
        SchoolResult row = em.createQuery(
                        "select r from SchoolResult r where r.orderId = :order and r.schoolId = :school",
                        SchoolResult.class)
                .setParameter("order", order.id())
                .setParameter("school", school)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    SchoolResult first = new SchoolResult(order.id(), school);
                    em.persist(first);
                    return first;
                });
        what.accept(row);
        em.flush();
    }
}
