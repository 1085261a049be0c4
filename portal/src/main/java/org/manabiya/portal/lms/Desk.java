package org.manabiya.portal.lms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manabiya.lms.materials.Handouts.Received;

/**
 * What lies on a pupil's desk: the one thing to do now, what comes after it, and what is done.
 *
 * @param now the first thing that is not done, by its due day and then the oldest; empty when all is done
 */
public record Desk(Optional<Received> now, List<Received> next, List<Received> done) {
    private static final Comparator<Received> BY_DUE_DAY = Comparator.comparing(
                    Received::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Received::handedAt);

    /** Sorts what a pupil received. */
    public static Desk of(List<Received> received) {
        var open = received.stream()
                .filter(item -> !item.isDone())
                .sorted(BY_DUE_DAY)
                .toList();
        return new Desk(
                open.stream().findFirst(),
                open.stream().skip(1).toList(),
                received.stream().filter(Received::isDone).toList());
    }

    public boolean isEmpty() {
        return now.isEmpty() && done.isEmpty();
    }
}
