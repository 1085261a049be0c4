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
 * Works on a school's run: hands out, or takes back what was handed out. Cancelled or broken off, it keeps what is done; the next order does
 * the rest.
 */
@Dependent
public class RunJob implements JobKind {
    public static final String NAME = "mdm.yearChange.run";

    private final RunWork work;
    private final Runs runs;
    private final OnBehalf onBehalf;

    @Inject
    public RunJob(RunWork work, Runs runs, OnBehalf onBehalf) {
        this.work = work;
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
        String doing = run.isUndone() ? "mdm.yearChange.takingBack" : "mdm.yearChange.assigning";
        List<Piece> pieces = work.of(run);
        Piece.takeAll(pieces, (done, of) -> job.progress(100 * done / of, doing, done, of));
        job.progress(100, run.isUndone() ? "mdm.yearChange.takenBack" : "mdm.yearChange.assigned", pieces.size());
        return run.id().toString();
    }
}
