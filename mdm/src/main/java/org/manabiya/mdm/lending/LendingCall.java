package org.manabiya.mdm.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** What a program was answered for a loan or return that it sent under a key of its own. */
@Entity
@Table(name = "mdm_lending_call")
class LendingCall {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "call_key")
    private UUID key;

    @Column(name = "device_id")
    private UUID deviceId;

    private String tag;

    @Enumerated(EnumType.STRING)
    private Handover.What what;

    @Column(name = "act_id")
    private UUID act;

    @Column(name = "from_id")
    private UUID fromId;

    @Column(name = "to_id")
    private UUID toId;

    @Column(name = "called_at")
    private Instant calledAt;

    protected LendingCall() {}

    LendingCall(UUID account, UUID key, Handover answer, Instant now) {
        this.id = Ids.next();
        this.accountId = account;
        this.key = key;
        this.deviceId = answer.device();
        this.tag = answer.tag();
        this.what = answer.what();
        this.act = answer.act();
        this.fromId = answer.from();
        this.toId = answer.to();
        this.calledAt = now;
    }

    Handover answer() {
        return new Handover(deviceId, tag, what, act, fromId, toId);
    }
}
