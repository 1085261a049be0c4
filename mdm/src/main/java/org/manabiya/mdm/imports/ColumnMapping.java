package org.manabiya.mdm.imports;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** A {@link Layout} that is remembered by the headings of its files. */
@Entity
@Table(name = "mdm_column_mapping")
class ColumnMapping {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String header;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String name;

    /** A JSON array of {@link Target}s; null for a column that is left out. */
    private String meanings;

    @Enumerated(EnumType.STRING)
    private DayOrder days;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private UUID savedBy;

    protected ColumnMapping() {}

    /** @param header the {@link Layout#fingerprint} of the headings */
    ColumnMapping(UUID municipality, String header) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.header = header;
    }

    String header() {
        return header;
    }

    void explain(Layout layout, Author author) {
        name = layout.name();
        source = layout.source();
        days = layout.days();
        var array = JSON.createArrayBuilder();
        for (Target target : layout.targets()) {
            if (target == null) {
                array.addNull();
            } else {
                array.add(target.write());
            }
        }
        meanings = array.build().toString();
        savedAt = author.at();
        savedBy = author.account();
    }

    Layout layout() {
        List<Target> targets = new ArrayList<>();
        try (var reader = JSON.createReader(new StringReader(meanings))) {
            for (JsonValue value : reader.readArray()) {
                targets.add(
                        value instanceof JsonString text
                                ? Target.read(text.getString()).orElse(null)
                                : null);
            }
        }
        return new Layout(name, source, targets, days);
    }
}
