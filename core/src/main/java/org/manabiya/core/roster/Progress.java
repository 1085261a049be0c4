package org.manabiya.core.roster;

/** Is told how far an import has come; may end it by throwing, which leaves everything as it was. */
@FunctionalInterface
public interface Progress {

    /** Nobody is waiting for words. */
    Progress NONE = (percent, key, variables) -> {};

    /** @param key a message of {@code messages/roster.properties} with its variables */
    void reached(int percent, String key, Object... variables);
}
