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

/** Takes a run of a year change back. */
@Dependent
public class TakeBackJob implements JobKind {
    public static final String NAME = "mdm.yearChange.undo";

    private final TakeBack takeBack;
    private final Runs runs;
    private final OnBehalf onBehalf;

    @Inject
    public TakeBackJob(TakeBack takeBack, Runs runs, OnBehalf onBehalf) {
        this.takeBack = takeBack;
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
        List<UUID> acts = runs.done(run.id()).stream().map(RunAct::id).toList();
        for (int i = 0; i < acts.size(); i++) {
            job.progress(100 * i / acts.size(), "mdm.yearChange.takingBack", i, acts.size());
            try {
                takeBack.take(run.id(), acts.get(i));
            } catch (Refusal builtUpon) {
                takeBack.leave(acts.get(i));
            }
        }
        job.progress(100, "mdm.yearChange.takenBack", acts.size());
        return run.id().toString();
    }
}
