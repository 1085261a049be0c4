package org.manabiya.portal.roster;

import jakarta.enterprise.context.Dependent;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.roster.ApplyRosterJob;
import org.manabiya.portal.jobs.JobPlace;

/** The pages around the applying of a roster. */
@Dependent
public class RosterApplyPlace implements JobPlace {
    @Override
    public String kind() {
        return ApplyRosterJob.NAME;
    }

    @Override
    public String start() {
        return "/roster";
    }

    @Override
    public String result(Job job) {
        return "/roster/" + job.result().orElseThrow();
    }
}
