package org.manabiya.portal.roster;

import jakarta.enterprise.context.Dependent;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.roster.CheckRosterJob;
import org.manabiya.portal.jobs.JobPlace;

/** The pages around the check of a roster. */
@Dependent
public class RosterCheckPlace implements JobPlace {
    @Override
    public String kind() {
        return CheckRosterJob.NAME;
    }

    @Override
    public String start() {
        return "/roster";
    }

    @Override
    public String result(Job job) {
        return "/roster/checks/" + job.id();
    }
}
