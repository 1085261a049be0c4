package org.manabiya.mdm.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** An uploaded device file on its way into the ledger. */
@Entity
@Table(name = "mdm_import")
public class DeviceImport {
    /** How far it has come. */
    public enum Status {
        UPLOADED,
        APPLIED,
        UNDONE,
        PUT_ASIDE
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private UUID uploadedBy;

    private String uploader;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    private int entered;
    private int changed;
    private int unchanged;

    protected DeviceImport() {}

    DeviceImport(UUID municipality, String fileName, Source source, Author author) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.fileName = fileName;
        this.source = source;
        this.status = Status.UPLOADED;
        this.uploadedAt = author.at();
        this.uploadedBy = author.account();
        this.uploader = author.name();
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public String fileName() {
        return fileName;
    }

    /** What kind of file it is, or {@code null} when it was not recognised. */
    public Source source() {
        return source;
    }

    public Status status() {
        return status;
    }

    public boolean isOpen() {
        return status == Status.UPLOADED;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public String uploader() {
        return uploader;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public Instant undoneAt() {
        return undoneAt;
    }

    public int entered() {
        return entered;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    /** Whether it changed anything: one that did not is never in the way of taking an earlier one back. */
    boolean hasEffect() {
        return entered + changed > 0;
    }

    void applied(Preview preview, Instant at) {
        status = Status.APPLIED;
        appliedAt = at;
        entered = (int) preview.count(Outcome.Kind.NEW);
        changed = (int) preview.count(Outcome.Kind.CHANGED);
        unchanged = (int) preview.count(Outcome.Kind.UNCHANGED);
    }

    void putAside() {
        status = Status.PUT_ASIDE;
    }

    void undone(Instant at) {
        status = Status.UNDONE;
        undoneAt = at;
    }

    /** @throws Refusal when it was applied or put aside already */
    void requireOpen() {
        if (!isOpen()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.closed");
        }
    }
}
