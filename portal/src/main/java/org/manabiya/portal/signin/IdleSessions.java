package org.manabiya.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A session ends when nobody has used it for a while: tablets are shared, and left lying. */
@WebListener
public class IdleSessions implements HttpSessionListener {
    @Inject
    @ConfigProperty(name = "manabiya.session.idle")
    private Duration idle;

    @Override
    public void sessionCreated(HttpSessionEvent begun) {
        begun.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
    }
}
