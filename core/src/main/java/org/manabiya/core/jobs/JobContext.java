package org.manabiya.core.jobs;

import java.util.Optional;
import java.util.UUID;

/** What a running job knows and may say. */
public interface JobContext {

    UUID id();

    Optional<UUID> municipality();

    Optional<UUID> owner();

    /** What {@link Jobs#enqueue} was given. */
    String payload();

    /**
     * Says how far it has come, in percent and in words. Cheap enough to be called for every row: it writes at once when the key
     * changes, else a few times a second.
     *
     * @throws JobCancelled as {@link #stopIfCancelled}
     */
    void progress(int percent, String key, Object... variables);

    /**
     * The place to stop: to be called between steps, outside a transaction that must not be lost.
     *
     * @throws JobCancelled when somebody has cancelled the job or the node is shutting down; to be let through
     */
    void stopIfCancelled();
}
