package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.core.files.Uploaded;
import org.manabiya.lms.materials.CaptionMaterial;
import org.manabiya.lms.materials.Captions;
import org.manabiya.lms.materials.Materials;
import org.manabiya.lms.materials.RemoveMaterial;
import org.manabiya.lms.materials.RenameMaterial;
import org.manabiya.lms.materials.ReplaceMaterial;
import org.manabiya.portal.page.Flash;

/** One material of a teacher: look at it as pupils will, name it, caption it, replace its file, remove it. */
@RequestScoped
@Path("/materials/{material}")
public class MaterialPages {
    @Inject
    private RenameMaterial renameMaterial;

    @Inject
    private ReplaceMaterial replaceMaterial;

    @Inject
    private RemoveMaterial removeMaterial;

    @Inject
    private CaptionMaterial captionMaterial;

    @Inject
    private Materials materials;

    @Inject
    private Captions captions;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Controller
    @Requires(Permission.MATERIAL_MAKE)
    public String look(@PathParam("material") UUID id) {
        var material = materials.find(id).orElseThrow(Refusal::notFound);
        models.put("material", material);
        models.put("shown", Shown.of(material, captions.of(id)));
        models.put("handedOut", materials.timesHandedOut(id));
        return "lms/material.jte";
    }

    @POST
    @Controller
    @Requires(Permission.MATERIAL_MAKE)
    public String rename(@PathParam("material") UUID material, @FormParam("title") String title) {
        try {
            renameMaterial.rename(material, title);
            flash.success("lms.materials.renamed");
        } catch (Refusal refusal) {
            tell(refusal);
        }
        return "redirect:/materials/" + material;
    }

    /** As bringing materials, no controller: the guard against other sites' writes protects it. */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.MATERIAL_MAKE)
    public Response replace(@PathParam("material") UUID material, List<EntityPart> parts) throws IOException {
        var file = new Uploaded(parts).file("file");
        if (file.isPresent()) {
            try {
                replaceMaterial.replace(material, file.get().getContent(), nameOf(file.get()));
                flash.success("lms.material.replaced");
            } catch (Refusal refusal) {
                tell(refusal);
            }
        }
        return backTo(material);
    }

    /** As bringing materials, no controller. */
    @POST
    @Path("captions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.MATERIAL_MAKE)
    public Response caption(@PathParam("material") UUID material, List<EntityPart> parts) throws IOException {
        var file = new Uploaded(parts).file("file");
        var language = new Uploaded(parts).text("language");
        if (file.isPresent()) {
            try {
                captionMaterial.put(material, language, file.get().getContent(), nameOf(file.get()));
                flash.success("lms.captions.put", Shown.named(language));
            } catch (Refusal refusal) {
                tell(refusal);
            }
        }
        return backTo(material);
    }

    @POST
    @Path("captions/remove")
    @Controller
    @Requires(Permission.MATERIAL_MAKE)
    public String uncaption(@PathParam("material") UUID material, @FormParam("language") String language) {
        captionMaterial.remove(material, language);
        flash.success("lms.captions.removed");
        return "redirect:/materials/" + material;
    }

    @POST
    @Path("remove")
    @Controller
    @Requires(Permission.MATERIAL_MAKE)
    public String remove(@PathParam("material") UUID material) {
        removeMaterial.remove(material);
        flash.success("lms.material.removed");
        return "redirect:/materials";
    }

    private void tell(Refusal refusal) {
        flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
    }

    private static String nameOf(EntityPart part) {
        return FileName.sent(part.getFileName().orElse(""));
    }

    private static Response backTo(UUID material) {
        return Response.seeOther(URI.create("/materials/" + material)).build();
    }
}
