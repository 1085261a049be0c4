package org.manabiya.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The wrong passwords for one name from one place, and until when the next try waits. */
@Entity
@Table(name = "core_try")
class WrongTries {
    static final Duration FIRST_WAIT = Duration.ofSeconds(4);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    /** Not the moment of the last try: the clock of another node may be a little behind. */
    private static final Instant NOBODY_WAITS = Instant.EPOCH;

    @Id
    private String id;

    private String name;
    private int tries;

    @Column(name = "last_at")
    private Instant last;

    @Column(name = "free_at")
    private Instant free;

    protected WrongTries() {}

    WrongTries(String id, String name, int allowed, Instant now) {
        this.id = id;
        this.name = name;
        this.last = now;
        oneMore(allowed, now);
    }

    /** One more wrong one; beyond those allowed each makes the next wait twice as long. */
    void oneMore(int allowed, Instant now) {
        tries = count(now) + 1;
        last = now;
        free = tries > allowed ? now.plus(waiting(tries - allowed - 1)) : NOBODY_WAITS;
    }

    private static Duration waiting(int doublings) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** How many count now: an hour without a try is forgotten. */
    int count(Instant now) {
        return isForgotten(now) ? 0 : tries;
    }

    /** When the next try may be. */
    Instant free(Instant now) {
        return isForgotten(now) ? now : free;
    }

    private boolean isForgotten(Instant now) {
        return last.plus(FORGOTTEN_AFTER).isBefore(now);
    }

    String id() {
        return id;
    }
}
