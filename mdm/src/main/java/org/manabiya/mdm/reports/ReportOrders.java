package org.manabiya.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;

/** Orders the jobs that make a report now, and finds the one that its author waits for. */
@Dependent
public class ReportOrders {
    private final EntityManager em;
    private final Jobs jobs;
    private final MakeReport make;
    private final Caller caller;

    @Inject
    public ReportOrders(@Mdm EntityManager em, Jobs jobs, MakeReport make, Caller caller) {
        this.em = em;
        this.jobs = jobs;
        this.make = make;
        this.caller = caller;
    }

    /**
     * Orders the report of a schedule, out of its turn.
     *
     * @throws Refusal CONFLICT when the municipality has had its share of the day
     */
    @Transactional
    public Job now(UUID id) {
        ReportSchedule schedule = Optional.ofNullable(em.find(ReportSchedule.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Refusal::notFound);
        make.requireShare(schedule);
        return jobs.enqueue(MakeReportJob.NAME, id.toString(), schedule.municipalityId(), caller.account());
    }

    /** The caller's own order with that id. */
    public Optional<Job> mine(UUID job) {
        return Optional.ofNullable(job)
                .flatMap(jobs::find)
                .filter(found -> found.kind().equals(MakeReportJob.NAME)
                        && found.owner()
                                .filter(owner -> owner.equals(caller.account()))
                                .isPresent());
    }
}
