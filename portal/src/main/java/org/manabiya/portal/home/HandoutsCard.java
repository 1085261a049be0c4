package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.lms.materials.Handouts;

/** For teachers: what was handed out last and who has opened it. */
@Dependent
class HandoutsCard implements HomeCard {
    private static final int LINES = 5;

    private final Caller caller;
    private final Handouts handouts;

    @Inject
    HandoutsCard(Caller caller, Handouts handouts) {
        this.caller = caller;
        this.handouts = handouts;
    }

    @Override
    public Rank rank() {
        return Rank.OWN_WORK;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(Permission.MATERIAL_HAND_OUT)) {
            return Optional.empty();
        }
        List<Handouts.Given> given = handouts.given(caller.reach(Permission.MATERIAL_PROGRESS));
        return Optional.of(new Part(
                "home/handouts.jte", Map.of("handouts", List.copyOf(given.subList(0, Math.min(LINES, given.size()))))));
    }
}
