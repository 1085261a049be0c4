package org.manabiya.portal.start;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start of this node has come. */
@ApplicationScoped
public class Progress {
    private volatile boolean through;

    /** Whether everything that must stand before the first request stands. */
    public boolean isThrough() {
        return through;
    }

    void through() {
        through = true;
    }
}
