package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.affairs.attendance.LongAbsences;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;

/** For head and nurse: who has been away often of late. */
@Dependent
class AbsencesCard implements HomeCard {
    private static final int LINES = 5;

    private final Caller caller;
    private final LongAbsences absences;
    private final Today today;

    @Inject
    AbsencesCard(Caller caller, LongAbsences absences, Today today) {
        this.caller = caller;
        this.absences = absences;
        this.today = today;
    }

    @Override
    public Rank rank() {
        return Rank.ATTENTION;
    }

    @Override
    public Optional<Part> part() {
        if (caller.school() == null || (!caller.is(Role.HEAD) && !caller.is(Role.NURSE))) {
            return Optional.empty();
        }
        var lines = absences.ofSchool(caller.school(), today.day());
        return Optional.of(new Part(
                "home/absences.jte",
                Map.of("lines", lines.subList(0, Math.min(LINES, lines.size())), "total", lines.size())));
    }
}
