package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.Ids;

/** Something that happened to a unit: who did it, when, and from which line of which import or for what reason. */
@Entity
@Table(name = "mdm_device_event")
public class DeviceEvent {
    /** What happened. */
    public enum Kind {
        /** Put into the ledger, by an import or by hand. */
        ENTERED,
        CHANGED,
        REPAIR_ENTERED,
        REPAIR_CHANGED,
        /** An import was taken back. */
        RESTORED,
        /** An earlier event was wrong. */
        CORRECTED,
        /** Two records turned out to be one unit. */
        MERGED,
        ORDERED,
        RECEIVED,
        KITTED,
        ASSIGNED,
        LENT,
        RETURNED,
        SET_ASIDE,
        REPAIR_STARTED,
        REPAIRED,
        GIVEN_UP,
        LOST,
        FOUND,
        RETIRED,
        REINSTATED,
        ERASED,
        DISPOSED,
        WRITTEN_OFF,
        MOVED
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

    private int number;

    /** The day on which it happened, where that is not the day of writing it down. */
    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private UUID corrects;

    @Column(name = "former_device")
    private UUID formerDevice;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private DeviceState stateBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_after")
    private DeviceState stateAfter;

    @Column(name = "holder_before")
    private UUID holderBefore;

    @Column(name = "holder_after")
    private UUID holderAfter;

    @Column(name = "school_before")
    private UUID schoolBefore;

    @Column(name = "school_after")
    private UUID schoolAfter;

    @Column(name = "place_before")
    private UUID placeBefore;

    @Column(name = "place_after")
    private UUID placeAfter;

    private String changes;

    protected DeviceEvent() {}

    /** Writes down what happened to a unit that has taken the changes already. */
    public DeviceEvent(Kind kind, Device device, Author author, List<Change> changes) {
        this.id = Ids.next();
        this.kind = kind;
        this.municipalityId = device.municipalityId();
        this.deviceId = device.id();
        this.accountId = author.account();
        this.actor = author.name();
        this.happenedAt = author.at();
        this.number = device.nextEvent();
        this.changes = WrittenChanges.write(changes);
        this.stateAfter = device.state();
        this.holderAfter = device.holderId();
        this.schoolAfter = device.spot().school();
        this.placeAfter = device.spot().room();
        this.stateBefore = (DeviceState) before(changes, Fact.STATE, stateAfter);
        this.holderBefore = (UUID) before(changes, Fact.USER, holderAfter);
        this.schoolBefore = (UUID) before(changes, Fact.SCHOOL, schoolAfter);
        this.placeBefore = (UUID) before(changes, Fact.PLACE, placeAfter);
    }

    private static Object before(List<Change> changes, Fact fact, Object unchanged) {
        for (Change change : changes) {
            if (change.fact() == fact) {
                return change.before();
            }
        }
        return unchanged;
    }

    /** It happened on that day, for that reason. */
    DeviceEvent on(LocalDate day, String why) {
        this.happenedOn = day;
        this.reason = why;
        return this;
    }

    /** It says what was so on that day, where a file tells its day; {@code null} for the day of writing it down. */
    public DeviceEvent asOf(LocalDate day) {
        this.happenedOn = day;
        return this;
    }

    /** It takes that event back. */
    public DeviceEvent correcting(DeviceEvent wrong) {
        this.corrects = wrong.id;
        return this;
    }

    /** It came from a line of an import. */
    public DeviceEvent from(UUID anImport, Integer lineOfFile) {
        this.importId = anImport;
        this.line = lineOfFile;
        return this;
    }

    /** It is about a repair, or about none where the id is {@code null}. */
    public DeviceEvent about(UUID repair) {
        this.repairId = repair;
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

    /** Whether the unit went from one person to another, or to nobody. */
    public boolean changesHolder() {
        return !Objects.equals(holderBefore, holderAfter);
    }

    /** Who had the unit afterwards, or {@code null}. */
    public UUID holder() {
        return holderAfter;
    }

    /** Who did it, when and why. */
    public Act act() {
        return new Act(happenedOn(), new Author(accountId, actor, happenedAt), reason);
    }

    /** The repair it is about, or {@code null}. */
    public UUID repairId() {
        return repairId;
    }

    /** What it changed, in the order in which a ledger names its facts. */
    public List<Change> changes() {
        return WrittenChanges.read(changes);
    }

    /** Its place among the unit's events, from 1. */
    public int number() {
        return number;
    }

    /** The event that this one takes back, or {@code null}. */
    public UUID corrects() {
        return corrects;
    }

    /** The record whose event it was before two were merged, or {@code null}. */
    public UUID formerDevice() {
        return formerDevice;
    }

    /** Whether a correction can take it back: not the entry itself, nor what another record kept, nor what a batch of disposal proves. */
    public boolean isCorrectable() {
        return formerDevice == null
                && switch (kind) {
                    case ENTERED, ORDERED, MERGED, REPAIR_ENTERED, REPAIR_CHANGED, ERASED, DISPOSED -> false;
                    default -> !changes().isEmpty()
                            && changes().stream().noneMatch(change -> change.fact() == Fact.MODEL);
                };
    }

    /** The day on which it happened. */
    public LocalDate happenedOn() {
        return happenedOn == null ? happenedAt.atZone(CoreData.JAPAN).toLocalDate() : happenedOn;
    }

    public String reason() {
        return reason;
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
