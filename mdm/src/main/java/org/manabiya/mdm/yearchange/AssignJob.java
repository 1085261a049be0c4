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

/** Carries out a run of a year change. Cancelled or broken off, it keeps what is done; the next run does the rest. */
@Dependent
public class AssignJob implements JobKind {
    public static final String NAME = "mdm.yearChange.assign";

    private final CarryOut carryOut;
    private final Runs runs;
    private final OnBehalf onBehalf;

    @Inject
    public AssignJob(CarryOut carryOut, Runs runs, OnBehalf onBehalf) {
        this.carryOut = carryOut;
        this.runs = runs;
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
        AssignmentRun run = runs.find(UUID.fromString(job.payload())).orElseThrow(Refusal::notFound);
        List<Deed> deeds = carryOut.deeds(run);
        for (int i = 0; i < deeds.size(); i++) {
            job.progress(100 * i / deeds.size(), "mdm.yearChange.assigning", i, deeds.size());
            try {
                carryOut.take(run.id(), deeds.get(i));
            } catch (Refusal refusal) {
                carryOut.refused(run.id(), deeds.get(i), refusal);
            }
        }
        job.progress(100, "mdm.yearChange.assigned", deeds.size());
        return run.id().toString();
    }
}
