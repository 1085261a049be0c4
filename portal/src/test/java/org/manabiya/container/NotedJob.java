package org.manabiya.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;

/** A job that only notes that it ran. */
@ApplicationScoped
public class NotedJob implements JobKind {
    static final String NAME = "test.noted";

    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String run(JobContext job) {
        ran.add(job.payload());
        return null;
    }

    /** What ran next, or null when nothing ran for half a minute. */
    public String next() throws InterruptedException {
        return ran.poll(30, TimeUnit.SECONDS);
    }
}
