package org.manabiya.mdm.yearchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** How many new pupils the board expects at a school, until the roster names them. */
@Entity
@Table(name = "mdm_year_change_entrants")
class Entrants {
    @Id
    private UUID id;

    @Column(name = "change_id")
    private UUID changeId;

    @Column(name = "school_id")
    private UUID schoolId;

    private int pupils;

    @Version
    private int version;

    protected Entrants() {}

    Entrants(YearChange change, UUID school, int pupils) {
        this.id = Ids.next();
        this.changeId = change.id();
        this.schoolId = school;
        this.pupils = pupils;
    }

    UUID school() {
        return schoolId;
    }

    int pupils() {
        return pupils;
    }

    void become(int number) {
        pupils = number;
    }
}
