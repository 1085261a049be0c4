package org.manabiya.core.data;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/** What the server's EclipseLink does wrong, mended in each session. Named in each {@code persistence.xml}; each mend goes with the server that carries the fix. */
public class EclipseLinkMends implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        new EmptyIds().customize(session);
        new ListOperators().customize(session);
    }
}
