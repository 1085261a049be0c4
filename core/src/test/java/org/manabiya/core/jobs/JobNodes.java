package org.manabiya.core.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.TestDatabase;

/** Nodes of a test that share one database; closed after it. */
class JobNodes implements AutoCloseable {
    private static final Duration LONG = Duration.ofHours(1);
    static final JobScheduler.Pace ONLY_WHEN_WOKEN = new JobScheduler.Pace(4, LONG, LONG, Duration.ofSeconds(10));
    static final JobScheduler.Pace QUICK =
            new JobScheduler.Pace(2, Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(10));

    final Clock clock = Clock.system(CoreData.JAPAN);
    private final List<JobScheduler> nodes = new ArrayList<>();

    JobScheduler start(TestDatabase database, JobScheduler.Pace pace, JobKind... kinds) {
        return start(database, pace, List.of(), kinds);
    }

    JobScheduler start(TestDatabase database, JobScheduler.Pace pace, List<DailyChore> chores, JobKind... kinds) {
        return start(database, pace, clock, chores, kinds);
    }

    JobScheduler start(
            TestDatabase database, JobScheduler.Pace pace, Clock time, List<DailyChore> chores, JobKind... kinds) {
        NewTransaction transaction = new NewTransaction() {
            @Override
            public <T> T call(Function<jakarta.persistence.EntityManager, T> work) {
                return database.in("core", work);
            }
        };
        Map<String, JobKind> byName = Stream.of(kinds).collect(Collectors.toMap(JobKind::name, kind -> kind));
        JobScheduler node = new JobScheduler(
                database.dataSource(),
                Executors.defaultThreadFactory(),
                new JobRunner(byName, transaction, time),
                chores,
                pace,
                time);
        node.start();
        nodes.add(node);
        return node;
    }

    /** A node shuts down. */
    void stop(JobScheduler node) {
        node.close();
        nodes.remove(node);
    }

    void wake() {
        nodes.forEach(JobScheduler::wake);
    }

    @Override
    public void close() {
        nodes.forEach(JobScheduler::close);
    }
}
