package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.manabiya.core.jobs.DailyChore;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.organisation.Municipalities;

/** Orders a check for every municipality before anybody comes to work: one that fails leaves the others alone. */
@Dependent
public class OrderAlertChecks implements DailyChore {
    private final Municipalities municipalities;
    private final Jobs jobs;

    @Inject
    public OrderAlertChecks(Municipalities municipalities, Jobs jobs) {
        this.municipalities = municipalities;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "mdm.order-alert-checks";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 10);
    }

    @Override
    public void run() {
        municipalities.all().forEach(town -> jobs.enqueue(CheckAlertsJob.NAME, null, town.id(), null));
    }
}
