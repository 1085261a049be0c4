package org.manabiya.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.manabiya.core.access.Place;

/** What a module has written about school days. Each module that writes brings one, so that nobody closes such a day unknowingly. */
public interface DayTraces {
    /** Those of the days on which there is something at the school, or for a place without a school at any of the municipality. */
    Set<LocalDate> of(Place place, Collection<LocalDate> days);
}
