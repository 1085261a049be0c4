package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.lms.materials.HandOut;
import org.manabiya.lms.materials.Handout;
import org.manabiya.lms.materials.Material;
import org.manabiya.lms.materials.Materials;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** Handing materials to classes: choose the class, say a word, hand out. */
@Controller
@RequestScoped
@Path("/materials/hand-out")
public class HandOutPages {
    @Inject
    private HandOut handOut;

    @Inject
    private Materials materials;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.MATERIAL_HAND_OUT)
    public String form(@QueryParam("material") List<UUID> chosen) {
        var own = materials.find(chosen).stream().filter(this::isOwn).toList();
        if (own.isEmpty()) {
            flash.warning("lms.handOut.chooseFirst");
            return "redirect:/materials";
        }
        return show(own, Set.of(), "", "", null);
    }

    @POST
    @Requires(Permission.MATERIAL_HAND_OUT)
    public String give(
            @FormParam("material") List<UUID> chosen,
            @FormParam("class") List<UUID> toClasses,
            @FormParam("instruction") String instruction,
            @FormParam("due") String due,
            @FormParam("key") UUID key) {
        try {
            var made = handOut.give(new HandOut.Order(toClasses, chosen, instruction, day(due), key));
            flash.success("lms.handOut.done", titles(made));
            return made.size() == 1
                    ? "redirect:/materials/handed-out/" + made.get(0).id()
                    : "redirect:/materials/handed-out";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            var own = materials.find(chosen).stream().filter(this::isOwn).toList();
            return show(own, Set.copyOf(toClasses), instruction, due, refusal);
        }
    }

    private String show(List<Material> own, Set<UUID> chosen, String instruction, String due, Refusal refusal) {
        var mine = classes.lines(caller.reach(Permission.MATERIAL_HAND_OUT).classes());
        models.put("materials", own);
        models.put("classes", mine);
        // Who has one class has nothing to choose.
        models.put("chosen", mine.size() == 1 ? Set.of(mine.get(0).id()) : chosen);
        models.put("instruction", instruction);
        models.put("due", due);
        models.put("refusal", refusal);
        models.put("key", Ids.next());
        return "lms/handOut.jte";
    }

    private boolean isOwn(Material material) {
        return caller.may(Permission.MATERIAL_MAKE, material.place());
    }

    private String titles(List<Handout> made) {
        var lines = classes.lines(made.stream().map(Handout::classId).toList());
        return page.texts().list(lines.stream().map(Classes.Line::title).toList());
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDate) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.handOut.due");
        }
    }
}
