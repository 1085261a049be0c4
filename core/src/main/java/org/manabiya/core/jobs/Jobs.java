package org.manabiya.core.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.CoreData;

/** The jobs of the installation: ordered, found, listed, cancelled. */
@Dependent
public class Jobs {

    /** A job in a list; {@code reference} is the number under which the log tells what went wrong, or null. */
    public record Line(
            UUID id,
            String kind,
            UUID ownerId,
            JobState state,
            int percent,
            boolean cancelAsked,
            String wordsKey,
            String wordsVariables,
            String reference,
            Instant created,
            Instant ended) {
        /** What it said last: how far it is, or why it failed. */
        public Optional<Words> words() {
            return Optional.ofNullable(Words.read(wordsKey, wordsVariables));
        }
    }

    private static final String LINE =
            """
            select new org.manabiya.core.jobs.Jobs$Line(j.id, j.kind, j.ownerId, j.state, j.percent, j.cancelAsked,
              j.wordsKey, j.wordsVariables, j.reference, j.created, j.ended)
            from Job j
            """;

    private final EntityManager em;
    private final JobBell bell;
    private final Clock clock;

    @Inject
    public Jobs(@Core EntityManager em, JobBell bell, Clock clock) {
        this.em = em;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Orders a job as a part of the caller's transaction: it starts as soon as that is committed, and never if it is rolled back.
     *
     * @param kind the name of a {@link JobKind}
     * @param payload what the kind needs to know, usually an id or JSON; may be null
     * @param municipality whose job it is, or null for the installation's own
     * @param owner the account that orders it, or null
     */
    @Transactional
    public Job enqueue(String kind, String payload, UUID municipality, UUID owner) {
        Instant now = Instant.now(clock);
        Job job = new Job(kind, payload, municipality, owner, now);
        em.persist(job);
        // db-scheduler's own client would use a connection of its own wherever there is no JTA.
        em.createNativeQuery("insert into " + JobScheduler.TABLE
                        + " (task_name, task_instance, execution_time, picked, version) values (?, ?, ?, false, 1)")
                .setParameter(1, JobScheduler.TASK)
                .setParameter(2, job.id().toString())
                .setParameter(3, now.atZone(CoreData.JAPAN).toOffsetDateTime())
                .executeUpdate();
        bell.ring();
        return job;
    }

    /** Cancels a job that waits, asks one that runs to stop, leaves one that is over. */
    @Transactional
    public void cancel(UUID id) {
        locked(id).filter(job -> !job.state().isOver()).ifPresent(job -> job.askToCancel(Instant.now(clock)));
    }

    public Optional<Job> find(UUID id) {
        return Optional.ofNullable(em.find(Job.class, id));
    }

    Optional<Job> locked(UUID id) {
        return Optional.ofNullable(em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The jobs with these ids, as far as there are any; one statement. */
    public List<Job> all(Collection<UUID> ids) {
        return em.createQuery("select j from Job j where j.id in :ids", Job.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The jobs that a permission reaches, the newest first; one statement. */
    public List<Line> page(Reach reach, int first, int count) {
        return em.createQuery(
                        LINE
                                + "where :all = true or (:whole = true and j.municipalityId = :municipality) order by j.id desc",
                        Line.class)
                .setParameter("all", reach.installation())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("municipality", reach.municipality())
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    /** The jobs that an account ordered, the newest first; one statement. */
    public List<Line> pageOf(UUID owner, int first, int count) {
        return em.createQuery(LINE + "where j.ownerId = :owner order by j.id desc", Line.class)
                .setParameter("owner", owner)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }
}
