package org.manabiya.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** What is done every day at its hour, by one node. */
class ChoresTest {
    private final JobNodes nodes = new JobNodes();

    @AfterEach
    void stopNodes() {
        nodes.close();
    }

    private record Chore(LocalTime at, Runnable deed) implements DailyChore {
        @Override
        public String name() {
            return "test.chore";
        }

        @Override
        public void run() {
            deed.run();
        }
    }

    @DatabaseTest
    void aChoreWaitsForItsHourInJapanAndIsThenDone(TestDatabase database) {
        CountDownLatch done = new CountDownLatch(1);
        DailyChore chore = new Chore(LocalTime.now(nodes.clock).minusHours(1).withNano(0), done::countDown);
        JobScheduler node = nodes.start(database, JobNodes.ONLY_WHEN_WOKEN, List.of(chore));
        assertThat(choresTime(database)).isAfter(OffsetDateTime.now(nodes.clock).plusHours(22));

        overdue(database);
        node.wake();

        await().atMost(Duration.ofSeconds(30)).until(() -> done.getCount() == 0);
    }

    /** The server stood at the chore's hour. */
    private static void overdue(TestDatabase database) {
        database.execute(
                "update core_scheduled_task set execution_time = timestamp with time zone '2026-01-01 00:00:00+09:00'");
    }

    private static OffsetDateTime choresTime(TestDatabase database) {
        return moment(database.ask("select execution_time from core_scheduled_task where task_name = 'test.chore'"));
    }

    @DatabaseTest
    void aChoreComesAtItsHourOfTheProductsClock(TestDatabase database) {
        Clock trial = Clock.offset(
                nodes.clock,
                Duration.between(
                        nodes.clock.instant(),
                        OffsetDateTime.parse("2030-11-25T05:39:59+09:00").toInstant()));
        ConcurrentLinkedQueue<OffsetDateTime> done = new ConcurrentLinkedQueue<>();
        DailyChore chore = new Chore(LocalTime.of(5, 40), () -> done.add(OffsetDateTime.now(trial)));

        nodes.start(database, JobNodes.QUICK, trial, List.of(chore));

        await().atMost(Duration.ofSeconds(30)).until(() -> !done.isEmpty());
        assertThat(done.peek()).isAfterOrEqualTo(OffsetDateTime.parse("2030-11-25T05:40:00+09:00"));
        await().until(() -> choresTime(database).isEqual(OffsetDateTime.parse("2030-11-26T05:40:00+09:00")));
        assertThat(done).hasSize(1);
    }

    @DatabaseTest
    void ofTwoNodesOneDoesAnOverdueChoreOnce(TestDatabase database) {
        nodes.start(database, JobNodes.ONLY_WHEN_WOKEN, List.of(new Chore(LocalTime.NOON, () -> {})))
                .close();
        overdue(database);
        ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        DailyChore chore = new Chore(LocalTime.NOON, () -> done.add("done"));

        nodes.start(database, JobNodes.QUICK, List.of(chore));
        nodes.start(database, JobNodes.QUICK, List.of(chore));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> choresTime(database).isAfter(OffsetDateTime.now(nodes.clock)));
        assertThat(done).hasSize(1);
    }

    private static OffsetDateTime moment(Object column) {
        return column instanceof OffsetDateTime time
                ? time
                : ((java.sql.Timestamp) column)
                        .toInstant()
                        .atZone(CoreData.JAPAN)
                        .toOffsetDateTime();
    }
}
