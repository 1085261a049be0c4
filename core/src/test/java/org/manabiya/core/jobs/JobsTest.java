package org.manabiya.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.Ids;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class JobsTest {
    private final JobNodes nodes = new JobNodes();

    /** What a test lets a job do. */
    private interface Work {
        String run(JobContext job) throws Exception;
    }

    private record Kind(String name, boolean isRepeatable, Work work) implements JobKind {
        @Override
        public String run(JobContext job) throws Exception {
            return work.run(job);
        }
    }

    private static Kind once(Work work) {
        return new Kind("test.once", false, work);
    }

    private static Kind repeatable(Work work) {
        return new Kind("test.repeatable", true, work);
    }

    @AfterEach
    void stopNodes() {
        nodes.close();
    }

    private Jobs jobs(jakarta.persistence.EntityManager em) {
        return new Jobs(em, () -> {}, nodes.clock);
    }

    private UUID order(TestDatabase database, String kind, String payload) {
        UUID id = database.in(
                "core", em -> jobs(em).enqueue(kind, payload, null, null).id());
        nodes.wake();
        return id;
    }

    private Job job(TestDatabase database, UUID id) {
        return database.in("core", em -> jobs(em).find(id)).orElseThrow();
    }

    private Job afterwards(TestDatabase database, UUID id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> job(database, id).state().isOver());
        return job(database, id);
    }

    private static long scheduled(TestDatabase database) {
        return ((Number) database.ask("select count(*) from core_scheduled_task where task_name = 'job'")).longValue();
    }

    @DatabaseTest
    void aJobRunsAsSoonAsItIsOrderedAndKeepsItsResult(TestDatabase database) {
        nodes.start(database, JobNodes.ONLY_WHEN_WOKEN, once(job -> {
            job.progress(40, "test.rows", 1234, "名簿");
            return "{\"payload\":\"" + job.payload() + "\"}";
        }));

        Job done = afterwards(database, order(database, "test.once", "p"));

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.result()).contains("{\"payload\":\"p\"}");
        assertThat(done.words()).contains(Words.of("test.rows", new BigDecimal(1234), "名簿"));
        assertThat(done.started()).isPresent();
        await().until(() -> scheduled(database) == 0);
    }

    @DatabaseTest
    void aJobOrderedInATransactionThatIsRolledBackNeverRuns(TestDatabase database) {
        ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();
        nodes.start(database, JobNodes.QUICK, once(job -> {
            ran.add(job.payload());
            return null;
        }));

        assertThatThrownBy(() -> database.with("core", em -> {
                    jobs(em).enqueue("test.once", "lost", null, null);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        afterwards(database, order(database, "test.once", "kept"));

        assertThat(ran).containsExactly("kept");
        assertThat(database.ask("select count(*) from core_job")).isEqualTo(1L);
    }

    @DatabaseTest
    void aRunningJobStopsWhereItIsWhenCancelled(TestDatabase database) {
        CountDownLatch running = new CountDownLatch(1);
        nodes.start(database, JobNodes.ONLY_WHEN_WOKEN, once(job -> {
            for (long row = 0; true; row++) {
                job.progress(10, "test.rows", row);
                running.countDown();
            }
        }));
        UUID id = order(database, "test.once", null);
        await().until(() -> running.getCount() == 0);

        database.with("core", em -> jobs(em).cancel(id));

        Job cancelled = afterwards(database, id);
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.percent()).isEqualTo(10);
    }

    @DatabaseTest
    void aWaitingJobIsCancelledAtOnceAndNeverRuns(TestDatabase database) {
        ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();
        UUID id = order(database, "test.once", "never");
        database.with("core", em -> jobs(em).cancel(id));
        assertThat(job(database, id).state()).isEqualTo(JobState.CANCELLED);

        nodes.start(database, JobNodes.QUICK, once(job -> {
            ran.add(job.payload());
            return null;
        }));

        await().until(() -> scheduled(database) == 0);
        assertThat(ran).isEmpty();
        database.with("core", em -> jobs(em).cancel(id));
        assertThat(job(database, id).state()).isEqualTo(JobState.CANCELLED);
    }

    @DatabaseTest
    void aRefusalIsToldInItsOwnWordsAndAnythingElseByANumber(TestDatabase database) {
        nodes.start(database, JobNodes.ONLY_WHEN_WOKEN, once(job -> {
            if (job.payload().equals("refuse")) {
                throw new Refusal(Refusal.Kind.INVALID, "error.tooLarge", "5 MB");
            }
            throw new java.io.IOException("secret path /srv/x");
        }));

        Job refused = afterwards(database, order(database, "test.once", "refuse"));
        Job broken = afterwards(database, order(database, "test.once", "break"));

        assertThat(refused.state()).isEqualTo(JobState.FAILED);
        assertThat(refused.words()).contains(Words.of("error.tooLarge", "5 MB"));
        assertThat(refused.reference()).isEmpty();
        String number = broken.reference().orElseThrow();
        assertThat(number).hasSize(8);
        assertThat(broken.words()).contains(Words.of("job.unexpected", number));
    }

    @DatabaseTest
    void ofAJobWhoseNodeDiedARepeatableOneIsDoneAgainAndAnotherIsMarkedAsFailed(TestDatabase database) {
        UUID repeatable = order(database, "test.repeatable", "a");
        UUID other = order(database, "test.once", "b");
        UUID hopeless = order(database, "test.repeatable", "c");
        database.execute("update core_job set state = 'RUNNING', attempt = 1, started_at = created_at");
        database.execute("update core_job set attempt = 3 where id = '" + hopeless + "'");
        database.execute("update core_scheduled_task set picked = true, picked_by = 'a node that died',"
                + " last_heartbeat = timestamp with time zone '2026-01-01 00:00:00+09:00'");

        nodes.start(database, JobNodes.QUICK, repeatable(JobContext::payload), once(JobContext::payload));

        assertThat(afterwards(database, repeatable).result()).contains("a");
        Job failed = afterwards(database, other);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.words()).contains(Words.of("job.interrupted"));
        assertThat(failed.result()).isEmpty();
        assertThat(afterwards(database, hopeless).state()).isEqualTo(JobState.FAILED);
    }

    @DatabaseTest
    void aNodeThatHasLostAJobNoLongerWritesToIt(TestDatabase database) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch lost = new CountDownLatch(1);
        ConcurrentLinkedQueue<RuntimeException> stopped = new ConcurrentLinkedQueue<>();
        nodes.start(database, JobNodes.ONLY_WHEN_WOKEN, once(job -> {
            running.countDown();
            lost.await();
            try {
                job.progress(99, "test.late");
            } catch (JobCancelled late) {
                stopped.add(late);
                throw late;
            }
            return "late";
        }));
        UUID id = order(database, "test.once", null);
        await().until(() -> running.getCount() == 0);

        database.execute("update core_job set attempt = 2");
        lost.countDown();

        await().until(() -> !stopped.isEmpty() && scheduled(database) == 0);
        assertThat(job(database, id).state()).isEqualTo(JobState.RUNNING);
        assertThat(job(database, id).words()).isEmpty();
    }

    @DatabaseTest
    void aNodeThatShutsDownHandsItsRepeatableJobsToTheNext(TestDatabase database) {
        CountDownLatch running = new CountDownLatch(1);
        JobScheduler first = nodes.start(database, JobNodes.ONLY_WHEN_WOKEN, repeatable(job -> {
            while (true) {
                job.stopIfCancelled();
                running.countDown();
                Thread.onSpinWait();
            }
        }));
        UUID id = order(database, "test.repeatable", null);
        await().until(() -> running.getCount() == 0);

        nodes.stop(first);
        assertThat(job(database, id).state()).isEqualTo(JobState.QUEUED);

        nodes.start(database, JobNodes.QUICK, repeatable(job -> "the second node"));
        assertThat(afterwards(database, id).result()).contains("the second node");
    }

    @DatabaseTest
    void twoNodesDoEveryJobOnce(TestDatabase database) {
        ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();
        JobKind kind = once(job -> {
            ran.add(job.payload());
            return null;
        });
        nodes.start(database, JobNodes.QUICK, kind);
        nodes.start(database, JobNodes.QUICK, kind);

        List<UUID> ids = IntStream.range(0, 30)
                .mapToObj(number -> order(database, "test.once", "" + number))
                .toList();

        ids.forEach(id -> assertThat(afterwards(database, id).state()).isEqualTo(JobState.DONE));
        assertThat(ran).hasSize(30).doesNotHaveDuplicates();
    }

    @DatabaseTest
    void aJobOfAKindThatIsGoneFailsInPlainWords(TestDatabase database) {
        nodes.start(database, JobNodes.ONLY_WHEN_WOKEN);

        assertThat(afterwards(database, order(database, "gone", null)).words()).contains(Words.of("job.unknownKind"));
    }

    @DatabaseTest
    void whatATrialOfALaterDayHasLeftIsDoneInATrialOfAnEarlierOne(TestDatabase database) {
        Clock later = Clock.offset(nodes.clock, Duration.ofDays(3));
        UUID waiting = database.in("core", em -> new Jobs(em, () -> {}, later)
                .enqueue("test.once", "a", null, null)
                .id());
        UUID held = order(database, "test.repeatable", "b");
        database.execute("update core_job set state = 'RUNNING', attempt = 1, started_at = created_at where id = '"
                + held + "'");
        database.execute("update core_scheduled_task set picked = true, picked_by = 'a node that died',"
                + " last_heartbeat = timestamp with time zone '2126-01-01 00:00:00+09:00' where task_instance = '"
                + held
                + "'");

        nodes.start(database, JobNodes.QUICK, once(JobContext::payload), repeatable(JobContext::payload));

        assertThat(afterwards(database, waiting).result()).contains("a");
        assertThat(afterwards(database, held).result()).contains("b");
    }

    @DatabaseTest
    void aListShowsWhatThePermissionReachesInOneStatement(TestDatabase database) {
        UUID city = Ids.next();
        UUID otherCity = Ids.next();
        for (UUID each : List.of(city, otherCity)) {
            database.execute("insert into core_municipality (id, name, created_at) values ('" + each
                    + "', '烏川市', timestamp with time zone '2026-01-01 00:00:00+09:00')");
        }
        UUID first = database.in(
                "core", em -> jobs(em).enqueue("a", null, city, null).id());
        UUID second = database.in(
                "core", em -> jobs(em).enqueue("b", null, city, null).id());
        database.with("core", em -> jobs(em).enqueue("c", null, otherCity, null));

        List<Jobs.Line> reached = database.in("core", em -> jobs(em).page(Reach.wholeMunicipality(city), 0, 10));
        assertThat(reached).extracting(Jobs.Line::id).containsExactly(second, first);
        List<Jobs.Line> nothing = database.in("core", em -> jobs(em).page(Reach.none(), 0, 10));
        assertThat(nothing).isEmpty();
        List<Jobs.Line> nobodys = database.in("core", em -> jobs(em).pageOf(Ids.next(), 0, 10));
        assertThat(nobodys).isEmpty();
        assertThat(database.statements(
                        () -> database.with("core", em -> jobs(em).page(Reach.wholeMunicipality(city), 1, 10))))
                .isEqualTo(1);
        assertThat(job(database, first).municipality()).contains(city);
    }
}
