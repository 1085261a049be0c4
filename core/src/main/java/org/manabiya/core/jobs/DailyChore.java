package org.manabiya.core.jobs;

import java.time.LocalTime;
import java.util.List;

/** Something to be done once a day by one of the nodes: a CDI bean. What fails is logged and done again the next day. */
public interface DailyChore {

    /** Its name in the database: short, never changed, with the module in front ({@code core.sweep-files}). */
    String name();

    /** When, by the clock on a Japanese wall. */
    LocalTime at();

    /** Further times of the same day, for a chore that does only what the earlier ones could not. */
    default List<LocalTime> again() {
        return List.of();
    }

    void run() throws Exception;
}
