package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.OnBehalf;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;

/**
 * Takes a step at one school after the other. A school where it is not possible now is noted and passed over; stopped, the order keeps what
 * is done, and ordered again it does the rest.
 */
@Dependent
public class CityOrderJob implements JobKind {
    public static final String NAME = "mdm.yearChange.all";

    private final OrderForAll orderForAll;
    private final SchoolWork work;
    private final CityOrders orders;
    private final YearChanges changes;
    private final OnBehalf onBehalf;

    @Inject
    public CityOrderJob(
            OrderForAll orderForAll, SchoolWork work, CityOrders orders, YearChanges changes, OnBehalf onBehalf) {
        this.orderForAll = orderForAll;
        this.work = work;
        this.orders = orders;
        this.changes = changes;
        this.onBehalf = onBehalf;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    @ActivateRequestContext
    public String run(JobContext job) {
        onBehalf.of(job.owner().orElseThrow(Refusal::notFound));
        CityOrder order = orders.find(UUID.fromString(job.payload())).orElseThrow(Refusal::notFound);
        YearChange change = changes.find(order.changeId()).orElseThrow(Refusal::notFound);
        List<OrderForAll.Ahead> schools = orderForAll.ahead(change, order.step()).stream()
                .filter(school -> school.units() > 0)
                .toList();
        for (int i = 0; i < schools.size(); i++) {
            at(job, order, schools.get(i), new At(i, schools.size()));
        }
        job.progress(100, "mdm.yearChange.all.done", schools.size());
        return order.id().toString();
    }

    private record At(int school, int of) {}

    private void at(JobContext job, CityOrder order, OrderForAll.Ahead school, At at) {
        job.stopIfCancelled();
        try {
            Piece.takeAll(work.of(order, school.school()), new Piece.Watch() {
                @Override
                public void before(int done, int of) {
                    int percent = 100 * (at.school() * of + done) / (at.of() * of);
                    job.progress(percent, "mdm.yearChange.all.at", school.name(), at.school() + 1, at.of());
                }

                @Override
                public void took(int units) {
                    orders.note(order, school.school(), result -> result.took(units));
                }

                @Override
                public void refused(Refusal why) {
                    orders.note(order, school.school(), SchoolResult::refusedOne);
                }
            });
        } catch (Refusal busy) {
            orders.note(order, school.school(), result -> result.refused(busy.key()));
        }
    }
}
