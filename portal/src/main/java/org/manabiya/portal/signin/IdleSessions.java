package org.manabiya.portal.signin;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A session ends when nobody has used it for a while: tablets are shared, and left lying. */
@WebListener
public class IdleSessions implements HttpSessionListener {
    /** Asked for only now: Payara Server makes listeners before it can inject settings into them. */
    @Override
    public void sessionCreated(HttpSessionEvent begun) {
        Duration idle = ConfigProvider.getConfig().getValue("manabiya.session.idle", Duration.class);
        begun.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
    }
}
