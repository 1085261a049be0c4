package org.manabiya.mdm.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

/**
 * A fact that somebody ought to know: seen first on a day, still so on another, closed when it is no longer so. It can be put to rest
 * until a day, and stays known meanwhile.
 */
@Entity
@Table(name = "mdm_alert")
public class Alert {
    private static final int LONGEST_REST_MONTHS = 12;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "model_id")
    private UUID modelId;

    private int units;
    private Integer needed;

    @Column(name = "since_or_until")
    private LocalDate day;

    @Column(name = "first_seen")
    private LocalDate firstSeen;

    @Column(name = "last_seen")
    private LocalDate lastSeen;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "resting_until")
    private LocalDate restingUntil;

    @Column(name = "rested_by")
    private String restedBy;

    @Column(name = "open_key")
    private String openKey;

    @Version
    private int version;

    protected Alert() {}

    Alert(UUID municipality, Finding finding, LocalDate today) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.kind = finding.kind();
        this.schoolId = finding.school();
        this.classId = finding.clazz();
        this.modelId = finding.model();
        this.openKey = finding.key(municipality);
        this.firstSeen = today;
        see(finding, today);
    }

    /** Is still so, perhaps with other numbers. */
    final void see(Finding finding, LocalDate today) {
        units = finding.units();
        needed = finding.needed();
        day = finding.day();
        lastSeen = today;
    }

    /** Is so no longer. */
    void close(LocalDate today) {
        closedOn = today;
        openKey = null;
    }

    /**
     * Is not shown before the day.
     *
     * @throws InvalidInput for a day that is past or more than a year ahead
     */
    void rest(LocalDate until, LocalDate today, String by) {
        if (closedOn != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.alert.closed");
        }
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusMonths(LONGEST_REST_MONTHS))) {
            throw new InvalidInput(new InvalidInput.Field("until", "mdm.alert.until", LONGEST_REST_MONTHS));
        }
        restingUntil = until;
        restedBy = by;
    }

    void wake() {
        restingUntil = null;
        restedBy = null;
    }

    public UUID id() {
        return id;
    }

    public Place place() {
        return classId == null
                ? new Place(municipalityId, schoolId, java.util.Set.of(), null)
                : Place.inClass(municipalityId, schoolId, classId);
    }

    String openKey() {
        return openKey;
    }
}
