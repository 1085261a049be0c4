package org.manabiya.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** What a person is, and at which school (OneRoster {@code roles}, and the roles that only this product knows). */
@Entity
@Table(name = "core_role")
public class RoleRow implements Spell {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "sourced_id")
    private String sourcedId;

    @Column(name = "roster_state")
    private String rosterState;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String role;

    @Column(name = "is_primary")
    private boolean primary;

    @Column(name = "begin_date")
    private LocalDate beginDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    protected RoleRow() {}

    /** A role given here, outside the roster. */
    public RoleRow(Person person, UUID school, String role, LocalDate from, Instant now) {
        this.id = Ids.next();
        this.municipalityId = person.municipalityId();
        this.personId = person.id();
        this.schoolId = school;
        this.rosterState = "manual";
        this.sourcedId = SourcedId.next();
        this.changedAt = now;
        this.role = role;
        this.primary = false;
        this.beginDate = from;
    }

    @Override
    public void endOn(LocalDate lastDay, Instant now) {
        this.endDate = lastDay;
        this.changedAt = now;
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return (beginDate == null || !day.isBefore(beginDate)) && (endDate == null || !day.isAfter(endDate));
    }

    public UUID id() {
        return id;
    }

    LocalDate endDate() {
        return endDate;
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }

    public UUID personId() {
        return personId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public String role() {
        return role;
    }

    /** Given here and not by the roster: only such a role can be taken back here. */
    public boolean isManual() {
        return rosterState.equals("manual");
    }
}
