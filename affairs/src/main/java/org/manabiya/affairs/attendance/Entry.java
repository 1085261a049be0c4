package org.manabiya.affairs.attendance;

import java.time.LocalTime;
import java.util.UUID;

/**
 * What a teacher says about one pupil. The pupil is named by id, never by the row's place in a list.
 *
 * @param mark the code of a {@link Mark}
 */
public record Entry(UUID pupil, String mark, String reason, LocalTime arrived, LocalTime left) {}
