package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.core.jobs.Job;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.TypedFacts;

/** Device files that are kept while they are explained, decided and looked at, for machines: what the pages of the import do, step by step. */
@Dependent
@Path("/api/v1/devices/imports/files")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceUploadResource {
    private static final int LATEST = 100;

    /** A file and how far it has come. */
    public record Upload(
            UUID id,
            String fileName,
            Source source,
            String layout,
            DeviceImport.Status status,
            Instant uploadedAt,
            Instant appliedAt,
            int entered,
            int changed,
            int unchanged) {
        static Upload of(DeviceImport one) {
            return new Upload(
                    one.id(),
                    one.fileName(),
                    one.source(),
                    one.layout(),
                    one.status(),
                    one.uploadedAt(),
                    one.appliedAt(),
                    one.entered(),
                    one.changed(),
                    one.unchanged());
        }
    }

    /** A column with a few of its values and what it holds: a fact such as {@code acquiredOn}, or {@code field:} and a field's id. */
    public record Told(String heading, List<String> examples, String target) {}

    /** What is known of the columns of a file. */
    public record Columns(
            TableFile.Origin origin,
            String name,
            Source.Kind kind,
            DayOrder days,
            List<Told> columns,
            List<Finding> findings) {}

    /** What the columns hold, in their order; {@code null} for one that is left out. */
    public record Explanation(String name, Source.Kind kind, DayOrder days, List<String> targets) {}

    /** A job that was ordered, and where it tells how far it is. */
    public record Ordered(UUID job, URI address) {}

    /** The rules: one for all, and by column, such as {@code {"school":"LEDGER"}}. */
    public record RuleOrder(Rule all, Map<String, Rule> columns, LocalDate fileDay) {}

    private final DeviceImports imports;
    private final ReadImports read;
    private final ExplainColumns explain;
    private final ImportOrders orders;
    private final Caller caller;

    @Inject
    public DeviceUploadResource(
            DeviceImports imports, ReadImports read, ExplainColumns explain, ImportOrders orders, Caller caller) {
        this.imports = imports;
        this.read = read;
        this.explain = explain;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.DEVICE_IMPORT)
    public List<Upload> list() {
        return imports.latest(caller.reach(Permission.DEVICE_IMPORT), LATEST).stream()
                .map(Upload::of)
                .toList();
    }

    /** Takes a form with the part {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DEVICE_IMPORT)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            type = SchemaType.STRING,
                                                            format = "binary"))))
    public Upload upload(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                byte[] content = part.getContent().readNBytes(TableFile.MOST_BYTES + 1);
                String name = FileName.sent(part.getFileName().orElse("file.csv"));
                return Upload.of(imports.upload(caller.municipality(), name, content));
            }
        }
        throw new Refusal(Refusal.Kind.MALFORMED, "mdm.import.fileMissing");
    }

    @GET
    @Path("{deviceImport}")
    @Requires(Permission.DEVICE_IMPORT)
    public Upload one(@PathParam("deviceImport") UUID id) {
        return Upload.of(imports.find(id).orElseThrow(Refusal::notFound));
    }

    @GET
    @Path("{deviceImport}/preview")
    @Requires(Permission.DEVICE_IMPORT)
    public DeviceImportResource.Answer preview(@PathParam("deviceImport") UUID id) {
        return DeviceImportResource.answer(read.preview(imports.find(id).orElseThrow(Refusal::notFound)));
    }

    @GET
    @Path("{deviceImport}/columns")
    @Requires(Permission.DEVICE_IMPORT)
    public Columns columns(@PathParam("deviceImport") UUID id) {
        ExplainColumns.Question question = explain.ask(id);
        List<Told> columns = question.columns().stream()
                .map(column -> new Told(
                        column.heading(),
                        column.examples(),
                        column.target() == null ? null : column.target().write()))
                .toList();
        return new Columns(
                question.origin(), question.name(), question.kind(), question.days(), columns, question.findings());
    }

    @PUT
    @Path("{deviceImport}/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_IMPORT)
    public Columns explain(@PathParam("deviceImport") UUID id, Explanation told) {
        if (told == null || told.kind() == null || told.targets() == null) {
            throw new InvalidInput(new InvalidInput.Field("targets", "mdm.import.columns.noTarget"));
        }
        List<Target> targets =
                told.targets().stream().map(DeviceUploadResource::target).toList();
        explain.explain(id, told.kind(), told.name(), targets, told.days());
        return columns(id);
    }

    private static Target target(String text) {
        return text == null
                ? null
                : Target.read(text)
                        .orElseThrow(() ->
                                new InvalidInput(new InvalidInput.Field("targets", "mdm.import.columns.noTarget")));
    }

    /** Reads the file in another way. */
    @PUT
    @Path("{deviceImport}/reading")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_IMPORT)
    public Columns readAs(@PathParam("deviceImport") UUID id, Reading reading) {
        explain.readAs(id, reading == null ? Reading.RECOGNISED : reading);
        return columns(id);
    }

    @PUT
    @Path("{deviceImport}/rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_IMPORT)
    public DeviceImportResource.Answer rule(@PathParam("deviceImport") UUID id, RuleOrder order) {
        Map<Fact, Rule> byFact = new EnumMap<>(Fact.class);
        Map<String, Rule> columns = order == null || order.columns() == null ? Map.of() : order.columns();
        columns.forEach((name, rule) -> byFact.put(
                TypedFacts.named(name)
                        .filter(fact -> fact.origin() == Fact.Origin.LEDGER && rule != null)
                        .orElseThrow(() ->
                                new InvalidInput(new InvalidInput.Field("columns." + name, "mdm.ledger.noFact", name))),
                rule));
        imports.rule(id, new Rules(order == null ? null : order.all(), byFact, order == null ? null : order.fileDay()));
        return preview(id);
    }

    /** Decides conflicts by their keys, each for one of its choices. */
    @POST
    @Path("{deviceImport}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DEVICE_IMPORT)
    public DeviceImportResource.Answer decide(@PathParam("deviceImport") UUID id, Map<String, String> choices) {
        Map<String, Choice> decided = new HashMap<>();
        if (choices != null) {
            choices.forEach((key, choice) -> decided.put(key, DeviceImportResource.choice(choice)));
        }
        imports.decide(id, decided);
        return preview(id);
    }

    /** Orders the job that applies it; its address tells how far it is and stops it. */
    @POST
    @Path("{deviceImport}/apply")
    @Requires(Permission.DEVICE_IMPORT)
    @APIResponseSchema(value = Ordered.class, responseCode = "202")
    public Response apply(@PathParam("deviceImport") UUID id) {
        return accepted(orders.apply(id, caller.account()));
    }

    /** Orders the job that takes it back. */
    @POST
    @Path("{deviceImport}/undo")
    @Requires(Permission.DEVICE_IMPORT)
    @APIResponseSchema(value = Ordered.class, responseCode = "202")
    public Response undo(@PathParam("deviceImport") UUID id) {
        return accepted(orders.undo(id, caller.account()));
    }

    private static Response accepted(Job job) {
        URI address = URI.create("/api/v1/jobs/" + job.id());
        return Response.accepted(new Ordered(job.id(), address))
                .location(address)
                .build();
    }

    @DELETE
    @Path("{deviceImport}")
    @Requires(Permission.DEVICE_IMPORT)
    public Upload putAside(@PathParam("deviceImport") UUID id) {
        imports.putAside(id);
        return one(id);
    }
}
