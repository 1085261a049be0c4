package org.manabiya.lms.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.StoredFile;

/** The captions of a video in one language. */
@Entity
@Table(name = "lms_caption")
public class Caption {
    /** Japanese, and the languages that most families with roots abroad speak. */
    public static final List<String> LANGUAGES = List.of("ja", "en", "zh", "ko", "pt", "es", "vi", "fil", "ne", "id");

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "material_id")
    private UUID materialId;

    private String language;

    @Column(name = "file_id")
    private UUID fileId;

    @Column(name = "created_at")
    private Instant created;

    protected Caption() {}

    /** @throws Refusal INVALID where the material is no video, or for a language that is not offered */
    Caption(Material material, String language, StoredFile file, Instant now) {
        if (material.kind() != MaterialKind.VIDEO || language == null || !LANGUAGES.contains(language)) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.caption.language");
        }
        this.id = Ids.next();
        this.municipalityId = material.municipalityId();
        this.schoolId = material.schoolId();
        this.materialId = material.id();
        this.language = language;
        this.fileId = file.id();
        this.created = now;
    }

    /** As BCP 47 writes it. */
    public String language() {
        return language;
    }

    public UUID materialId() {
        return materialId;
    }

    public UUID fileId() {
        return fileId;
    }
}
