package org.manabiya.portal.signin;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.manabiya.core.audit.Origin;

/** The network address of the browser or client, for the audit record; behind a reverse proxy as far as it can be trusted. */
@Dependent
public class RequestOrigin implements Origin {
    @Inject
    private HttpServletRequest request;

    @Inject
    private TrustedProxies proxies;

    @Override
    public String address() {
        try {
            return proxies.client(request.getRemoteAddr(), Collections.list(request.getHeaders(proxies.header())));
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return null;
        }
    }
}
