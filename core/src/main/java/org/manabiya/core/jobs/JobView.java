package org.manabiya.core.jobs;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * A job as the API tells it, in the reader's language.
 *
 * @param state queued, running, done, failed or cancelled
 * @param words how far it is, or why it failed; null before it has said anything
 * @param reference the number to give to whoever can read the log; null unless something unforeseen happened
 */
public record JobView(
        UUID id,
        String kind,
        String state,
        int percent,
        String words,
        String result,
        String reference,
        Instant created,
        Instant started,
        Instant ended) {

    static JobView of(Job job, Function<Words, String> wording) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.percent(),
                job.words().map(wording).orElse(null),
                job.result().orElse(null),
                job.reference().orElse(null),
                job.created(),
                job.started().orElse(null),
                job.ended().orElse(null));
    }
}
