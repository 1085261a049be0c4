package org.manabiya.core.data;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes the keys of rows: UUIDv7 (RFC 9562), whose order is that of their making, so that indexes grow at one end. */
public final class Ids {
    private static final NoArgGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new key; safe to call from any thread. */
    public static UUID next() {
        return VERSION_7.generate();
    }
}
