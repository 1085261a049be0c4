package org.manabiya.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A one-time secret with which somebody takes over a prepared account: kept as a hash, for a few days, usable once. */
@Entity
@Table(name = "core_invitation")
public class Invitation {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Invitation() {}

    Invitation(UUID account, String hash, Instant expiresAt) {
        this.id = Ids.next();
        this.accountId = account;
        this.hash = hash;
        this.expiresAt = expiresAt;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    UUID accountId() {
        return accountId;
    }
}
