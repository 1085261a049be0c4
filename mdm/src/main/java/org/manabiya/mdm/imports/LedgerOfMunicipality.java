package org.manabiya.mdm.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The ledger as a whole: locked while an import is applied or undone, and the place that knows which import was the last. */
@Entity
@Table(name = "mdm_ledger")
class LedgerOfMunicipality {
    @Id
    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "last_import_id")
    private UUID lastImportId;

    protected LedgerOfMunicipality() {}

    LedgerOfMunicipality(UUID municipality) {
        this.municipalityId = municipality;
    }

    boolean endsWith(DeviceImport anImport) {
        return anImport.id().equals(lastImportId);
    }

    void continueWith(DeviceImport anImport) {
        lastImportId = anImport.id();
    }

    void takeBackLast() {
        lastImportId = null;
    }
}
