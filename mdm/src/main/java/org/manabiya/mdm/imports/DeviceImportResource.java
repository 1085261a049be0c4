package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Flag;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;

/** Device files sent by machines: one call previews, a second one with the decisions applies. */
@Dependent
@Path("/api/v1/devices/imports")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceImportResource {

    /** What the file does, or would do. */
    public record Answer(
            Status status, Source source, List<Finding> findings, List<Open> conflicts, Map<String, Long> changes) {}

    /** A conflict; lines count from 1, and 0 stands for the ledger. */
    public record Open(
            String key, Conflict.Kind kind, int firstLine, int secondLine, List<Choice> choices, Choice decision) {}

    /** Whether the file can be, or was, applied. */
    public enum Status {
        invalid,
        undecided,
        valid,
        applied
    }

    private final ReadImports read;
    private final ApplyImport applyImport;
    private final Caller caller;

    @Inject
    public DeviceImportResource(ReadImports read, ApplyImport applyImport, Caller caller) {
        this.read = read;
        this.applyImport = applyImport;
        this.caller = caller;
    }

    /**
     * Takes a form with the part {@code file} and, once conflicts are decided, parts {@code decision} of the form {@code
     * key=FIRST|SECOND|BOTH|SKIP}. Nothing is applied while a conflict is undecided.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DEVICE_IMPORT)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties = {
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary"),
                                                @SchemaProperty(name = "decision", type = SchemaType.STRING)
                                            })))
    public Answer send(List<EntityPart> parts, @QueryParam("dryRun") String dryRun) throws IOException {
        boolean dry = Flag.read("dryRun", dryRun, true);
        Optional<EntityPart> file =
                parts.stream().filter(part -> part.getName().equals("file")).findFirst();
        if (file.isEmpty()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.import.fileMissing");
        }
        String name = FileName.sent(file.get().getFileName().orElse("file.csv"));
        byte[] content = file.get().getContent().readNBytes(TableFile.MOST_BYTES + 1);
        Preview.Decided decided = new Preview.Decided(decisions(parts), Rules.NONE);
        UUID municipality = caller.municipality();
        if (dry) {
            Preview preview = read.preview(municipality, name, content, decided);
            return answer(preview);
        }
        Preview preview = applyImport.apply(municipality, name, content, decided);
        return answer(preview, status(preview) == Status.valid ? Status.applied : status(preview));
    }

    private static Map<String, Choice> decisions(List<EntityPart> parts) throws IOException {
        Map<String, Choice> decisions = new HashMap<>();
        for (EntityPart part : parts) {
            if (part.getName().equals("decision")) {
                String text = new String(part.getContent().readNBytes(1_000), StandardCharsets.UTF_8).strip();
                int sign = text.lastIndexOf('=');
                decisions.put(text.substring(0, Math.max(0, sign)), choice(text.substring(sign + 1)));
            }
        }
        return decisions;
    }

    static Choice choice(String text) {
        try {
            return Choice.valueOf(text);
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.import.noSuchChoice");
        }
    }

    private static Status status(Preview preview) {
        if (!preview.isReadable()) {
            return Status.invalid;
        }
        return preview.isDecided() ? Status.valid : Status.undecided;
    }

    /** The answer about a file that is not applied yet. */
    static Answer answer(Preview preview) {
        return answer(preview, status(preview));
    }

    private static Answer answer(Preview preview, Status status) {
        List<Open> conflicts = preview.conflicts().stream()
                .map(c -> new Open(c.key(), c.kind(), c.firstLine(), c.secondLine(), c.choices(), c.choice()))
                .toList();
        Map<String, Long> changes = Map.of(
                "new", preview.count(Outcome.Kind.NEW),
                "changed", preview.count(Outcome.Kind.CHANGED),
                "unchanged", preview.count(Outcome.Kind.UNCHANGED));
        return new Answer(status, preview.source(), preview.findings(), conflicts, changes);
    }
}
