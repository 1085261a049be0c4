package org.manabiya.portal.signin;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.manabiya.core.error.Refusal;

/**
 * Guards writes that are no form of ours: the CSRF token protects the pages' forms, but not the API. A browser always says where a
 * request comes from ({@code Sec-Fetch-Site}, {@code Origin}); another site's is refused. What a token signs no browser sends unasked.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ForgeryGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        boolean byToken = request.getAttribute(SignInMechanism.TOKEN_USE) != null;
        if (!READING.contains(context.getMethod()) && !byToken && comesFromElsewhere(context)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "error.csrf");
        }
    }

    private boolean comesFromElsewhere(ContainerRequestContext context) {
        var site = context.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = context.getHeaderString("Origin");
        if (origin == null) {
            // Not a browser: a browser would say so with every write.
            return false;
        }
        try {
            var there = URI.create(origin).getAuthority();
            return there == null || !there.equals(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnAddress) {
            return true;
        }
    }
}
