package org.manabiya.core.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.manabiya.core.error.Refusal;

/**
 * Guards every address before its method runs: the method's annotation names the rule, the caller must hold it, and each id in the
 * address must lie within the caller's reach. An address without a rule is refused.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    @Inject
    private Caller caller;

    @Inject
    @Any
    private Instance<Locator> locators;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        if (!caller.isSignedIn()) {
            throw Refusal.notSignedIn();
        }
        if (caller.mustChangePassword() && !method.isAnnotationPresent(BeforePasswordChange.class)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "error.mustChangePassword");
        }
        if (method.isAnnotationPresent(SignedInOnly.class)) {
            return;
        }
        var rule = method.getAnnotation(Requires.class);
        if (rule == null || !caller.may(rule.value())) {
            throw Refusal.notAllowed();
        }
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            for (String value : values) {
                check(rule.value(), name, value);
            }
        });
    }

    private void check(Permission permission, String name, String value) {
        Locator locator = null;
        for (Locator candidate : locators) {
            if (candidate.parameter().equals(name)) {
                locator = candidate;
            }
        }
        if (locator == null) {
            throw Refusal.notFound();
        }
        Place place = locator.locate(id(value)).orElseThrow(Refusal::notFound);
        if (!caller.may(permission, place)) {
            throw Refusal.notFound();
        }
    }

    private static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound();
        }
    }
}
