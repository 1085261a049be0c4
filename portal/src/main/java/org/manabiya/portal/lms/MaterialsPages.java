package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.core.files.Uploaded;
import org.manabiya.lms.materials.BringMaterial;
import org.manabiya.lms.materials.Materials;
import org.manabiya.portal.page.Flash;

/** A teacher's materials: what there is, and bringing more. */
@RequestScoped
@Path("/materials")
public class MaterialsPages {
    @Inject
    private BringMaterial bringMaterial;

    @Inject
    private Materials materials;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Controller
    @Requires(Permission.MATERIAL_MAKE)
    public String list() {
        models.put("key", Ids.next());
        models.put("materials", materials.lines(caller.reach(Permission.MATERIAL_MAKE)));
        return "lms/materials.jte";
    }

    /**
     * Brings the chosen files, each kept or refused by itself, and goes on to handing them out. Not a controller, because the MVC filter
     * would read a whole video into memory to find its token in it: the guard of uploads looks for it instead.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.MATERIAL_MAKE)
    public Response bring(List<EntityPart> parts) throws IOException {
        var brought = new ArrayList<UUID>();
        var key = new Uploaded(parts).key();
        for (EntityPart part : parts) {
            var name = FileName.sent(part.getFileName().orElse(""));
            if (part.getName().equals("file") && !name.isBlank()) {
                bring(part, name, key, brought);
            }
        }
        if (brought.isEmpty()) {
            return Response.seeOther(URI.create("/materials")).build();
        }
        flash.success("lms.materials.brought", brought.size());
        return Response.seeOther(UriBuilder.fromPath("/materials/hand-out")
                        .queryParam("material", brought.toArray())
                        .build())
                .build();
    }

    private void bring(EntityPart part, String name, UUID key, List<UUID> brought) throws IOException {
        try {
            var material = bringMaterial.bring(part.getContent(), name, null, key);
            brought.add(material.id());
        } catch (Refusal refusal) {
            flash.error("lms.materials.notBrought", name);
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
        }
    }
}
