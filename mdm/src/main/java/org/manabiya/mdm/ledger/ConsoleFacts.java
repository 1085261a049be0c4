package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What the vendor's management console last told about a unit. */
@Embeddable
public class ConsoleFacts {
    @Column(name = "console_status")
    private String status;

    @Column(name = "os_version")
    private String osVersion;

    @Column(name = "last_sync")
    private Instant lastSync;

    @Column(name = "support_until")
    private LocalDate supportUntil;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "org_unit")
    private String orgUnit;

    @Column(name = "mac_address")
    private String macAddress;

    @Column(name = "console_note")
    private String note;

    Facts addTo(Facts facts) {
        return facts.with(Fact.CONSOLE_STATUS, status)
                .with(Fact.OS_VERSION, osVersion)
                .with(Fact.LAST_SYNC, lastSync)
                .with(Fact.SUPPORT_UNTIL, supportUntil)
                .with(Fact.ENROLLED_AT, enrolledAt)
                .with(Fact.ORG_UNIT, orgUnit)
                .with(Fact.MAC_ADDRESS, macAddress)
                .with(Fact.CONSOLE_NOTE, note);
    }

    void take(Fact fact, Object value) {
        switch (fact) {
            case CONSOLE_STATUS -> status = (String) value;
            case OS_VERSION -> osVersion = (String) value;
            case LAST_SYNC -> lastSync = (Instant) value;
            case SUPPORT_UNTIL -> supportUntil = (LocalDate) value;
            case ENROLLED_AT -> enrolledAt = (Instant) value;
            case ORG_UNIT -> orgUnit = (String) value;
            case MAC_ADDRESS -> macAddress = (String) value;
            case CONSOLE_NOTE -> note = (String) value;
            default -> throw new IllegalArgumentException("no fact of a console: " + fact);
        }
    }
}
