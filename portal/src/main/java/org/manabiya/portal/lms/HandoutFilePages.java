package org.manabiya.portal.lms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.organisation.Classes;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The list of what a teacher handed out as a file; who has opened one of them is a file of its own. */
@RequestScoped
@Path("/materials/handed-out/export")
public class HandoutFilePages {
    @Inject
    private Handouts handouts;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.MATERIAL_PROGRESS)
    public Response export(@QueryParam("format") String format) {
        List<Handouts.Given> given = handouts.given(caller.reach(Permission.MATERIAL_PROGRESS));
        Map<UUID, Classes.Line> receivers =
                classes.lines(given.stream().map(Handouts.Given::classId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Classes.Line::id, Function.identity()));
        List<String> headings = Stream.of(
                        "lms.material",
                        "lms.handouts.items",
                        "lms.class",
                        "lms.handOut.word",
                        "lms.handouts.when",
                        "lms.handOut.due",
                        "lms.handouts.readers",
                        "organisation.pupils",
                        "lms.handouts.state")
                .map(page::t)
                .toList();
        return new TableExport(
                        page.t("lms.handouts"),
                        headings,
                        given.stream().map(line -> row(line, receivers.get(line.classId()))))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Handouts.Given line, Classes.Line receiver) {
        return Arrays.asList(
                line.title(),
                line.items(),
                receiver.title(),
                line.instruction(),
                page.stamp(line.handedAt()),
                line.dueOn(),
                line.readers(),
                receiver.pupils(),
                state(line));
    }

    private String state(Handouts.Given line) {
        if (line.isWithdrawn()) {
            return page.t("lms.handout.isWithdrawn");
        }
        return line.isEnded() ? page.t("lms.material.isRemoved") : null;
    }
}
