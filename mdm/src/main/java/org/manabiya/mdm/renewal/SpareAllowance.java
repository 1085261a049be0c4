package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The permitted share of spares as this installation is set: {@code manabiya.renewal.spare-percent}, see {@link SparePercent#parse}. */
@Dependent
public class SpareAllowance {
    private final SparePercent percent;

    @Inject
    public SpareAllowance(
            @ConfigProperty(name = "manabiya.renewal.spare-percent", defaultValue = "15") String setting) {
        this.percent = SparePercent.parse(setting);
    }

    public SparePercent percent() {
        return percent;
    }
}
