package org.manabiya.portal.mdm;

import jakarta.enterprise.context.Dependent;
import org.manabiya.core.jobs.Job;
import org.manabiya.mdm.imports.UndoImportJob;
import org.manabiya.portal.jobs.JobPlace;

/** The pages around the taking back of a large device file. */
@Dependent
public class UndoImportPlace implements JobPlace {
    @Override
    public String kind() {
        return UndoImportJob.NAME;
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
