package org.manabiya.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;

/** Makes a report out of turn for somebody who waits for it; a whole ledger takes longer than a page may. */
@Dependent
public class MakeReportJob implements JobKind {
    public static final String NAME = "mdm.report";

    private final MakeReport make;

    @Inject
    public MakeReportJob(MakeReport make) {
        this.make = make;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A report is there with its file or not at all. */
    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    @ActivateRequestContext
    public String run(JobContext job) throws IOException {
        Report report = make.now(UUID.fromString(job.payload()));
        job.progress(100, "mdm.report.made");
        return report.id().toString();
    }
}
