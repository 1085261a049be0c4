package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** Something that happened to a unit: who did it, when, and from which line of which import or for what reason. */
@Entity
@Table(name = "mdm_device_event")
public class DeviceEvent {
    /** What happened. */
    public enum Kind {
        ENTERED,
        CHANGED,
        REPAIR_ENTERED,
        REPAIR_CHANGED,
        /** An import was taken back. */
        RESTORED
    }

    /** Who does it and when. */
    public record Author(UUID account, String name, Instant at) {}

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "repair_id")
    private UUID repairId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "account_id")
    private UUID accountId;

    private String actor;

    @Column(name = "import_id")
    private UUID importId;

    private Integer line;
    private String reason;

    protected DeviceEvent() {}

    public DeviceEvent(Kind kind, Device device, Author author) {
        this.id = Ids.next();
        this.kind = kind;
        this.municipalityId = device.municipalityId();
        this.deviceId = device.id();
        this.accountId = author.account();
        this.actor = author.name();
        this.happenedAt = author.at();
    }

    /** It came from a line of an import. */
    public DeviceEvent from(UUID anImport, Integer lineOfFile) {
        this.importId = anImport;
        this.line = lineOfFile;
        return this;
    }

    public DeviceEvent about(Repair repair) {
        this.repairId = repair.id();
        return this;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID deviceId() {
        return deviceId;
    }

    /** The repair it is about, or {@code null}. */
    public UUID repairId() {
        return repairId;
    }

    public UUID importId() {
        return importId;
    }

    public Integer line() {
        return line;
    }

    public String actor() {
        return actor;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
