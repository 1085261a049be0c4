package org.manabiya.core.people;

import java.util.UUID;

/** What a module has written about a pupil in a class. Each module that writes brings one, so that a transfer with traces stays. */
public interface PupilTraces {
    /** Whether there is anything. */
    boolean anyOf(UUID pupil, UUID clazz);
}
