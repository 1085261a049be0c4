package org.manabiya.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.manabiya.core.access.SignedInOnly;

/** The API to read: what {@code /openapi} tells machines, for people. */
@RequestScoped
@Path("/api-docs")
public class ApiPages {
    @Inject
    private ApiOperations operations;

    @Inject
    private ApiDocument document;

    @Inject
    private Models models;

    @Inject
    @ConfigProperty(name = "manabiya.address")
    private String address;

    @GET
    @Controller
    @SignedInOnly
    public String read() {
        var described = document.build();
        Map<String, List<ApiLine>> groups = new TreeMap<>();
        for (ApiOperation operation : operations.all()) {
            var entry = described
                    .getPaths()
                    .getPathItem(operation.path())
                    .getOperations()
                    .get(PathItem.HttpMethod.valueOf(operation.method()));
            groups.computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
                    .add(new ApiLine(operation, entry, described.getComponents().getSchemas()));
        }
        models.put("groups", groups);
        models.put("address", address);
        return "api/api.jte";
    }
}
