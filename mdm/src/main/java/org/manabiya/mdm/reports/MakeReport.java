package org.manabiya.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.StoredFile;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.mdm.data.Mdm;

/** Makes the report of one schedule and forgets old ones: file, row and the next due day in one transaction, or nothing at all. */
@Dependent
public class MakeReport {
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final int MOST_A_DAY = 50;
    private static final Duration A_DAY = Duration.ofDays(1);

    /** A report that is ready, and whose it is. */
    public record Ready(UUID report, UUID account, ReportKind kind) {}

    private final EntityManager em;
    private final StoredFiles files;
    private final ReportWriter writer;
    private final Clock clock;

    @Inject
    public MakeReport(@Mdm EntityManager em, StoredFiles files, ReportWriter writer, Clock clock) {
        this.em = em;
        this.files = files;
        this.writer = writer;
        this.clock = clock;
    }

    /** The schedules that are due. */
    public List<UUID> due() {
        return em.createQuery(
                        "select s.id from ReportSchedule s where s.nextDue <= :today order by s.nextDue", UUID.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** Makes the report, unless another node has made it meanwhile. */
    @Transactional(rollbackOn = IOException.class)
    public void of(UUID id) throws IOException {
        LocalDate today = LocalDate.now(clock);
        ReportSchedule schedule = em.find(ReportSchedule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (schedule == null || !schedule.isDue(today)) {
            return;
        }
        LocalDate due = schedule.dueUntil(today);
        Report report = new Report(schedule, due, store(schedule, due).id(), clock.instant(), today);
        em.persist(report);
        schedule.made(due);
    }

    /** A long ledger goes by way of the disk instead of the memory. */
    private StoredFile store(ReportSchedule schedule, LocalDate due) throws IOException {
        Path draft = Files.createTempFile("report", "." + schedule.format().ending());
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                writer.write(schedule, out);
            }
            try (InputStream in = Files.newInputStream(draft)) {
                String name =
                        writer.name(schedule, due) + "." + schedule.format().ending();
                return files.add(
                        in,
                        name,
                        new FileOwner(schedule.municipalityId(), schedule.schoolId(), schedule.madeBy()),
                        LARGEST);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The reports of the last day, for who has not heard of them because the mail server did not take the mail. */
    public List<Ready> lately() {
        return em.createQuery(
                        """
                        select new org.manabiya.mdm.reports.MakeReport$Ready(r.id, s.madeBy, r.report)
                        from Report r join ReportSchedule s on s.id = r.scheduleId where r.madeAt > :since order by r.madeAt
                        """,
                        Ready.class)
                .setParameter("since", clock.instant().minus(A_DAY))
                .getResultList();
    }

    /** Notes the number under which the log tells why it failed. */
    @Transactional
    public void failed(UUID id, String reference) {
        Optional.ofNullable(em.find(ReportSchedule.class, id)).ifPresent(schedule -> schedule.failed(reference));
    }

    /**
     * Makes the report now, out of turn; its schedule goes on as it was.
     *
     * @throws Refusal CONFLICT when the municipality has had its share of the day
     */
    @Transactional(rollbackOn = IOException.class)
    public Report now(UUID id) throws IOException {
        LocalDate today = LocalDate.now(clock);
        // Two who want one at once take turns, so that the second counts what the first made.
        ReportSchedule schedule = Optional.ofNullable(em.find(ReportSchedule.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Refusal::notFound);
        requireShare(schedule);
        Report report = Report.outOfTurn(schedule, store(schedule, today).id(), clock.instant(), today);
        em.persist(report);
        em.flush();
        return report;
    }

    /** @throws Refusal CONFLICT when the municipality has had as many reports out of turn as it may in a day */
    void requireShare(ReportSchedule schedule) {
        long made = em.createQuery(
                        "select count(r) from Report r where r.municipalityId = :m and r.scheduleId is null and r.madeAt > :since",
                        Long.class)
                .setParameter("m", schedule.municipalityId())
                .setParameter("since", clock.instant().minus(A_DAY))
                .getSingleResult();
        if (made >= MOST_A_DAY) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.report.enough", MOST_A_DAY);
        }
    }

    /** Forgets the reports whose time is over, with their files. */
    @Transactional
    public void forget() {
        em.createQuery("select r from Report r where r.keptUntil < :today", Report.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .forEach(report -> {
                    em.remove(report);
                    files.remove(report.fileId());
                });
    }
}
