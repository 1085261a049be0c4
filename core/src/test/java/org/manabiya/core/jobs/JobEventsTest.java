package org.manabiya.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.junit.jupiter.api.Test;

/** Looking at a job never waits for a reader. */
class JobEventsTest {

    private final Job job = new Job("test.once", null, null, null, Instant.EPOCH);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Reader reader = new Reader();
    private final JobEvents events = new JobEvents(reader, new Events(), Words::key, waiting::add);

    private static final class Events implements Sse {
        @Override
        public OutboundSseEvent.Builder newEventBuilder() {
            return new OutboundEvent.Builder();
        }

        @Override
        public SseBroadcaster newBroadcaster() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Reader implements SseEventSink {
        private final List<OutboundSseEvent> told = new ArrayList<>();
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            told.add(event);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void close() {
            closed = true;
        }

        String last() {
            return ((JobView) told.get(told.size() - 1).getData()).state();
        }
    }

    @Test
    void aReaderThatTakesNothingIsNotSentMoreAndIsLetGo() {
        assertThat(events.test(job)).isTrue();
        int looks = 1;
        while (events.test(job)) {
            looks++;
        }
        assertThat(looks).isEqualTo(40);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aSlowReaderLearnsTheNewestState() {
        events.test(job);
        job.start(Instant.EPOCH);
        assertThat(events.test(job)).isTrue();
        job.succeed("{}", Instant.EPOCH);
        assertThat(events.test(job)).isTrue();
        waiting.remove().run();
        assertThat(events.test(job)).isFalse();
        waiting.remove().run();
        assertThat(reader.told).hasSize(2);
        assertThat(reader.last()).isEqualTo("done");
        assertThat(reader.closed).isTrue();
    }

    @Test
    void whatNobodyHadTimeToTellIsToldLater() {
        var busy = new ArrayDeque<>(List.of(true, false));
        var later = new JobEvents(reader, new Events(), Words::key, task -> {
            if (busy.remove()) {
                throw new RejectedExecutionException();
            }
            task.run();
        });
        assertThat(later.test(job)).isTrue();
        assertThat(reader.told).isEmpty();
        assertThat(later.test(job)).isTrue();
        assertThat(reader.last()).isEqualTo("queued");
    }
}
