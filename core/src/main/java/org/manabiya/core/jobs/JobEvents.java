package org.manabiya.core.jobs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.function.Function;
import java.util.function.Predicate;

/** One reader's stream of server-sent events: an event whenever the job has changed, a sign of life when it has not for a while. */
final class JobEvents implements Predicate<Job> {

    private static final int LOOKS_BETWEEN_SIGNS = 30;
    /** Five minutes: then the browser asks again by itself, and whether it still may is found out anew. */
    private static final int MOST_LOOKS = 600;

    private final SseEventSink sink;
    private final Sse sse;
    private final Function<Words, String> wording;

    private JobView last;
    private int quiet;
    private int looks;

    JobEvents(SseEventSink sink, Sse sse, Function<Words, String> wording) {
        this.sink = sink;
        this.sse = sse;
        this.wording = wording;
    }

    @Override
    public boolean test(Job job) {
        if (sink.isClosed()) {
            return false;
        }
        JobView now = JobView.of(job, wording);
        if (!now.equals(last)) {
            last = now;
            quiet = 0;
            sink.send(sse.newEventBuilder()
                    .name("job")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(JobView.class, now)
                    .build());
        } else if (++quiet % LOOKS_BETWEEN_SIGNS == 0) {
            // Proxies close what is silent, and only writing shows that the reader has gone.
            sink.send(sse.newEventBuilder().comment("").build());
        }
        if (job.state().isOver() || ++looks >= MOST_LOOKS) {
            sink.close();
            return false;
        }
        return true;
    }
}
