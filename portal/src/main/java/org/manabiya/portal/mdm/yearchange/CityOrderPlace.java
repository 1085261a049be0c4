package org.manabiya.portal.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.jobs.Job;
import org.manabiya.mdm.yearchange.CityOrderJob;
import org.manabiya.mdm.yearchange.CityOrders;
import org.manabiya.portal.jobs.JobPlace;

/** The pages around a step of a year change for all schools. */
@Dependent
public class CityOrderPlace implements JobPlace {
    private final CityOrders orders;

    @Inject
    public CityOrderPlace(CityOrders orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return CityOrderJob.NAME;
    }

    @Override
    public String start() {
        return "/year-changes";
    }

    @Override
    public String result(Job job) {
        return job.result()
                .map(UUID::fromString)
                .flatMap(orders::find)
                .map(order -> "/year-changes/" + order.changeId() + "/all?step=" + order.step())
                .orElse(start());
    }

    @Override
    public boolean keepsWhatIsDone() {
        return true;
    }
}
