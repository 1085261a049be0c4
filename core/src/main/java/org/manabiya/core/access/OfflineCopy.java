package org.manabiya.core.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * By which headers the service worker knows what a tablet may keep for the time without a network, and for whom: what one person's
 * account got is dropped as soon as another's answer comes.
 */
@Dependent
public class OfflineCopy {
    private final Caller caller;

    @Inject
    public OfflineCopy(Caller caller) {
        this.caller = caller;
    }

    /** The headers of an answer that the caller's tablet keeps: a pupil's only, since others' pages name other people. */
    public Map<String, String> headers() {
        return caller.is(Role.PUPIL) ? headersOfWhatNamesNobody() : Map.of();
    }

    /** The headers of an answer that names nobody but the caller, which anybody's tablet keeps. */
    public Map<String, String> headersOfWhatNamesNobody() {
        return Map.of("X-Offline", "keep", "X-Offline-Owner", caller.account().toString());
    }
}
