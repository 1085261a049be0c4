package org.manabiya.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A school, or the board itself (OneRoster's {@code orgs}): written by the roster import, read here. */
@Entity
@Table(name = "core_school")
public class School {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "roster_state")
    private String rosterState;

    private String kind;
    private String name;
    private String identifier;

    protected School() {}

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public String name() {
        return name;
    }

    /** 学校コード (13 characters), or null. */
    public String identifier() {
        return identifier;
    }

    /** False for the row of the board of education. */
    public boolean isSchool() {
        return kind.equals("school");
    }
}
