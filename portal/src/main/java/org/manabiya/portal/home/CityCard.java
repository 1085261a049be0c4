package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manabiya.affairs.attendance.RollStatus;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Role;
import org.manabiya.core.organisation.Schools;

/** For the board: the city in figures and, for its staff, how far each school's rolls are. */
@Dependent
class CityCard implements HomeCard {
    private final Caller caller;
    private final Schools schools;
    private final RollStatus status;
    private final Today today;

    @Inject
    CityCard(Caller caller, Schools schools, RollStatus status, Today today) {
        this.caller = caller;
        this.schools = schools;
        this.status = status;
        this.today = today;
    }

    @Override
    public Rank rank() {
        return Rank.CITY;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.is(Role.BOARD_STAFF) && !caller.is(Role.BOARD_ICT)) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                "home/city.jte",
                Map.of(
                        "schools",
                        schools.lines(caller.reach(Permission.SCHOOL_SEE)),
                        "schoolRolls",
                        caller.is(Role.BOARD_STAFF)
                                ? status.ofSchools(caller.reach(Permission.ATTENDANCE_SEE), today.day())
                                : List.of())));
    }
}
