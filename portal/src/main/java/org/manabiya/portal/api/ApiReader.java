package org.manabiya.portal.api;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Hands the server the description of the API for {@code /openapi}; the server makes this object itself and knows no injection. */
public class ApiReader implements OASModelReader {
    @Override
    public OpenAPI buildModel() {
        return CDI.current().select(ApiDocument.class).get().build();
    }
}
