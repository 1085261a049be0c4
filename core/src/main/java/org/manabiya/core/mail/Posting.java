package org.manabiya.core.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/**
 * A mail to be sent once: it says that it is on its way before it goes, and after a crash in between it stays so. Better one mail
 * missing than the same one every morning twice.
 */
@Entity
@Table(name = "core_mail_posting")
class Posting {
    private static final int MOST_ATTEMPTS = 5;

    enum State {
        ON_ITS_WAY,
        WAITING,
        SENT
    }

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private MailTopic topic;

    private String occasion;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Version
    private int version;

    protected Posting() {}

    Posting(UUID account, MailTopic topic, String occasion) {
        this.id = Ids.next();
        this.accountId = account;
        this.topic = topic;
        this.occasion = occasion;
        this.state = State.WAITING;
    }

    boolean mayGo() {
        return state == State.WAITING && attempts < MOST_ATTEMPTS;
    }

    void go(Instant now) {
        state = State.ON_ITS_WAY;
        attempts++;
        triedAt = now;
    }

    void end(Delivery delivery) {
        state = switch (delivery) {
            case SENT -> State.SENT;
            case NOT_TAKEN -> State.WAITING;
            case UNKNOWN -> State.ON_ITS_WAY;
        };
    }

    Optional<Instant> notTaken() {
        return state == State.WAITING ? Optional.of(triedAt) : Optional.empty();
    }

    UUID id() {
        return id;
    }
}
