package org.manabiya.mdm.spares;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** The spares that a school needs, as worked out on a day from the failures until then. */
@Entity
@Table(name = "mdm_spare_level")
class SpareLevel {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    private int units;
    private int needed;

    @Column(name = "level_percent")
    private int levelPercent;

    @Column(name = "repair_days")
    private int repairDays;

    @Column(name = "worked_out_on")
    private LocalDate workedOutOn;

    protected SpareLevel() {}

    SpareLevel(UUID municipality, SpareTable.Row row, SpareLevels.Aim aim, LocalDate today) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.schoolId = row.site().id();
        this.units = row.site().units();
        this.needed = row.spares();
        this.levelPercent = aim.level();
        this.repairDays = aim.days();
        this.workedOutOn = today;
    }
}
