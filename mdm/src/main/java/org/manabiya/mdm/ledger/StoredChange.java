package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A {@link Change} as the history keeps it. */
@Entity
@Table(name = "mdm_device_change")
class StoredChange {
    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private Fact fact;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    protected StoredChange() {}

    StoredChange(DeviceEvent event, Change change) {
        this.id = Ids.next();
        this.eventId = event.id();
        this.fact = change.fact();
        this.before = change.fact().write(change.before());
        this.after = change.fact().write(change.after());
    }

    UUID eventId() {
        return eventId;
    }

    Change change() {
        return new Change(fact, fact.read(before), fact.read(after));
    }
}
