package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.manabiya.core.error.Refusal;

/**
 * How often one address may call what is open to the world: a bucket of calls that fills again evenly ({@code
 * manabiya.renewal.open-calls-per-minute}). Addresses that have a full bucket again are forgotten, and no more than so many are
 * remembered: whoever has a million addresses costs no memory. Each node counts for itself.
 */
@ApplicationScoped
public class OpenCalls {
    private static final int MOST_ADDRESSES = 10_000;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** Calls left, as of a moment. */
    private record Bucket(double left, long at) {}

    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final int perMinute;
    private final Clock clock;

    /** For the proxy only. */
    protected OpenCalls() {
        this(1, Clock.systemUTC());
    }

    @Inject
    public OpenCalls(
            @ConfigProperty(name = "manabiya.renewal.open-calls-per-minute", defaultValue = "60") int perMinute,
            Clock clock) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("no number of calls a minute: " + perMinute);
        }
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /**
     * Counts a call.
     *
     * @param address of the caller; {@code null} where there is none
     * @throws Refusal TOO_MANY with the time after which the next call is free
     */
    public synchronized void count(String address) {
        long now = clock.millis();
        String key = address == null ? "" : address;
        Bucket before = buckets.remove(key);
        double left = before == null ? perMinute : refilled(before, now);
        forget(now);
        buckets.put(key, new Bucket(left < 1 ? left : left - 1, now));
        if (left < 1) {
            long wait = (long) Math.ceil((1 - left) * MINUTE / perMinute / 1000);
            throw Refusal.later(
                    Refusal.Kind.TOO_MANY, Duration.ofSeconds(Math.max(1, wait)), "mdm.plan.tooManyCalls", perMinute);
        }
    }

    /** Of how many addresses calls are remembered. */
    synchronized int remembered() {
        return buckets.size();
    }

    private double refilled(Bucket bucket, long now) {
        return Math.min(perMinute, bucket.left + Math.max(0, now - bucket.at) * (double) perMinute / MINUTE);
    }

    /** The map is in the order of the last calls: the oldest go first. */
    private void forget(long now) {
        Iterator<Bucket> oldest = buckets.values().iterator();
        while (oldest.hasNext()) {
            boolean full = refilled(oldest.next(), now) >= perMinute;
            if (!full && buckets.size() < MOST_ADDRESSES) {
                return;
            }
            oldest.remove();
        }
    }
}
