package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.organisation.Classes;
import org.manabiya.mdm.yearchange.OpenSteps;
import org.manabiya.mdm.yearchange.YearChanges;

/** For a homeroom teacher in the season of a year change that the board has started: the way to the own class's sheet. */
@Dependent
class ClassYearChangeCard implements HomeCard {
    private final Caller caller;
    private final OpenSteps openSteps;
    private final YearChanges changes;
    private final Classes classes;

    @Inject
    ClassYearChangeCard(Caller caller, OpenSteps openSteps, YearChanges changes, Classes classes) {
        this.caller = caller;
        this.openSteps = openSteps;
        this.changes = changes;
        this.classes = classes;
    }

    @Override
    public Rank rank() {
        return Rank.ATTENTION;
    }

    @Override
    public Optional<Part> part() {
        if (caller.homerooms().isEmpty() || !caller.may(Permission.YEAR_CHANGE_CLASS)) {
            return Optional.empty();
        }
        return openSteps
                .season()
                .filter(this::isStarted)
                .map(old -> new Part("home/classYearChange.jte", Map.of("rooms", classes.lines(caller.homerooms()))));
    }

    private boolean isStarted(SchoolYear old) {
        return changes.of(caller.municipality()).stream()
                .anyMatch(change -> change.old().equals(old));
    }
}
