package org.manabiya.portal.start;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The one JAX-RS application: the pages of the portal and the API of every module. */
@ApplicationPath("/")
public class Web extends Application {
    @Override
    public Map<String, Object> getProperties() {
        // The bundled Krazo protects only what is annotated unless it is told otherwise.
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.IMPLICIT);
    }
}
