package org.manabiya.mdm.yearchange;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.forecast.Grade;

/**
 * Pupils and units at the turn of the year, as roster and ledger say today.
 *
 * @param schools the names of the schools looked at, in the order of their codes
 * @param rostered the schools whose classes of the new year have pupils already
 * @param withJunior the schools that have a grade of junior high: at an elementary school none, at a 義務教育学校 all nine grades
 * @param expected new pupils at schools whose new classes are not in the roster
 */
record Turn(
        SchoolYear old,
        Map<UUID, String> schools,
        List<Pupil> pupils,
        List<Unit> units,
        Set<UUID> rostered,
        Set<UUID> withJunior,
        Map<UUID, Integer> expected) {
    /** A pupil who is gone before the graduates are has been transferred. */
    private static final int GRADUATION_MONTH = 3;

    /** What becomes of a pupil, and the school of the new year, or {@code null} where there is none or nobody knows. */
    record Prospect(Why why, UUID school) {}

    Prospect prospect(Pupil pupil) {
        if (pupil.next() != null) {
            UUID school = pupil.next().school();
            if (pupil.now() == null) {
                return new Prospect(Why.NEW_PUPIL, school);
            }
            if (pupil.now().school().equals(school)) {
                return new Prospect(Why.GOES_UP, school);
            }
            return new Prospect(pupil.now().grade() == Grade.P6 ? Why.MOVES_ON : Why.TRANSFERS, school);
        }
        return pupil.now() == null ? new Prospect(Why.LEFT, null) : withoutRoster(pupil.now());
    }

    private Prospect withoutRoster(SchoolPlace now) {
        LocalDate graduation = LocalDate.of(old.next().year(), GRADUATION_MONTH, 1);
        if (now.until() != null && now.until().isBefore(graduation)) {
            return new Prospect(Why.LEFT, null);
        }
        if (now.grade() == Grade.J3) {
            return new Prospect(Why.GRADUATES, null);
        }
        if (now.grade() == Grade.P6 && !withJunior.contains(now.school())) {
            boolean unknown = Collections.disjoint(rostered, withJunior);
            return new Prospect(unknown ? Why.NEXT_SCHOOL_UNKNOWN : Why.GRADUATES, null);
        }
        return rostered.contains(now.school()) ? new Prospect(Why.LEFT, null) : new Prospect(Why.GOES_UP, now.school());
    }

    /** Whether the pupil should have handed the unit in by that day. */
    boolean hasGone(Pupil pupil, LocalDate today) {
        if (pupil.now() == null) {
            return true;
        }
        LocalDate until = pupil.now().until();
        return today.isAfter(old.last()) || until != null && today.isAfter(until);
    }
}
