package org.manabiya.core.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is known of a file that somebody handed in. Its bytes lie in the {@link FileStore} under {@link #hash()}. */
@Entity
@Table(name = "core_file")
public class StoredFile {

    @Id
    private UUID id;

    private String sha256;

    @Column(name = "byte_size")
    private long size;

    @Column(name = "media_type")
    private String mediaType;

    private String name;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "created_at")
    private Instant created;

    protected StoredFile() {}

    public StoredFile(
            UUID id, FileStore.Content content, String mediaType, String name, FileOwner owner, Instant created) {
        this.id = id;
        this.sha256 = content.hash().hex();
        this.size = content.size();
        this.mediaType = mediaType;
        this.name = FileName.clean(name);
        this.municipalityId = owner.municipalityId();
        this.schoolId = owner.schoolId();
        this.ownerId = owner.accountId();
        this.created = created;
    }

    public UUID id() {
        return id;
    }

    public ContentHash hash() {
        return new ContentHash(sha256);
    }

    public long size() {
        return size;
    }

    /** As told from its bytes, with the charset where it is text. */
    public String mediaType() {
        return mediaType;
    }

    /** What its owner called it, cleaned. */
    public String name() {
        return name;
    }

    public FileOwner owner() {
        return new FileOwner(municipalityId, schoolId, ownerId);
    }

    public Instant created() {
        return created;
    }
}
