package org.manabiya.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.Ids;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class JobResourceTest {

    private final UUID city = Ids.next();
    private final UUID owner = Ids.next();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService tellers = Executors.newCachedThreadPool();
    private final Clock clock = Clock.systemUTC();
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private HttpServer server;

    private Caller caller(UUID account, UUID municipality, Role... roles) {
        List<Caller.Grant> grants = List.of(roles).stream()
                .map(role -> new Caller.Grant(role, null))
                .toList();
        return new Caller(
                account,
                Ids.next(),
                municipality,
                "国井 琴音",
                grants,
                Set.of(),
                Set.of(),
                Set.of(),
                new Caller.Preferences("ja", "grade", null),
                false);
    }

    /** Serves the resource to one caller; outside the container each call has a transaction of its own. */
    private void serve(TestDatabase database, Caller caller) {
        Jobs jobs = new Jobs(null, () -> {}, clock) {
            @Override
            public Optional<Job> find(UUID id) {
                return database.in("core", em -> new Jobs(em, () -> {}, clock).find(id));
            }

            @Override
            public void cancel(UUID id) {
                database.with("core", em -> new Jobs(em, () -> {}, clock).cancel(id));
            }
        };
        JobWatch watch = new JobWatch(TestTransactions.of(database), timer, tellers, clock);
        ExceptionMapper<Refusal> problems = new Problems();
        Audit audit = new Audit(null, caller, () -> null, clock) {
            @Override
            public void record(String action, String kind, UUID id, String before, String after) {
                recorded.add(action);
            }
        };
        Wording english = () -> words -> "In English: " + words.key();
        ResourceConfig application = new ResourceConfig()
                .register(new JobResource(jobs, watch, caller, audit, english))
                .register(problems)
                .register(DependentContext.binder());
        server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application);
    }

    /** As the portal does it. */
    public static final class Problems implements ExceptionMapper<Refusal> {
        @Override
        public jakarta.ws.rs.core.Response toResponse(Refusal refusal) {
            return jakarta.ws.rs.core.Response.status(refusal.kind().status()).build();
        }
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
        timer.shutdownNow();
        tellers.shutdownNow();
    }

    private HttpRequest request(UUID job, String rest) {
        int port = server.getListener("grizzly").getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/jobs/" + job + rest))
                .build();
    }

    private HttpResponse<String> get(UUID job) throws IOException, InterruptedException {
        return client().send(request(job, ""), BodyHandlers.ofString());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private UUID job(TestDatabase database) {
        database.execute("insert into core_municipality (id, name, created_at) values ('" + city
                + "', '烏川市', timestamp with time zone '2026-01-01 00:00:00+09:00')");
        database.execute(
                "insert into core_account (id, login, operator, must_change, failures, disabled, furigana, created_at)"
                        + " values ('" + owner + "', 'kunii', false, false, 0, false, 'grade',"
                        + " timestamp with time zone '2026-01-01 00:00:00+09:00')");
        return database.in("core", em -> new Jobs(em, () -> {}, clock)
                .enqueue("test.once", null, city, owner)
                .id());
    }

    private void step(TestDatabase database, UUID id, Consumer<Job> step) {
        database.with("core", em -> step.accept(em.find(Job.class, id)));
    }

    @DatabaseTest
    void theOwnerFollowsAJobUntilItEnds(TestDatabase database) {
        UUID id = job(database);
        serve(database, caller(owner, city));
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> stream = client().sendAsync(request(id, "/events"), BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
        await().until(() -> lines.stream().anyMatch(line -> line.contains("\"queued\"")));

        step(database, id, job -> job.start(clock.instant()));
        step(database, id, job -> job.progress(37, Words.of("test.rows")));
        await().until(() -> lines.stream().anyMatch(line -> line.contains("In English: test.rows")));
        step(database, id, job -> job.succeed("{\"rows\":3}", clock.instant()));

        await().until(stream::isDone);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("data:"))
                .last()
                .asString()
                .contains("\"state\":\"done\"")
                .contains("\"percent\":100");
        assertThat(lines).filteredOn(line -> line.startsWith("event:")).allMatch("event: job"::equals);
    }

    @DatabaseTest
    void theBoardsIctStaffSeesItAndMayCancelIt(TestDatabase database) throws Exception {
        UUID id = job(database);
        step(database, id, job -> job.start(clock.instant()));
        step(database, id, job -> job.progress(37, Words.of("test.rows")));
        serve(database, caller(Ids.next(), city, Role.BOARD_ICT));

        assertThat(get(id).body())
                .contains("In English: test.rows")
                .contains("\"percent\":37")
                .doesNotContain("payload");

        HttpRequest cancel = HttpRequest.newBuilder(request(id, "/cancel").uri())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client().send(cancel, BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
        assertThat(recorded).containsExactly("job.cancel");
        assertThat(database.in("core", em -> em.find(Job.class, id)).isCancelAsked())
                .isTrue();
    }

    @DatabaseTest
    void nobodyElseLearnsEvenThatItExists(TestDatabase database) throws Exception {
        UUID id = job(database);
        serve(database, caller(Ids.next(), Ids.next(), Role.BOARD_ICT, Role.TEACHER));

        assertThat(get(id).statusCode()).isEqualTo(404);
        assertThat(get(Ids.next()).statusCode()).isEqualTo(404);
        assertThat(client().send(request(id, "/events"), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }
}
