package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;

/** Orders the jobs that apply an import or take it back; there is one at a time for an import. */
@Dependent
public class ImportOrders {
    private final EntityManager em;
    private final Jobs jobs;

    @Inject
    public ImportOrders(@Mdm EntityManager em, Jobs jobs) {
        this.em = em;
        this.jobs = jobs;
    }

    /**
     * Orders that it be applied as its preview shows it when the job's turn comes.
     *
     * @throws Refusal CONFLICT when it was applied or put aside, or a job works on it already
     */
    @Transactional
    public Job apply(UUID id, UUID account) {
        DeviceImport anImport = held(id);
        anImport.requireOpen();
        return order(anImport, ApplyImportJob.NAME, account);
    }

    /**
     * Orders that it be taken back.
     *
     * @throws Refusal CONFLICT when it is not applied, or a job works on it already
     */
    @Transactional
    public Job undo(UUID id, UUID account) {
        DeviceImport anImport = held(id);
        anImport.requireApplied();
        return order(anImport, UndoImportJob.NAME, account);
    }

    /** The job that waits or works for the import. */
    public Optional<Job> working(DeviceImport anImport) {
        return anImport.job().flatMap(jobs::find).filter(job -> !job.state().isOver());
    }

    private Job order(DeviceImport anImport, String kind, UUID account) {
        if (working(anImport).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.ordered");
        }
        Job job = jobs.enqueue(kind, anImport.id().toString(), anImport.municipalityId(), account);
        anImport.workedOnBy(job.id());
        return job;
    }

    /** Of two who order at once the second waits here and then finds the first one's job. */
    private DeviceImport held(UUID id) {
        DeviceImport anImport = em.find(DeviceImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (anImport == null) {
            throw Refusal.notFound();
        }
        em.refresh(anImport);
        return anImport;
    }
}
