package org.manabiya.mdm.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;

/**
 * A unit lent to a person (貸出簿): a row of its own, as the municipalities' rules for lent units ask (貸与管理台帳), not a flag on the
 * unit. While it runs, no other loan of the unit of the same nature can.
 */
@Entity
@Table(name = "mdm_loan")
public class Loan {
    /**
     * What is agreed when a unit is handed out.
     *
     * @param due the day on which it is to come back; {@code null} for the usual one of the municipality's limits
     * @param accessories what goes with it: charger, pen, router
     * @param condition how it looks, so that nobody argues afterwards
     * @param supportNote 就学援助 and the like; few may read it
     */
    public record Terms(
            LoanKind kind,
            LocalDate from,
            LocalDate due,
            String reason,
            String accessories,
            String condition,
            String supportNote) {
        public Terms {
            if (kind == null || from == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.termsMissing");
            }
            if (from.getYear() < SchoolYear.EARLIEST || from.getYear() > SchoolYear.LATEST) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", from);
            }
            if (due != null && due.isBefore(from)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.dueBeforeFrom");
            }
            reason = Entered.optional(reason, 400);
            accessories = Entered.optional(accessories, 200);
            condition = Entered.optional(condition, 400);
            supportNote = Entered.optional(supportNote, 400);
        }

        Terms until(LocalDate day) {
            return new Terms(kind, from, day, reason, accessories, condition, supportNote);
        }
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private LoanKind kind;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "due_on")
    private LocalDate due;

    private String reason;
    private String accessories;

    @Column(name = "condition_out")
    private String conditionOut;

    @Column(name = "support_note")
    private String supportNote;

    @Column(name = "lent_by")
    private UUID lentBy;

    @Column(name = "lent_by_name")
    private String lentByName;

    @Column(name = "lent_at")
    private Instant lentAt;

    /** What handed it out: the unit's event, or an id of its own where the unit changed no hands. */
    @Column(name = "lent_act")
    private UUID lentAct;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    @Column(name = "returned_by_name")
    private String returnedByName;

    @Column(name = "condition_back")
    private String conditionBack;

    /** What of the accessories did not come back, in the words in which they were given out. */
    private String missing;

    @Column(name = "returned_act")
    private UUID returnedAct;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String running;

    @Version
    private int version;

    protected Loan() {}

    Loan(Device device, UUID school, UUID person, Terms terms, Act act, UUID lentAct) {
        this.id = Ids.next();
        this.municipalityId = device.municipalityId();
        this.schoolId = school;
        this.deviceId = device.id();
        this.personId = person;
        this.kind = terms.kind();
        this.from = terms.from();
        this.due = terms.due();
        this.reason = terms.reason();
        this.accessories = terms.accessories();
        this.conditionOut = terms.condition();
        this.supportNote = terms.supportNote();
        this.lentBy = act.by().account();
        this.lentByName = act.by().name();
        this.lentAt = act.by().at();
        this.lentAct = lentAct;
        this.running = runningKey();
    }

    private String runningKey() {
        return (kind.changesHands() ? "HELD:" : "HOME:") + deviceId;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public UUID deviceId() {
        return deviceId;
    }

    public UUID personId() {
        return personId;
    }

    public LoanKind kind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }

    public String reason() {
        return reason;
    }

    public String accessories() {
        return accessories;
    }

    /** What was given out with it, one by one. */
    public List<String> accessoryItems() {
        return items(accessories);
    }

    /** What of it did not come back. */
    public List<String> missing() {
        return items(missing);
    }

    private static List<String> items(String words) {
        return words == null
                ? List.of()
                : Stream.of(words.split("[、,;/・\\n]"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .distinct()
                        .toList();
    }

    /** How it looked when it was handed out. */
    public String conditionOut() {
        return conditionOut;
    }

    /** How it looked when it came back. */
    public String conditionBack() {
        return conditionBack;
    }

    public Instant lentAt() {
        return lentAt;
    }

    public String lentByName() {
        return lentByName;
    }

    public String returnedByName() {
        return returnedByName;
    }

    /** Whether it was handed out by mistake. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public LocalDate due() {
        return due;
    }

    public LocalDate returnedOn() {
        return returnedOn;
    }

    public String supportNote() {
        return supportNote;
    }

    UUID lentAct() {
        return lentAct;
    }

    UUID returnedAct() {
        return returnedAct;
    }

    public boolean isRunning() {
        return running != null;
    }

    /** The unit is back, or went on to somebody else. */
    void end(Act act, UUID returnAct) {
        if (!isRunning()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.over");
        }
        // A list of last week may be read today: nothing comes back before it was lent.
        returnedOn = act.on().isBefore(from) ? from : act.on();
        returnedByName = act.by().name();
        returnedAct = returnAct;
        running = null;
    }

    /** How it looked when it came back. */
    void cameBack(String condition) {
        conditionBack = Entered.optional(condition, 400);
    }

    /**
     * Some of what was given out with it did not come back; nothing where all has been found.
     *
     * @throws Refusal CONFLICT while it runs
     */
    void noteMissing(Collection<String> items) {
        if (isRunning() || isWithdrawn()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.notReturned");
        }
        missing = Entered.optional(
                accessoryItems().stream().filter(items::contains).collect(Collectors.joining(";")), 200);
    }

    /** Whether it began after the other, of the same nature and the same unit: what was taken back then, is built upon. */
    boolean isSuccessorOf(Loan other) {
        return !isWithdrawn() && kind.changesHands() == other.kind.changesHands() && lentAt.isAfter(other.lentAt);
    }

    /** The return was scanned by mistake. */
    void resume() {
        returnedOn = null;
        returnedByName = null;
        returnedAct = null;
        conditionBack = null;
        missing = null;
        running = runningKey();
    }

    /** It was handed out by mistake: the row stays and counts no more. */
    void withdraw(Instant now) {
        withdrawnAt = now;
        running = null;
    }

    /** May be kept until another day. */
    void extendTo(LocalDate day) {
        if (!isRunning()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.over");
        }
        if (day == null || day.isBefore(from)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.dueBeforeFrom");
        }
        due = day;
    }

    void noteSupport(String note) {
        supportNote = Entered.optional(note, 400);
    }
}
