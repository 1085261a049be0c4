package org.manabiya.mdm.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The bytes of an uploaded file, kept only until it is applied or put aside: they hold personal data. */
@Entity
@Table(name = "mdm_import_content")
class ImportContent {
    @Id
    @Column(name = "import_id")
    private UUID importId;

    private byte[] content;

    protected ImportContent() {}

    ImportContent(UUID anImport, byte[] content) {
        this.importId = anImport;
        this.content = content;
    }

    byte[] bytes() {
        return content;
    }
}
