package org.manabiya.portal.signin;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.manabiya.core.audit.Origin;

/** The network address of the browser or client, for the audit record. */
@Dependent
public class RequestOrigin implements Origin {
    @Inject
    private HttpServletRequest request;

    @Override
    public String address() {
        try {
            return request.getRemoteAddr();
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return null;
        }
    }
}
