package org.manabiya.portal.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Guards what the server tells machines about itself: the metrics are for who holds the operator's token, which is a setting and no row
 * of the database, so that they can be read when the database is down. Without the setting nobody reads them (docs/decisions/0018).
 */
@WebFilter(
        urlPatterns = {"/metrics", "/metrics/*", "/openapi", "/openapi/*"},
        asyncSupported = true)
public class OperationGuard implements Filter {
    private static final String BEARER = "Bearer ";

    @Inject
    @ConfigProperty(name = "manabiya.operation.token")
    private Optional<String> token;

    @Inject
    @ConfigProperty(name = "manabiya.openapi.open", defaultValue = "true")
    private boolean openApiIsOpen;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        if (mayRead(asked)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = (HttpServletResponse) response;
        answer.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        answer.setHeader("WWW-Authenticate", "Bearer realm=\"operation\"");
        answer.setContentType("text/plain;charset=UTF-8");
        answer.getWriter().println("Needs the Bearer token of the setting manabiya.operation.token.");
    }

    private boolean mayRead(HttpServletRequest asked) {
        return openApiIsOpen && !isMetrics(asked) || holdsTheToken(asked.getHeader("Authorization"));
    }

    private boolean holdsTheToken(String authorization) {
        return token.filter(secret -> !secret.isBlank())
                .filter(secret -> authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && MessageDigest.isEqual(
                                secret.getBytes(UTF_8),
                                authorization.substring(BEARER.length()).strip().getBytes(UTF_8)))
                .isPresent();
    }

    /** Whether the request is for the metrics, whose token is none of the database's. */
    public static boolean isMetrics(HttpServletRequest asked) {
        return asked.getServletPath().startsWith("/metrics");
    }
}
