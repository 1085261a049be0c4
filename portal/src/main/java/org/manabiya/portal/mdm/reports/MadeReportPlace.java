package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import org.manabiya.core.jobs.Job;
import org.manabiya.mdm.reports.MakeReportJob;
import org.manabiya.portal.jobs.JobPlace;

/** The page of reports, where one is ordered at once and found. */
@Dependent
public class MadeReportPlace implements JobPlace {
    @Override
    public String kind() {
        return MakeReportJob.NAME;
    }

    @Override
    public String start() {
        return "/reports";
    }

    @Override
    public String result(Job job) {
        return start();
    }
}
