package org.manabiya.portal.signin;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.manabiya.core.access.Computes;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Token;

/**
 * What a token does not open: the pages, on which a stolen one could make itself a successor, and writes when it may only read.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokenGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String API = "api/";

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!(request.getAttribute(SignInMechanism.TOKEN_USE) instanceof Token.Use use)) {
            return;
        }
        if (!context.getUriInfo().getPath().startsWith(API)) {
            throw Refusal.notSignedIn();
        }
        if (use == Token.Use.READ
                && !READING.contains(context.getMethod())
                && !resource.getResourceMethod().isAnnotationPresent(Computes.class)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "identity.token.readOnly");
        }
    }
}
