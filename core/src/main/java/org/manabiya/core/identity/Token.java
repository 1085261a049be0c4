package org.manabiya.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A personal access token for the API: shown once, kept as a hash, expiring, revocable. */
@Entity
@Table(name = "core_token")
public class Token {
    /** What a token may do: everything its owner may, or only look. */
    public enum Use {
        READ,
        WRITE
    }

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String name;
    private String hash;

    @Column(name = "scope")
    private String use;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Token() {}

    Token(UUID account, String name, String hash, Use use, Instant now, Instant expires) {
        this.id = Ids.next();
        this.accountId = account;
        this.name = name;
        this.hash = hash;
        this.use = use.name();
        this.createdAt = now;
        this.expiresAt = expires;
    }

    public boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Use use() {
        return Use.valueOf(use);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
