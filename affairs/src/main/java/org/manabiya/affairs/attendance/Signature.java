package org.manabiya.affairs.attendance;

import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.error.Refusal;

/** Who signs, and when. The name is kept as it was on that day, as a seal on paper keeps it. */
record Signature(UUID person, String name, Instant at) {
    /** @throws Refusal NOT_ALLOWED for an account without a person: a register is signed by people */
    static Signature of(Caller caller, Instant now) {
        if (caller.person() == null) {
            throw Refusal.notAllowed();
        }
        return new Signature(caller.person(), caller.name(), now);
    }
}
