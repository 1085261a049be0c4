package org.manabiya.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.NewTransaction;

/**
 * Counts the wrong passwords and makes the next try wait, longer each time: by name and by the place the tries come from, so that
 * nobody keeps another out from elsewhere, and more generously by the name alone, against guessing from many places at once (NIST SP
 * 800-63B-4 §3.2.2 allows at most 100). A name that nobody has waits like any other. An hour without a try is forgotten.
 *
 * <p>What was wrong stands in the database, for all nodes; what is being looked at just now is counted by each node for itself, so that
 * many at once are no more than one by one. A right password writes no row.
 */
@ApplicationScoped
public class Tries {
    /** Free tries from one place before waiting begins. */
    static final int FREE = 4;
    /** Free tries for one name from all unknown places together. */
    static final int FREE_IN_ALL = 100;

    private static final String EVERYWHERE = "";

    /** Where a try comes from; what is known has served this account before and does not pay for the tries of others. */
    public record From(String place, boolean known) {}

    /** One of the counts that a try falls under. */
    private record Key(String name, String place, int allowed) {
        String id() {
            return name + "/" + place;
        }
    }

    private final NewTransaction transaction;
    private final Clock clock;
    private final Map<String, Integer> underWay = new HashMap<>();

    /** For the proxy only. */
    protected Tries() {
        this(null, null);
    }

    @Inject
    public Tries(NewTransaction transaction, Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins a try, which {@link #succeed}, {@link #fail} or {@link #takeBack} ends.
     *
     * @throws Refusal TOO_MANY while the next try has to wait; asking then does not lengthen the wait
     */
    public void begin(String name, From from) {
        var now = clock.instant();
        var keys = keys(name, from);
        var wrong = wrong(keys);
        synchronized (underWay) {
            for (Key key : keys) {
                var before = wrong.get(key.id());
                refuseUntil(before == null ? now : before.free(now), now);
                int running = underWay.getOrDefault(key.id(), 0);
                if (running > 0 && running + (before == null ? 0 : before.count(now)) > key.allowed()) {
                    refuseUntil(now.plus(WrongTries.FIRST_WAIT), now);
                }
            }
            keys.forEach(key -> underWay.merge(key.id(), 1, Integer::sum));
        }
    }

    private static void refuseUntil(Instant free, Instant now) {
        if (now.isBefore(free)) {
            throw Refusal.later(
                    Refusal.Kind.TOO_MANY,
                    Duration.between(now, free).plusMillis(999).truncatedTo(ChronoUnit.SECONDS),
                    "identity.signIn.wait");
        }
    }

    /** The try could not be looked at: it never was. */
    public void takeBack(String name, From from) {
        synchronized (underWay) {
            keys(name, from)
                    .forEach(key -> underWay.computeIfPresent(key.id(), (id, count) -> count > 1 ? count - 1 : null));
        }
    }

    /** The try was wrong. */
    public void fail(String name, From from) {
        try {
            keys(name, from).forEach(this::count);
        } finally {
            takeBack(name, from);
        }
    }

    /** The try was right. */
    public void succeed(String name, From from) {
        takeBack(name, from);
        remove(
                "delete from WrongTries t where t.id in :ids",
                "ids",
                List.of(name + "/" + from.place(), name + "/" + EVERYWHERE));
    }

    /** The account has got a new password: everybody begins anew. */
    public void forget(String name) {
        remove("delete from WrongTries t where t.name = :name", "name", name);
    }

    /** Two of the first wrong ones at the same time both want to make the row: the slower one then finds it. */
    private void count(Key key) {
        try {
            transaction.call(em -> oneMore(em, key));
        } catch (PersistenceException theOtherWasFirst) {
            transaction.call(em -> oneMore(em, key));
        }
    }

    private Void oneMore(EntityManager em, Key key) {
        var wrong = em.find(WrongTries.class, key.id(), LockModeType.PESSIMISTIC_WRITE);
        if (wrong == null) {
            em.persist(new WrongTries(key.id(), key.name(), key.allowed(), clock.instant()));
        } else {
            wrong.oneMore(key.allowed(), clock.instant());
        }
        em.flush();
        return null;
    }

    private Map<String, WrongTries> wrong(List<Key> keys) {
        return transaction.call(em -> em.createQuery("select t from WrongTries t where t.id in :ids", WrongTries.class)
                .setParameter("ids", keys.stream().map(Key::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(WrongTries::id, Function.identity())));
    }

    private void remove(String statement, String name, Object value) {
        transaction.call(
                em -> em.createQuery(statement).setParameter(name, value).executeUpdate());
    }

    private static List<Key> keys(String name, From from) {
        var here = new Key(name, from.place(), FREE);
        return from.known() ? List.of(here) : List.of(here, new Key(name, EVERYWHERE, FREE_IN_ALL));
    }
}
