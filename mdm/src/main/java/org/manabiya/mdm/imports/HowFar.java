package org.manabiya.mdm.imports;

/** Told how far an import has come; may throw to stop it, and then nothing of it stands. */
@FunctionalInterface
interface HowFar {
    HowFar UNTOLD = (percent, key, variables) -> {};

    void tell(int percent, String key, Object... variables);
}
