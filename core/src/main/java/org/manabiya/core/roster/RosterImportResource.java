package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Flag;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.Bounded;
import org.manabiya.core.files.FileName;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.core.roster.oneroster.RosterFile;

/** Rosters sent by machines: one call validates, or validates and applies. */
@Dependent
@Path("/api/v1/roster/imports")
@Produces(MediaType.APPLICATION_JSON)
public class RosterImportResource {

    /**
     * What the package does, or would do: {@code valid}, {@code invalid} or {@code applied}. {@code changes} names every file that is
     * stored; what is invalid changes nothing, and tells numbers only where it was compared. Of one file {@code findings} lists a
     * thousand of each severity; one more, on line 0, then says how many were left out.
     */
    public record Answer(String status, List<Told> findings, Map<String, Map<String, Integer>> changes) {}

    /** One finding in the caller's language. */
    public record Told(String severity, String file, long line, String column, String value, String expected) {}

    private final RosterImport rosterImport;
    private final Audit audit;
    private final Caller caller;

    @Inject
    public RosterImportResource(RosterImport rosterImport, Audit audit, Caller caller) {
        this.rosterImport = rosterImport;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Takes a form with the part {@code package}. Without {@code dryRun=false} nothing is changed. A package that would take away more
     * rows than pass without asking is invalid unless {@code confirm=true}.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.ROSTER_IMPORT)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties =
                                                    @SchemaProperty(
                                                            name = "package",
                                                            type = SchemaType.STRING,
                                                            format = "binary"))))
    public Answer send(
            List<EntityPart> parts,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("confirm") String confirm,
            @Context HttpHeaders headers)
            throws IOException {
        boolean dry = Flag.read("dryRun", dryRun, true);
        boolean confirmed = Flag.read("confirm", confirm, false);
        // A request with neither type nor body comes here without parts.
        EntityPart part = Stream.ofNullable(parts)
                .flatMap(List::stream)
                .filter(p -> p.getName().equals("package"))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.MALFORMED, "roster.import.noFile"));
        java.nio.file.Path file = Files.createTempFile("roster", ".zip");
        try {
            copy(part, file);
            return answer(take(file, FileName.sent(part.getFileName().orElse("roster.zip")), dry, confirmed), headers);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Anything but a form is no package: told as such, not as a type that the address does not take. */
    @POST
    @Consumes({
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_FORM_URLENCODED,
        MediaType.TEXT_PLAIN,
        "text/csv"
    })
    @Requires(Permission.ROSTER_IMPORT)
    @Operation(hidden = true)
    public Answer refuse() {
        throw new Refusal(Refusal.Kind.MALFORMED, "roster.import.noFile");
    }

    private static void copy(EntityPart part, java.nio.file.Path file) throws IOException {
        try (InputStream content = new Bounded(part.getContent(), RosterOrders.MOST_BYTES + 1)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.size(file) > RosterOrders.MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "error.tooLarge", (RosterOrders.MOST_BYTES >> 20) + " MB");
        }
    }

    private ImportReport take(java.nio.file.Path file, String name, boolean dryRun, boolean confirm) {
        UUID city = caller.municipality();
        if (dryRun) {
            return rosterImport.check(city, file, confirm);
        }
        ImportReport report = rosterImport.run(city, file, name, caller.account(), confirm);
        if (report.state() == ImportReport.State.APPLIED) {
            audit.record("roster.import", "import", report.importId(), null, report.words());
        }
        return report;
    }

    private Answer answer(ImportReport report, HttpHeaders headers) {
        Locale locale = locale(headers);
        return new Answer(
                report.state().name().toLowerCase(Locale.ROOT),
                report.findings().stream().map(finding -> told(finding, locale)).toList(),
                changes(report));
    }

    private static Told told(Finding finding, Locale locale) {
        return new Told(
                finding.severity().word(),
                finding.file(),
                finding.line(),
                finding.column(),
                finding.value(),
                finding.expected().text(locale));
    }

    private static Map<String, Map<String, Integer>> changes(ImportReport report) {
        Map<String, Map<String, Integer>> changes = new LinkedHashMap<>();
        RosterFile.dataFiles().stream().filter(RosterFile::isStored).forEach(file -> {
            ChangeCount count = report.changes().getOrDefault(file, ChangeCount.NONE);
            Map<String, Integer> numbers = new LinkedHashMap<>();
            numbers.put("new", count.added());
            numbers.put("changed", count.changed());
            numbers.put("gone", count.gone());
            changes.put(file.key(), numbers);
        });
        return changes;
    }

    /** The account's language, else the one that the request asks for. */
    private Locale locale(HttpHeaders headers) {
        String chosen = caller.preferences().language();
        return chosen != null
                ? Locale.forLanguageTag(chosen)
                : headers.getAcceptableLanguages().get(0);
    }
}
