package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the fund pays as this installation is set: {@code manabiya.renewal.subsidy}, see {@link Subsidy#parse}. */
@Dependent
public class FundRules {
    private final Subsidy subsidy;

    @Inject
    public FundRules(@ConfigProperty(name = "manabiya.renewal.subsidy", defaultValue = Subsidy.USUAL) String setting) {
        this.subsidy = Subsidy.parse(setting);
    }

    public Subsidy subsidy() {
        return subsidy;
    }
}
