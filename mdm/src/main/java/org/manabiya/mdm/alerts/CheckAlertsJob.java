package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;

/** Checks the alerts of one municipality. */
@Dependent
public class CheckAlertsJob implements JobKind {
    static final String NAME = "mdm.alerts";

    private final CheckAlerts check;

    @Inject
    public CheckAlertsJob(CheckAlerts check) {
        this.check = check;
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
    public String run(JobContext job) {
        check.of(job.municipality().orElseThrow());
        job.progress(100, "mdm.alert.checked");
        return null;
    }
}
