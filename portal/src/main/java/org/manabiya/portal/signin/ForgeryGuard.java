package org.manabiya.portal.signin;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.manabiya.core.access.Computes;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Token;

/**
 * Guards writes that are no form of ours: the CSRF token protects the pages' forms, but not the API. A browser always says where a
 * request comes from ({@code Sec-Fetch-Site}, {@code Origin}); another site's is refused. A token that may only read cannot write.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ForgeryGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (READING.contains(context.getMethod())) {
            return;
        }
        if (request.getAttribute(SignInMechanism.TOKEN_USE) instanceof Token.Use use) {
            if (use == Token.Use.READ && !resource.getResourceMethod().isAnnotationPresent(Computes.class)) {
                throw new Refusal(Refusal.Kind.NOT_ALLOWED, "identity.token.readOnly");
            }
            return;
        }
        if (request.getHeader("Authorization") == null && comesFromElsewhere(context)) {
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
            return !request.getHeader("Host").equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return true;
        }
    }
}
