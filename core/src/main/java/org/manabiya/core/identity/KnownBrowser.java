package org.manabiya.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A browser in which the owner of an account has signed in before; kept as the hash of what its cookie holds. */
@Entity
@Table(name = "core_known_browser")
public class KnownBrowser {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String hash;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected KnownBrowser() {}

    KnownBrowser(UUID account, String hash, Instant now) {
        this.id = Ids.next();
        this.accountId = account;
        this.hash = hash;
        this.seenAt = now;
    }

    void seen(Instant now) {
        seenAt = now;
    }
}
