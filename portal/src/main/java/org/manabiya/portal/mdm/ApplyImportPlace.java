package org.manabiya.portal.mdm;

import jakarta.enterprise.context.Dependent;
import org.manabiya.core.jobs.Job;
import org.manabiya.mdm.imports.ApplyImportJob;
import org.manabiya.portal.jobs.JobPlace;

/** The pages around the applying of a large device file. */
@Dependent
public class ApplyImportPlace implements JobPlace {
    @Override
    public String kind() {
        return ApplyImportJob.NAME;
    }

    @Override
    public String start() {
        return "/devices/imports";
    }

    @Override
    public String result(Job job) {
        return job.result().map(id -> start() + "/" + id).orElse(start());
    }
}
