package org.manabiya.mdm.forecast;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** Children of the resident register (住民基本台帳) who reach school age in a school's district for a school year. A number, no names. */
@Entity
@Table(name = "mdm_forecast_children")
public class RegisteredChildren {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "school_year")
    private int schoolYear;

    private int children;

    @Version
    private int version;

    protected RegisteredChildren() {}

    RegisteredChildren(UUID municipality, Assumptions.Entry entry, int children) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.schoolId = entry.school();
        this.schoolYear = entry.year();
        this.children = children;
    }

    Assumptions.Entry entry() {
        return new Assumptions.Entry(schoolId, schoolYear);
    }

    int children() {
        return children;
    }

    void become(int number) {
        children = number;
    }
}
