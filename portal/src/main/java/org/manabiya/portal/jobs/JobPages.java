package org.manabiya.portal.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.JobState;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.jobs.Wording;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** The work that takes long: how it goes, how it went, and the way to stop it. */
@RequestScoped
@Path("/jobs")
public class JobPages {
    private static final int PAGE_SIZE = 50;
    private static final int MOST_EXPORTED = 10_000;
    /** A browser keeps six connections to a server open; each live row takes one. */
    private static final int MOST_LIVE = 3;

    /** A job in the list and what it said last; a live one tells by itself how it goes. */
    public record Row(Jobs.Line job, String words, boolean live) {}

    @Inject
    private Jobs jobs;

    @Inject
    private Wording wording;

    @Inject
    @Any
    private Instance<JobPlace> places;

    @Inject
    private Audit audit;

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
    @Requires(Permission.JOB_SEE)
    public String list(@QueryParam("page") String asked) {
        int number = asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        var lines = jobs.page(caller.reach(Permission.JOB_SEE), (number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        models.put("rows", rows(lines.subList(0, Math.min(PAGE_SIZE, lines.size()))));
        models.put("number", number);
        models.put("more", lines.size() > PAGE_SIZE);
        return "jobs/list.jte";
    }

    /** The list as far back as anybody reads it. */
    @GET
    @Path("export")
    @Requires(Permission.JOB_SEE)
    public Response export(@QueryParam("format") String format) {
        var language = wording.ofCaller();
        var lines = jobs.page(caller.reach(Permission.JOB_SEE), 0, MOST_EXPORTED);
        audit.record("list.export", "job", null, null, lines.size() + " rows");
        List<String> headings = Stream.of("kind", "state", "progress", "created", "ended", "reference")
                .map(column -> page.t(column.equals("reference") ? "jobs.reference" : "jobs.column." + column))
                .toList();
        return new TableExport(
                        page.t("jobs.title"),
                        headings,
                        lines.stream()
                                .map(line ->
                                        row(line, line.words().map(language).orElse(""))))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Jobs.Line line, String words) {
        return Arrays.asList(
                page.named("jobs.kind.", line.kind()),
                page.t("jobs.state." + line.state()),
                line.state().isOver() ? words : page.t("jobs.percent", line.percent()) + " " + words,
                page.stamp(line.created()),
                page.stamp(line.ended()),
                line.reference());
    }

    private List<Row> rows(List<Jobs.Line> lines) {
        var language = wording.ofCaller();
        List<Row> rows = new ArrayList<>();
        int live = 0;
        for (Jobs.Line line : lines) {
            boolean tells = !line.state().isOver() && live < MOST_LIVE;
            live += tells ? 1 : 0;
            rows.add(new Row(line, line.words().map(language).orElse(""), tells));
        }
        return rows;
    }

    /** One job: how it goes, or the way to its result. */
    @GET
    @Path("{job}")
    @Controller
    @Requires(Permission.JOB_SEE)
    public String look(@PathParam("job") UUID id) {
        var job = jobs.find(id).orElseThrow(Refusal::notFound);
        var place = places.stream().filter(p -> p.kind().equals(job.kind())).findFirst();
        if (job.state() == JobState.DONE && place.isPresent()) {
            return "redirect:" + place.get().result(job);
        }
        models.put("job", job);
        models.put("words", job.words().map(wording.ofCaller()).orElse(""));
        models.put("start", place.map(JobPlace::start).orElse("/jobs"));
        models.put("kept", place.filter(JobPlace::keepsWhatIsDone).isPresent());
        return "jobs/look.jte";
    }

    @POST
    @Path("{job}/cancel")
    @Controller
    @Requires(Permission.JOB_SEE)
    public String cancel(@PathParam("job") UUID id) {
        jobs.cancel(id);
        audit.record("job.cancel", "job", id, null, null);
        flash.success("jobs.cancel.asked");
        return "redirect:/jobs/" + id;
    }
}
