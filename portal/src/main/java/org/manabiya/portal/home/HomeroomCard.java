package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.affairs.attendance.RollStatus;
import org.manabiya.core.access.Caller;
import org.manabiya.core.organisation.Classes;

/** For a homeroom teacher: this morning's roll of the own class. */
@Dependent
class HomeroomCard implements HomeCard {
    private final Caller caller;
    private final Classes classes;
    private final Today today;

    @Inject
    HomeroomCard(Caller caller, Classes classes, Today today) {
        this.caller = caller;
        this.classes = classes;
        this.today = today;
    }

    @Override
    public Rank rank() {
        return Rank.OWN_CLASS;
    }

    @Override
    public Optional<Part> part() {
        if (caller.homerooms().isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, RollStatus.ClassLine> rolls =
                today.rolls().stream().collect(Collectors.toMap(RollStatus.ClassLine::id, Function.identity()));
        return Optional.of(new Part(
                "home/homerooms.jte",
                Map.of("rooms", classes.lines(caller.homerooms()), "rolls", rolls, "schoolDay", today.isSchoolDay())));
    }
}
