package org.manabiya.core.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** Content to which perhaps no row refers any more. */
@Entity(name = "FileSuspect")
@Table(name = "core_file_suspect")
class Suspect {

    @Id
    private UUID id;

    private String sha256;

    @Column(name = "noted_at")
    private Instant noted;

    protected Suspect() {}

    Suspect(ContentHash hash, Instant noted) {
        this.id = Ids.next();
        this.sha256 = hash.hex();
        this.noted = noted;
    }

    ContentHash hash() {
        return new ContentHash(sha256);
    }
}
