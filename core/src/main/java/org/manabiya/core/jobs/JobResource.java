package org.manabiya.core.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;

/** One job over HTTP: for the account that ordered it and for whoever may see the jobs of its municipality. */
@Dependent
@Path("/api/v1/jobs/{job}")
public class JobResource {

    private final Jobs jobs;
    private final JobWatch watch;
    private final Caller caller;
    private final Audit audit;
    private final Wording wording;

    @Inject
    public JobResource(Jobs jobs, JobWatch watch, Caller caller, Audit audit, Wording wording) {
        this.jobs = jobs;
        this.watch = watch;
        this.caller = caller;
        this.audit = audit;
        this.wording = wording;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @SignedInOnly
    public JobView get(@PathParam("job") UUID id) {
        return JobView.of(visible(id), wording.ofCaller());
    }

    /** How it goes, as events {@code job} whose data are {@link JobView}s; the stream ends with the job. */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @SignedInOnly
    public void events(@PathParam("job") UUID id, @Context SseEventSink sink, @Context Sse sse) {
        watch.watch(visible(id).id(), new JobEvents(sink, sse, wording.ofCaller(), watch.tellers()));
    }

    @POST
    @Path("cancel")
    @SignedInOnly
    @Transactional
    public void cancel(@PathParam("job") UUID id) {
        jobs.cancel(visible(id).id());
        audit.record("job.cancel", "job", id, null, null);
    }

    private Job visible(UUID id) {
        return jobs.find(id).filter(this::maySee).orElseThrow(Refusal::notFound);
    }

    private boolean maySee(Job job) {
        return job.owner().filter(owner -> owner.equals(caller.account())).isPresent()
                || caller.may(
                        Permission.JOB_SEE,
                        Place.inMunicipality(job.municipality().orElse(null)));
    }
}
