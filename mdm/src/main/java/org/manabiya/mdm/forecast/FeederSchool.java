package org.manabiya.mdm.forecast;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** Which part of an elementary school's leavers goes to a junior high school (進学先), in percent. */
@Entity
@Table(name = "mdm_forecast_feeder")
public class FeederSchool {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "elementary_id")
    private UUID elementaryId;

    @Column(name = "junior_id")
    private UUID juniorId;

    private int percent;

    protected FeederSchool() {}

    FeederSchool(UUID municipality, UUID elementary, UUID junior, int percent) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.elementaryId = elementary;
        this.juniorId = junior;
        this.percent = percent;
    }

    Assumptions.Feeder share() {
        return new Assumptions.Feeder(elementaryId, juniorId, percent / 100.0);
    }
}
