package org.manabiya.mdm.fields;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** The municipality's own columns, for machines. */
@Dependent
@Path("/api/v1/devices/fields")
@Produces(MediaType.APPLICATION_JSON)
public class FieldResource {
    /** A field. */
    public record View(UUID id, String name, CustomField.Kind kind, UUID model, List<String> choices) {
        static View of(CustomField field) {
            return new View(field.id(), field.name(), field.kind(), field.modelId(), field.choices());
        }
    }

    private final CustomFields fields;
    private final Caller caller;

    @Inject
    public FieldResource(CustomFields fields, Caller caller) {
        this.fields = fields;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.DEVICE_SEE)
    public List<View> all() {
        return fields.of(caller.municipality()).stream().map(View::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View add(CustomField.Details details) {
        return View.of(fields.add(caller.municipality(), given(details)));
    }

    @PUT
    @Path("{deviceField}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_KEEP)
    public View define(@PathParam("deviceField") UUID id, CustomField.Details details) {
        fields.define(id, given(details));
        return fields.find(id).map(View::of).orElseThrow(Refusal::notFound);
    }

    @DELETE
    @Path("{deviceField}")
    @Requires(Permission.DEVICE_KEEP)
    public void remove(@PathParam("deviceField") UUID id) {
        fields.remove(id);
    }

    private static CustomField.Details given(CustomField.Details details) {
        if (details == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return details;
    }
}
