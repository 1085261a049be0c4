package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.roster.oneroster.Version;

/** The caller's city as a OneRoster package. */
@Dependent
@Path("/api/v1/roster/export")
public class RosterExportResource {

    private final RosterExport export;
    private final Audit audit;
    private final Caller caller;

    @Inject
    public RosterExportResource(RosterExport export, Audit audit, Caller caller) {
        this.export = export;
        this.audit = audit;
        this.caller = caller;
    }

    /** The whole roster as a bulk package, in the version of the profile that the receiver reads. */
    @GET
    @Produces("application/zip")
    @Requires(Permission.ROSTER_EXPORT)
    @Transactional
    public Response get(@QueryParam("version") @DefaultValue("1.2_JP") String version) throws IOException {
        Version wanted =
                Version.of(version).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "roster.export.version"));
        UUID city = caller.municipality();
        java.nio.file.Path file = Files.createTempFile("roster", ".zip");
        try {
            export.write(city, wanted, file);
            audit.record("roster.export", "municipality", city, null, null);
            long size = Files.size(file);
            // Open, it can be read though it has no name any more: whatever becomes of the answer, nothing stays.
            InputStream body = Files.newInputStream(file);
            return Response.ok(body)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName(city) + "\"")
                    .header(HttpHeaders.CONTENT_LENGTH, size)
                    .build();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
