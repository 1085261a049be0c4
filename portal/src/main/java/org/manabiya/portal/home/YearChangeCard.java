package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.mdm.yearchange.OpenSteps;

/** In the season: what is open of the year change at the school, or at how many schools; nothing while nothing is. */
@Dependent
class YearChangeCard implements HomeCard {
    private final Caller caller;
    private final OpenSteps openSteps;

    @Inject
    YearChangeCard(Caller caller, OpenSteps openSteps) {
        this.caller = caller;
        this.openSteps = openSteps;
    }

    @Override
    public Rank rank() {
        return Rank.ATTENTION;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(Permission.YEAR_CHANGE_SEE)) {
            return Optional.empty();
        }
        List<OpenSteps.Step> steps = openSteps.of(caller.reach(Permission.YEAR_CHANGE_SEE));
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "home/yearChange.jte",
                        Map.of("steps", steps, "board", caller.may(Permission.YEAR_CHANGE_PLAN))));
    }
}
