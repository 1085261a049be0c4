package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;

/** For head, nurse and clerk: how far the school's rolls are this morning, in figures, and the classes that are late. */
@Dependent
class SchoolCard implements HomeCard {
    private static final Set<Role> FOR = Set.of(Role.HEAD, Role.NURSE, Role.CLERK);

    private final Caller caller;
    private final Today today;

    @Inject
    SchoolCard(Caller caller, Today today) {
        this.caller = caller;
        this.today = today;
    }

    @Override
    public Rank rank() {
        return Rank.OWN_SCHOOL;
    }

    @Override
    public Optional<Part> part() {
        return FOR.stream().anyMatch(caller::is)
                ? Optional.of(new Part(
                        "home/schoolRolls.jte", Map.of("rolls", today.rolls(), "schoolDay", today.isSchoolDay())))
                : Optional.empty();
    }
}
