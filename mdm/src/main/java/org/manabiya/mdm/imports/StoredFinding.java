package org.manabiya.mdm.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A {@link Finding} of an applied file. */
@Entity
@Table(name = "mdm_import_finding")
class StoredFinding {
    private static final String SEPARATOR = "\u001F";

    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private int line;

    @Column(name = "column_name")
    private String column;

    private String cell;
    private String message;
    private String variables;

    protected StoredFinding() {}

    StoredFinding(UUID anImport, Finding finding) {
        this.id = Ids.next();
        this.importId = anImport;
        this.severity = finding.severity();
        this.line = finding.line();
        this.column = finding.column();
        this.cell = finding.value();
        this.message = finding.key();
        this.variables = String.join(SEPARATOR, finding.args());
    }

    Finding finding(String file) {
        return new Finding(severity, file, line, column, cell, message, List.of(variables.split(SEPARATOR, -1)));
    }
}
