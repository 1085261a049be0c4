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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.imports.ApplyImport;
import org.manabiya.mdm.imports.Choice;
import org.manabiya.mdm.imports.DeviceImport;
import org.manabiya.mdm.imports.DeviceImports;
import org.manabiya.mdm.imports.Finding;
import org.manabiya.mdm.imports.ImportOrders;
import org.manabiya.mdm.imports.Outcome;
import org.manabiya.mdm.imports.Preview;
import org.manabiya.mdm.imports.ReadImports;
import org.manabiya.mdm.imports.Rule;
import org.manabiya.mdm.imports.Rules;
import org.manabiya.mdm.imports.Source;
import org.manabiya.mdm.imports.TableFile;
import org.manabiya.mdm.imports.UndoImport;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.History;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The import of device files: send, decide, look, apply; and afterwards what was found and the way back. */
@RequestScoped
@Path("/devices/imports")
public class ImportPages {
    private static final String CHOICE = "choice:";
    private static final int LATEST = 50;

    @Inject
    private DeviceImports imports;

    @Inject
    private ReadImports read;

    @Inject
    private ApplyImport applyImport;

    @Inject
    private UndoImport undoImport;

    @Inject
    private ImportOrders orders;

    @Inject
    private History history;

    @Inject
    private CustomFields fields;

    @Inject
    private Schools schools;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.DEVICE_IMPORT)
    public String start() {
        models.put("rosterMissing", isRosterMissing());
        models.put("imports", imports.latest(caller.reach(Permission.DEVICE_IMPORT), LATEST));
        models.put("facts", new FactTexts(page.texts(), Map.of()));
        return "mdm/imports.jte";
    }

    /** Before the roster nobody knows the schools and the people that a ledger names. */
    private boolean isRosterMissing() {
        return schools.ofMunicipality(caller.municipality()).isEmpty();
    }

    /** Not a controller: the MVC filter does not find its token in a multipart form; the guard of uploads does. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DEVICE_IMPORT)
    public Response upload(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            String name = FileName.sent(part.getFileName().orElse(""));
            if (part.getName().equals("file") && !name.isBlank()) {
                byte[] content = part.getContent().readNBytes(TableFile.MOST_BYTES + 1);
                return Response.seeOther(URI.create(taken(name, content))).build();
            }
        }
        flash.error("mdm.import.fileMissing");
        return Response.seeOther(URI.create("/devices/imports")).build();
    }

    /** The address of the import; of the first page again where the file is none that can be read. */
    private String taken(String name, byte[] content) {
        try {
            return address(imports.upload(caller.municipality(), name, content).id());
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
            return "/devices/imports";
        }
    }

    @GET
    @Path("{deviceImport}")
    @Controller
    @Requires(Permission.DEVICE_IMPORT)
    public String look(@PathParam("deviceImport") UUID id, @QueryParam("show") String show) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        Optional<Job> working = orders.working(anImport);
        if (working.isPresent()) {
            return "redirect:/jobs/" + working.get().id();
        }
        models.put("anImport", anImport);
        if (!anImport.isOpen()) {
            models.put("groups", ImportView.grouped(imports.findings(anImport)));
            models.put("last", imports.isLast(anImport));
            models.put("facts", new FactTexts(page.texts(), Map.of()));
            return "mdm/imported.jte";
        }
        Preview preview = read.preview(anImport);
        if (!preview.isReadable() && ImportView.isUnknown(preview)) {
            return "redirect:" + address(id) + "/columns";
        }
        models.put("preview", preview);
        models.put("groups", ImportView.grouped(preview.findings()));
        models.put(
                "facts",
                new FactTexts(page.texts(), history.names(ImportView.ids(preview)), fields.of(caller.municipality())));
        models.put("show", tab(show, preview));
        models.put("rosterMissing", isRosterMissing());
        return "mdm/import.jte";
    }

    /** The tab asked for, else the first that has something to say. */
    private static String tab(String asked, Preview preview) {
        if (Stream.of("conflicts", "changed", "new", "findings").anyMatch(tab -> tab.equals(asked))) {
            return asked;
        }
        if (!preview.isReadable()) {
            return "findings";
        }
        if (!preview.isDecided()) {
            return "conflicts";
        }
        if (preview.count(Outcome.Kind.NEW) > 0) {
            return "new";
        }
        return preview.count(Outcome.Kind.CHANGED) > 0 ? "changed" : "findings";
    }

    @POST
    @Path("{deviceImport}/decisions")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_IMPORT)
    public String decide(@PathParam("deviceImport") UUID id, Form form) {
        return told(id, () -> {
            imports.decide(id, choices(form));
            flash.success("devices.import.decided");
        });
    }

    /** The rules for what the file and the ledger disagree about: one for all, and others for single columns. */
    @POST
    @Path("{deviceImport}/rules")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_IMPORT)
    public String rule(@PathParam("deviceImport") UUID id, Form form) {
        return told(id, () -> {
            Map<Fact, Rule> byFact = new EnumMap<>(Fact.class);
            for (Fact fact : ImportView.ruled(Source.Kind.LEDGER)) {
                Rule rule = SentForm.constant(form, "rule." + fact, Rule.values());
                if (rule != null) {
                    byFact.put(fact, rule);
                }
            }
            Rule all = SentForm.constant(form, "rule", Rule.values());
            imports.rule(id, new Rules(all, byFact, SentForm.day(form, "fileDay")));
            flash.success("devices.import.ruled");
        });
    }

    private static Map<String, Choice> choices(Form form) {
        Map<String, Choice> choices = new HashMap<>();
        form.asMap().forEach((name, values) -> {
            if (name.startsWith(CHOICE)) {
                Stream.of(Choice.values())
                        .filter(choice -> choice.name().equals(values.get(0)))
                        .forEach(choice -> choices.put(name.substring(CHOICE.length()), choice));
            }
        });
        return choices;
    }

    @POST
    @Path("{deviceImport}/apply")
    @Controller
    @Requires(Permission.DEVICE_IMPORT)
    public String apply(@PathParam("deviceImport") UUID id) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        if (anImport.isOpen() && imports.isLarge(anImport)) {
            return ordered(id, () -> orders.apply(id, caller.account()));
        }
        return told(id, () -> {
            Preview done = applyImport.apply(id);
            flash.success("devices.import.applied", done.count(Outcome.Kind.NEW), done.count(Outcome.Kind.CHANGED));
        });
    }

    @POST
    @Path("{deviceImport}/put-aside")
    @Controller
    @Requires(Permission.DEVICE_IMPORT)
    public String putAside(@PathParam("deviceImport") UUID id) {
        told(id, () -> {
            imports.putAside(id);
            flash.success("devices.import.putAside");
        });
        return "redirect:/devices/imports";
    }

    @POST
    @Path("{deviceImport}/undo")
    @Controller
    @Requires(Permission.DEVICE_IMPORT)
    public String undo(@PathParam("deviceImport") UUID id) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        if (anImport.isApplied() && imports.isLarge(anImport)) {
            return ordered(id, () -> orders.undo(id, caller.account()));
        }
        return told(id, () -> {
            List<String> kept = undoImport.undo(id);
            if (kept.isEmpty()) {
                flash.success("devices.import.undone");
            } else {
                flash.success("devices.import.undoneKept", kept.size());
            }
        });
    }

    /** All findings as a file, to be sent to who keeps the list. */
    @GET
    @Path("{deviceImport}/findings")
    @Requires(Permission.DEVICE_IMPORT)
    public Response findings(@PathParam("deviceImport") UUID id, @QueryParam("format") String format) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        List<Finding> findings = anImport.isOpen() ? read.preview(anImport).findings() : imports.findings(anImport);
        List<String> headings = Stream.of("severity", "line", "column", "value", "expected")
                .map(column -> page.t("devices.findings." + column))
                .toList();
        return new TableExport(
                        page.t("devices.findings.of", anImport.fileName()),
                        headings,
                        findings.stream().map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Finding finding) {
        return java.util.Arrays.asList(
                page.t("devices.severity." + finding.severity()),
                finding.line() == 0 ? null : finding.line(),
                finding.column(),
                finding.value(),
                ImportView.text(finding, page.texts()));
    }

    private String ordered(UUID id, Supplier<Job> order) {
        try {
            return "redirect:/jobs/" + order.get().id();
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
            return "redirect:" + address(id);
        }
    }

    private String told(UUID id, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
        }
        return "redirect:" + address(id);
    }

    private static String address(UUID id) {
        return "/devices/imports/" + id;
    }
}
