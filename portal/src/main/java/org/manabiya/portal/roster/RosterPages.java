package org.manabiya.portal.roster;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.core.jobs.JobState;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.roster.CheckRosterJob;
import org.manabiya.core.roster.KeptFindings;
import org.manabiya.core.roster.RosterImport;
import org.manabiya.core.roster.RosterImports;
import org.manabiya.core.roster.RosterOrders;
import org.manabiya.core.roster.UndoRosterImport;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;

/** The roster comes in: send, look at every finding and every change, apply, undo. */
@RequestScoped
@Path("/roster")
public class RosterPages {
    private static final int IMPORTS_SHOWN = 10;
    private static final int IMPORTS_IN_A_FILE = 10_000;
    private static final int CHANGES_A_PAGE = 50;

    @Inject
    private RosterImport rosterImport;

    @Inject
    private RosterImports imports;

    @Inject
    private UndoRosterImport undo;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private RosterOrders orders;

    @Inject
    private KeptFindings findings;

    @Inject
    private Jobs jobs;

    @Inject
    private RosterLists lists;

    @GET
    @Controller
    @Requires(Permission.ROSTER_IMPORT)
    public String start() {
        models.put("imports", imports.newest(caller.municipality(), IMPORTS_SHOWN));
        return "roster/start.jte";
    }

    @GET
    @Path("export")
    @Requires(Permission.ROSTER_IMPORT)
    public Response exportImports(@QueryParam("format") String format) {
        return lists.imports(imports.newest(caller.municipality(), IMPORTS_IN_A_FILE))
                .as(TableExport.Format.of(format));
    }

    /** Not a controller: the MVC filter does not find its token in a multipart form; the guard of uploads does. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.ROSTER_IMPORT)
    public Response send(List<EntityPart> parts) throws IOException {
        var part = parts.stream()
                .filter(p -> p.getName().equals("package")
                        && !p.getFileName().orElse("").isBlank())
                .findFirst();
        if (part.isEmpty()) {
            flash.error("rosters.noFile");
            return Response.seeOther(URI.create("/roster")).build();
        }
        try (var content = part.get().getContent()) {
            var job =
                    orders.check(content, FileName.sent(part.get().getFileName().orElseThrow()));
            return Response.seeOther(URI.create("/jobs/" + job.id())).build();
        } catch (Refusal tooLarge) {
            flash.refused(tooLarge);
            return Response.seeOther(URI.create("/roster")).build();
        }
    }

    /** What a check found; what is flawless is shown at once by what it changes. */
    @GET
    @Path("checks/{job}")
    @Controller
    @Requires(Permission.ROSTER_IMPORT)
    public String findings(@PathParam("job") UUID id) {
        var job =
                jobs.find(id).filter(j -> j.kind().equals(CheckRosterJob.NAME)).orElseThrow(Refusal::notFound);
        if (job.state() != JobState.DONE) {
            return "redirect:/jobs/" + id;
        }
        var found = findings.of(id);
        if (found.isEmpty()) {
            return "redirect:/roster/" + job.result().orElseThrow();
        }
        models.put("findings", found);
        models.put("export", "/roster/checks/" + id + "/export");
        models.put("next", job.result().map(staged -> "/roster/" + staged).orElse(""));
        return "roster/findings.jte";
    }

    @GET
    @Path("checks/{job}/export")
    @Requires(Permission.ROSTER_IMPORT)
    public Response export(@PathParam("job") UUID id, @QueryParam("format") String format) {
        var found = findings.of(id);
        audit.record("list.export", "import", null, null, found.size() + " rows");
        return lists.findings(found).as(TableExport.Format.of(format));
    }

    @GET
    @Path("{rosterImport}")
    @Controller
    @Requires(Permission.ROSTER_IMPORT)
    public String look(
            @PathParam("rosterImport") UUID id,
            @QueryParam("file") String fileKey,
            @QueryParam("action") @DefaultValue("") String asked,
            @QueryParam("from") @DefaultValue("0") int from) {
        var line = imports.find(caller.municipality(), id).orElseThrow(Refusal::notFound);
        var tabs = ChangeTab.of(line.changes());
        var tab = chosen(tabs, fileKey, asked);
        models.put("line", line);
        models.put("tabs", tabs);
        models.put("tab", tab.orElse(null));
        models.put("from", Math.max(0, from));
        models.put("size", CHANGES_A_PAGE);
        models.put(
                "changes",
                tab.map(t -> imports.changes(
                                caller.municipality(), id, t.file(), t.action(), Math.max(0, from), CHANGES_A_PAGE))
                        .orElse(List.of()));
        models.put(
                "undoable",
                undo.undoable(caller.municipality()).filter(id::equals).isPresent());
        models.put("tooMany", !rosterImport.tooManyGone(line.changes()).isEmpty());
        return "roster/look.jte";
    }

    private static Optional<ChangeTab> chosen(List<ChangeTab> tabs, String fileKey, String action) {
        return tabs.stream()
                .filter(t -> t.file().key().equals(fileKey) && t.action().equals(action))
                .findFirst()
                .or(() -> tabs.stream().findFirst());
    }

    @GET
    @Path("{rosterImport}/export")
    @Requires(Permission.ROSTER_IMPORT)
    public Response export(
            @PathParam("rosterImport") UUID id,
            @QueryParam("file") String fileKey,
            @QueryParam("action") @DefaultValue("") String asked,
            @QueryParam("format") String format) {
        var line = imports.find(caller.municipality(), id).orElseThrow(Refusal::notFound);
        var tab = chosen(ChangeTab.of(line.changes()), fileKey, asked).orElseThrow(Refusal::notFound);
        audit.record("list.export", "import", id, null, tab.count() + " rows");
        return lists.changes(caller.municipality(), id, tab).as(TableExport.Format.of(format));
    }

    @POST
    @Path("{rosterImport}/apply")
    @Controller
    @Requires(Permission.ROSTER_IMPORT)
    public String apply(@PathParam("rosterImport") UUID id, @FormParam("confirmed") boolean confirmed) {
        return "redirect:/jobs/" + orders.apply(id, confirmed).id();
    }

    @POST
    @Path("{rosterImport}/discard")
    @Controller
    @Requires(Permission.ROSTER_IMPORT)
    public String discard(@PathParam("rosterImport") UUID id) {
        rosterImport.discard(caller.municipality(), id);
        flash.success("rosters.discarded");
        return "redirect:/roster";
    }

    @POST
    @Path("{rosterImport}/undo")
    @Controller
    @Requires(Permission.ROSTER_IMPORT)
    @Transactional
    public String undo(@PathParam("rosterImport") UUID id) {
        undo.undo(caller.municipality(), id);
        audit.record("roster.undo", "import", id, null, null);
        flash.success("rosters.undone");
        return "redirect:/roster/" + id;
    }
}
