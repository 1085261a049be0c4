package org.manabiya.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.manabiya.core.identity.SignedIn;
import org.manabiya.core.identity.Token;
import org.manabiya.core.identity.Tokens;
import org.manabiya.portal.start.OperationGuard;

/**
 * The one authentication mechanism (Jakarta Security 3.0 allows one): a Bearer token for the API, else the account that the session
 * remembers. It only says who is asking; whether they may is the permission table's matter.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** The request attribute that says what the token of this request may do. */
    static final String TOKEN_USE = "org.manabiya.token.use";

    /** The session attribute that remembers the sign-in as text, see {@link SignedIn}. */
    static final String SIGNED_IN = "signedIn";

    @Inject
    private Instance<Tokens> tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var authorization = request.getHeader("Authorization");
        if (OperationGuard.isMetrics(request)) {
            return context.doNothing();
        }
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return byToken(authorization.substring(7).strip(), request, context);
        }
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SIGNED_IN) instanceof String signedIn) {
            return context.notifyContainerAboutLogin(new CallerPrincipal(signedIn), Set.of());
        }
        return context.doNothing();
    }

    private AuthenticationStatus byToken(String secret, HttpServletRequest request, HttpMessageContext context) {
        var found = tokens.get().find(secret);
        if (found.isEmpty()) {
            return context.doNothing();
        }
        Token token = found.get();
        request.setAttribute(TOKEN_USE, token.use());
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(SignedIn.byToken(token).toString()), Set.of());
    }
}
