package org.manabiya.lms.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.StoredFile;

/** A material (教材) that a teacher brought: one file and what it is called. It belongs to that teacher until it is handed out. */
@Entity
@Table(name = "lms_material")
public class Material {
    private static final int LONGEST_TITLE = 200;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String title;

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "byte_size")
    private long size;

    @Column(name = "file_id")
    private UUID fileId;

    @Column(name = "created_at")
    private Instant created;

    @Column(name = "order_key")
    private UUID orderKey;

    @Column(name = "removed_at")
    private Instant removed;

    protected Material() {}

    /** A material made of a file that has been looked into: its kind is what its bytes say. */
    public Material(StoredFile file, MaterialKind kind, UUID schoolId, UUID ownerId, String title, Instant now) {
        this.id = Ids.next();
        this.municipalityId = file.owner().municipalityId();
        this.schoolId = schoolId;
        this.ownerId = ownerId;
        this.kind = kind;
        this.created = now;
        hold(file);
        rename(title);
    }

    /** Remembers the form with which it came, so that the form sent again finds it. */
    Material by(UUID order) {
        this.orderKey = order;
        return this;
    }

    /** Gives it the name that pupils will read. */
    public void rename(String newTitle) {
        var clean = newTitle == null ? "" : newTitle.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.title", LONGEST_TITLE);
        }
        this.title = clean;
    }

    /**
     * Puts another file in the place of its own.
     *
     * @throws Refusal INVALID for a file of another kind: how far pupils came would mean nothing any more
     */
    void replace(StoredFile file, MaterialKind itsKind) {
        if (itsKind != kind) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.replace.kind");
        }
        hold(file);
    }

    private void hold(StoredFile file) {
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.fileId = file.id();
    }

    /** Lets go of its file for good. */
    void remove(Instant now) {
        this.removed = now;
        this.fileId = null;
    }

    public boolean isRemoved() {
        return removed != null;
    }

    /** Where it stands: with its owner. */
    public Place place() {
        return new Place(municipalityId, schoolId, Set.of(), ownerId);
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

    public UUID ownerId() {
        return ownerId;
    }

    public String title() {
        return title;
    }

    public MaterialKind kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public UUID fileId() {
        return fileId;
    }

    public Instant created() {
        return created;
    }
}
