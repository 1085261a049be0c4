package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;

/** Computes a scenario of many units. */
@Dependent
public class ScenarioJob implements JobKind {
    static final String NAME = "mdm.scenario";

    private final ComputeScenario compute;

    @Inject
    public ScenarioJob(ComputeScenario compute) {
        this.compute = compute;
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
        job.progress(10, "mdm.scenario.computing");
        compute.run(UUID.fromString(job.payload()));
        job.progress(100, "mdm.scenario.computed");
        return job.payload();
    }
}
