package org.manabiya.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manabiya.core.error.Refusal;

/**
 * Counts the tries at passwords and makes the next one wait, longer each time: by name and by the place the tries come from, so that
 * nobody keeps another out from elsewhere, and more generously by the name alone, against guessing from many places at once (NIST SP
 * 800-63B-4 §3.2.2 allows at most 100). A name that nobody has waits like any other. An hour without a try is forgotten.
 *
 * <p>Each node counts for itself, in memory of a fixed size: whoever has not signed in yet cannot make the database write.
 */
@ApplicationScoped
public class Tries {
    /** Free tries from one place before waiting begins. */
    static final int FREE = 4;
    /** Free tries for one name from all unknown places together. */
    static final int FREE_IN_ALL = 100;

    private static final int REMEMBERED = 100_000;
    private static final String EVERYWHERE = "";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(4);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    /** Where a try comes from; what is known has served this account before and does not pay for the tries of others. */
    public record From(String place, boolean known) {}

    private record Key(String name, String place) {}

    private record Count(int tries, Instant last, Instant free) {
        static final Count NONE = new Count(0, Instant.MIN, Instant.MIN);

        Count andOneMore(int allowed, Instant now) {
            int sum = tries + 1;
            var wait = Duration.ZERO;
            if (sum > allowed) {
                wait = FIRST_WAIT.multipliedBy(1L << Math.min(sum - allowed - 1, MOST_DOUBLINGS));
            }
            return new Count(sum, now, now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
        }

        Count andOneLess() {
            return new Count(tries - 1, last, last);
        }
    }

    private final Clock clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** For the proxy only. */
    protected Tries() {
        this(null);
    }

    @Inject
    public Tries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a try. It counts as a wrong one until {@link #succeed} takes it back, so that many at once are no more than one by one.
     *
     * @throws Refusal TOO_MANY while the next try has to wait; asking then does not lengthen the wait
     */
    public synchronized void begin(String name, From from) {
        var now = clock.instant();
        var here = new Key(name, from.place());
        var everywhere = new Key(name, EVERYWHERE);
        var free = count(here, now).free();
        if (!from.known() && count(everywhere, now).free().isAfter(free)) {
            free = count(everywhere, now).free();
        }
        if (now.isBefore(free)) {
            throw Refusal.later(
                    Refusal.Kind.TOO_MANY,
                    Duration.between(now, free).plusMillis(999).truncatedTo(ChronoUnit.SECONDS),
                    "identity.signIn.wait");
        }
        counts.put(here, count(here, now).andOneMore(FREE, now));
        if (!from.known()) {
            counts.put(everywhere, count(everywhere, now).andOneMore(FREE_IN_ALL, now));
        }
    }

    /** The try could not be looked at: it never was. */
    public synchronized void takeBack(String name, From from) {
        keys(name, from).forEach(key -> counts.computeIfPresent(key, (k, count) -> count.andOneLess()));
    }

    /** The try was right. */
    public synchronized void succeed(String name, From from) {
        keys(name, from).forEach(counts::remove);
    }

    /** The account has got a new password: everybody begins anew. */
    public synchronized void forget(String name) {
        counts.keySet().removeIf(key -> key.name().equals(name));
    }

    private static List<Key> keys(String name, From from) {
        return List.of(new Key(name, from.place()), new Key(name, EVERYWHERE));
    }

    private Count count(Key key, Instant now) {
        var known = counts.get(key);
        return known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(now) ? Count.NONE : known;
    }
}
