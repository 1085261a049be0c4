package org.manabiya.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A class of one school year: a homeroom (学級), or a scheduled group. 特別支援学級 may mix grades; its pupils may have a second
 * membership in an 交流学級.
 */
@Entity
@Table(name = "core_class")
public class SchoolClass {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "school_year_id")
    private UUID schoolYearId;

    @Column(name = "roster_state")
    private String rosterState;

    private String title;
    private String kind;
    private String grades;

    @Column(name = "special_needs")
    private Boolean specialNeeds;

    protected SchoolClass() {}

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public String title() {
        return title;
    }

    /** The grades as in the roster, e.g. {@code P1} or {@code P1,P4,P6}; may be null. */
    public String grades() {
        return grades;
    }

    public boolean isHomeroom() {
        return kind.equals("homeroom");
    }

    /** 特別支援学級. */
    public boolean isSpecialNeeds() {
        return Boolean.TRUE.equals(specialNeeds);
    }
}
