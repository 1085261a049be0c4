package org.manabiya.portal.mdm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.imports.DayOrder;
import org.manabiya.mdm.imports.DeviceImport;
import org.manabiya.mdm.imports.DeviceImports;
import org.manabiya.mdm.imports.Encoding;
import org.manabiya.mdm.imports.ExplainColumns;
import org.manabiya.mdm.imports.Reading;
import org.manabiya.mdm.imports.Source;
import org.manabiya.mdm.imports.Target;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** What the columns of a file hold, when nobody knows its headings or they were taken wrongly. */
@RequestScoped
@Path("/devices/imports/{deviceImport}/columns")
public class ColumnPages {
    private static final int MOST_COLUMNS = 200;

    @Inject
    private DeviceImports imports;

    @Inject
    private ExplainColumns explain;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.DEVICE_IMPORT)
    public String ask(@PathParam("deviceImport") UUID id) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        if (!anImport.isOpen()) {
            return "redirect:/devices/imports/" + id;
        }
        ExplainColumns.Question question = explain.ask(id);
        models.put("anImport", anImport);
        models.put("question", question);
        models.put("groups", ImportView.grouped(question.findings()));
        models.put("facts", new FactTexts(page.texts(), Map.of()));
        return "mdm/columns.jte";
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_IMPORT)
    public String save(@PathParam("deviceImport") UUID id, Form form) {
        String columns = "/devices/imports/" + id + "/columns";
        try {
            switch (String.valueOf(SentForm.text(form, "act"))) {
                case "read" -> {
                    explain.readAs(id, reading(form));
                    flash.success("devices.columns.readAnew");
                }
                case "forget" -> {
                    explain.forget(id);
                    flash.success("devices.columns.forgotten");
                }
                default -> {
                    explain.explain(
                            id,
                            kind(form),
                            SentForm.text(form, "name"),
                            targets(form),
                            SentForm.constant(form, "days", DayOrder.values()));
                    flash.success("devices.columns.saved");
                    return "redirect:/devices/imports/" + id;
                }
            }
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
        }
        return "redirect:" + columns;
    }

    private static Reading reading(Form form) {
        return new Reading(
                SentForm.constant(form, "encoding", Encoding.values()),
                form.asMap().getFirst("sheet") == null
                                || form.asMap().getFirst("sheet").isEmpty()
                        ? null
                        : form.asMap().getFirst("sheet"),
                SentForm.number(form, "heading"),
                SentForm.constant(form, "days", DayOrder.values()));
    }

    private static Source.Kind kind(Form form) {
        Source.Kind kind = SentForm.constant(form, "kind", Source.Kind.values());
        if (kind == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.import.columns.noTarget");
        }
        return kind;
    }

    private static List<Target> targets(Form form) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < MOST_COLUMNS && form.asMap().containsKey("column." + i); i++) {
            String text = SentForm.text(form, "column." + i);
            targets.add(text == null ? null : Target.read(text).orElse(null));
        }
        return targets;
    }
}
