package org.manabiya.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** One act: who, from where, what, on which thing, before and after. Written once, never changed. */
@Entity
@Table(name = "core_audit")
public class AuditEntry {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "account_id")
    private UUID accountId;

    private String actor;
    private String roles;
    private String address;
    private String action;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "before_values")
    private String before;

    @Column(name = "after_values")
    private String after;

    protected AuditEntry() {}

    AuditEntry(
            Instant happenedAt,
            Who who,
            String action,
            String subjectKind,
            UUID subjectId,
            String before,
            String after) {
        this.id = Ids.next();
        this.happenedAt = happenedAt;
        this.municipalityId = who.municipality();
        this.schoolId = who.school();
        this.accountId = who.account();
        this.actor = who.name();
        this.roles = who.roles();
        this.address = who.address();
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.before = before;
        this.after = after;
    }

    /** Who acts and from where. */
    record Who(UUID municipality, UUID school, UUID account, String name, String roles, String address) {}

    public UUID id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String actor() {
        return actor;
    }

    public String roles() {
        return roles;
    }

    public String address() {
        return address;
    }

    public String action() {
        return action;
    }

    public String subjectKind() {
        return subjectKind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }
}
