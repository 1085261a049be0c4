package org.manabiya.affairs.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Who is not at school: what other modules may know of the register. */
public interface Absences {
    /** The pupils of the class whom its confirmed roll of that day has as absent or excused; nobody before the roll is confirmed. */
    Set<UUID> absentees(UUID clazz, LocalDate day);
}
