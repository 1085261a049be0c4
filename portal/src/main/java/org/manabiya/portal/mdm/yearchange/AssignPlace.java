package org.manabiya.portal.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.jobs.Job;
import org.manabiya.mdm.yearchange.AssignJob;
import org.manabiya.mdm.yearchange.Runs;
import org.manabiya.portal.jobs.JobPlace;

/** The pages around carrying out a year change. */
@Dependent
public class AssignPlace implements JobPlace {
    private final Runs runs;

    @Inject
    public AssignPlace(Runs runs) {
        this.runs = runs;
    }

    @Override
    public String kind() {
        return AssignJob.NAME;
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
