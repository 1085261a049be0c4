package org.manabiya.lms.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.SchoolClass;

/**
 * Materials handed to one class with a word of instruction. While it lies with the class, whoever is a pupil of it that day may open
 * it; taken back (withdrawn), only the teacher still sees it.
 */
@Entity
@Table(name = "lms_handout")
public class Handout {
    private static final int LONGEST_INSTRUCTION = 500;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private UUID classId;

    private String instruction;

    @Column(name = "handed_by")
    private UUID handedBy;

    @Column(name = "handed_at")
    private Instant handedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "order_key")
    private UUID orderKey;

    protected Handout() {}

    /**
     * @param instruction what to do with it, for the pupils to read; may be blank
     * @param dueOn the day by which it should be done, or null
     */
    public Handout(SchoolClass clazz, UUID teacher, String instruction, LocalDate dueOn, Instant now) {
        var clean = instruction == null ? "" : instruction.strip();
        if (clean.length() > LONGEST_INSTRUCTION) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.instruction", LONGEST_INSTRUCTION);
        }
        this.id = Ids.next();
        this.municipalityId = clazz.municipalityId();
        this.schoolId = clazz.schoolId();
        this.classId = clazz.id();
        this.instruction = clean;
        this.handedBy = teacher;
        this.handedAt = now;
        this.dueOn = dueOn;
    }

    /** Remembers which order it carries out, so that the order sent again finds it. */
    Handout by(UUID order) {
        this.orderKey = order;
        return this;
    }

    /** One item for each material, in the order given. */
    List<HandoutItem> itemsOf(List<Material> materials) {
        var items = new ArrayList<HandoutItem>();
        for (Material material : materials) {
            items.add(new HandoutItem(this, material, items.size()));
        }
        return items;
    }

    /** Takes it back from the class; done twice it stays as it was. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Gives it to the class again after it was taken back. */
    public void restore() {
        withdrawnAt = null;
    }

    /** Where it stands: with the teacher, and with the class unless it was taken back. */
    public Place place() {
        return new Place(municipalityId, schoolId, isWithdrawn() ? Set.of() : Set.of(classId), handedBy);
    }

    public boolean isHandedBy(UUID person) {
        return handedBy.equals(person);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public UUID classId() {
        return classId;
    }

    /** What to do with it; empty where the teacher wrote nothing. */
    public String instruction() {
        return instruction;
    }

    public UUID handedBy() {
        return handedBy;
    }

    public Instant handedAt() {
        return handedAt;
    }

    /** The day by which it should be done, or null. */
    public LocalDate dueOn() {
        return dueOn;
    }
}
