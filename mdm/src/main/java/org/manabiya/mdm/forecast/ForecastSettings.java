package org.manabiya.mdm.forecast;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The shares that a municipality's forecast takes for given, in thousandths. */
@Entity
@Table(name = "mdm_forecast_settings")
public class ForecastSettings {
    static final int WHOLE = 1000;

    @Id
    @Column(name = "municipality_id")
    private UUID municipalityId;

    private int leaving;
    private int joining;
    private int enrolling = WHOLE;

    @Version
    private int version;

    protected ForecastSettings() {}

    ForecastSettings(UUID municipality) {
        this.municipalityId = municipality;
    }

    void take(int leavingPerMille, int joiningPerMille, int enrollingPerMille) {
        leaving = leavingPerMille;
        joining = joiningPerMille;
        enrolling = enrollingPerMille;
    }

    Moves moves() {
        return new Moves(leaving / (double) WHOLE, joining / (double) WHOLE);
    }

    double enrolling() {
        return enrolling / (double) WHOLE;
    }
}
