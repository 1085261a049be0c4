package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

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

    /** What the console told, by fact; {@code null} where it told nothing. */
    Map<Fact, Object> facts() {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.CONSOLE_STATUS, status);
        facts.put(Fact.OS_VERSION, osVersion);
        facts.put(Fact.LAST_SYNC, lastSync);
        facts.put(Fact.SUPPORT_UNTIL, supportUntil);
        facts.put(Fact.ENROLLED_AT, enrolledAt);
        facts.put(Fact.ORG_UNIT, orgUnit);
        facts.put(Fact.MAC_ADDRESS, macAddress);
        facts.put(Fact.CONSOLE_NOTE, note);
        return facts;
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
