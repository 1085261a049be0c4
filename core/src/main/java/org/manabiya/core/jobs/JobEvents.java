package org.manabiya.core.jobs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One reader's stream of server-sent events: an event whenever the job has changed, a sign of life when it has not for a while. Sending
 * waits for the reader's network, so that it happens elsewhere than the looking: a slow reader is told less often, never a state out of
 * order, and is let go when it takes nothing for a while. No other reader waits for it.
 */
final class JobEvents implements Predicate<Job> {

    private static final int LOOKS_BETWEEN_SIGNS = 30;
    /** Five minutes: then the browser asks again by itself, and whether it still may is found out anew. */
    private static final int MOST_LOOKS = 600;
    /** Twenty seconds for one event. */
    private static final int MOST_LOOKS_TO_TAKE_ONE = 40;

    private final SseEventSink sink;
    private final Sse sse;
    private final Function<Words, String> wording;
    private final Executor tellers;
    private final AtomicBoolean sending = new AtomicBoolean();

    private JobView last;
    private int quiet;
    private int looks;
    private int untaken;

    /** @param tellers send; may refuse when all of them are waiting for slow readers */
    JobEvents(SseEventSink sink, Sse sse, Function<Words, String> wording, Executor tellers) {
        this.sink = sink;
        this.sse = sse;
        this.wording = wording;
        this.tellers = tellers;
    }

    @Override
    public boolean test(Job job) {
        if (sink.isClosed()) {
            return false;
        }
        if (sending.get()) {
            return ++untaken < MOST_LOOKS_TO_TAKE_ONE;
        }
        untaken = 0;
        boolean ends = job.state().isOver() || ++looks >= MOST_LOOKS;
        JobView now = JobView.of(job, wording);
        OutboundSseEvent event = eventFor(now);
        if (event == null && !ends) {
            return true;
        }
        if (!send(event, ends)) {
            return true;
        }
        last = now;
        return !ends;
    }

    /** What the reader has to be told; null when nothing is new. */
    private OutboundSseEvent eventFor(JobView now) {
        if (!now.equals(last)) {
            quiet = 0;
            return sse.newEventBuilder()
                    .name("job")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(JobView.class, now)
                    .build();
        }
        // Proxies close what is silent, and only writing shows that the reader has gone.
        return ++quiet % LOOKS_BETWEEN_SIGNS == 0
                ? sse.newEventBuilder().comment("").build()
                : null;
    }

    /** Whether somebody has taken it over. */
    private boolean send(OutboundSseEvent event, boolean ends) {
        sending.set(true);
        try {
            tellers.execute(() -> {
                try {
                    if (event != null) {
                        sink.send(event);
                    }
                    if (ends) {
                        sink.close();
                    }
                } finally {
                    sending.set(false);
                }
            });
            return true;
        } catch (RejectedExecutionException allAreBusy) {
            sending.set(false);
            return false;
        }
    }
}
