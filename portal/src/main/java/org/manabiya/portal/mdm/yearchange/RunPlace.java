package org.manabiya.portal.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.jobs.Job;
import org.manabiya.mdm.yearchange.RunJob;
import org.manabiya.mdm.yearchange.Runs;
import org.manabiya.portal.jobs.JobPlace;

/** The pages around a school's run of a year change, be it handing out or taking back. */
@Dependent
public class RunPlace implements JobPlace {
    private final Runs runs;

    @Inject
    public RunPlace(Runs runs) {
        this.runs = runs;
    }

    @Override
    public String kind() {
        return RunJob.NAME;
    }

    @Override
    public String start() {
        return "/year-changes";
    }

    @Override
    public String result(Job job) {
        return job.result()
                .map(UUID::fromString)
                .flatMap(runs::find)
                .map(run -> "/year-changes/" + run.changeId() + "/schools/" + run.schoolId())
                .orElse(start());
    }

    @Override
    public boolean keepsWhatIsDone() {
        return true;
    }
}
