package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.lms.materials.HandOut;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.lms.materials.ReadingSheet;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** What a teacher handed out, and who has opened it. */
@RequestScoped
@Path("/materials/handed-out")
public class HandoutsPages {
    @Inject
    private HandOut handOut;

    @Inject
    private Handouts handouts;

    @Inject
    private ReadingSheet readingSheet;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Audit audit;

    @Inject
    private Page page;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Controller
    @Requires(Permission.MATERIAL_PROGRESS)
    public String list() {
        var given = handouts.given(caller.reach(Permission.MATERIAL_PROGRESS));
        models.put("given", given);
        models.put(
                "classes",
                classes.lines(given.stream().map(Handouts.Given::classId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Classes.Line::id, Function.identity())));
        return "lms/handouts.jte";
    }

    @GET
    @Path("{handout}")
    @Controller
    @Requires(Permission.MATERIAL_PROGRESS)
    public String sheet(@PathParam("handout") UUID id) {
        var handout = handouts.find(id).orElseThrow(Refusal::notFound);
        models.put("handout", handout);
        models.put("clazz", classes.find(handout.classId()).orElseThrow(Refusal::notFound));
        models.put("sheet", readingSheet.of(handout));
        models.put("far", new HowFar(page.texts()));
        return "lms/handout.jte";
    }

    /** One line for each pupil and item. */
    @GET
    @Path("{handout}/export")
    @Requires(Permission.MATERIAL_PROGRESS)
    public Response export(@PathParam("handout") UUID id, @QueryParam("format") String format) {
        var handout = handouts.find(id).orElseThrow(Refusal::notFound);
        var clazz = classes.find(handout.classId()).orElseThrow(Refusal::notFound);
        var sheet = readingSheet.of(handout);
        audit.record("list.export", "handout", id, null, sheet.rows().size() + " rows");
        var headings = Stream.of("number", "name", "kana", "material", "kind", "first", "last", "times", "far", "done")
                .map(column -> page.t("lms.column." + column))
                .toList();
        var rows = sheet.rows().stream().flatMap(row -> sheet.items().stream().map(item -> line(row, item)));
        return new TableExport(page.t("lms.handout.title", clazz.title()), headings, rows)
                .as(TableExport.Format.of(format));
    }

    private List<Object> line(ReadingSheet.Row row, Handouts.Item item) {
        var opening = row.openings().get(item.id());
        return Arrays.asList(
                row.pupil().number(),
                row.pupil().name(),
                row.pupil().kana(),
                item.title(),
                page.t("lms.kind." + item.kind()),
                opening == null ? null : page.stamp(opening.firstOpened()),
                opening == null ? null : page.stamp(opening.lastOpened()),
                opening == null ? 0 : opening.times(),
                new HowFar(page.texts()).words(item.kind(), opening),
                opening == null || opening.done() == null ? null : page.stamp(opening.done()));
    }

    @POST
    @Path("{handout}/withdraw")
    @Controller
    @Requires(Permission.MATERIAL_PROGRESS)
    public String withdraw(@PathParam("handout") UUID id) {
        handOut.withdraw(id);
        flash.success("lms.handout.withdrawn");
        return "redirect:/materials/handed-out/" + id;
    }

    @POST
    @Path("{handout}/restore")
    @Controller
    @Requires(Permission.MATERIAL_PROGRESS)
    public String restore(@PathParam("handout") UUID id) {
        handOut.restore(id);
        flash.success("lms.handout.restored");
        return "redirect:/materials/handed-out/" + id;
    }
}
