package org.manabiya.portal.mdm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.mdm.imports.DeviceImport;
import org.manabiya.mdm.imports.DeviceImports;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The files of devices that came in, as a list that goes out: further back than the page shows them. */
@RequestScoped
@Path("/devices/imports/export")
public class DeviceImportFilePages {
    private static final int MOST = 10_000;

    @Inject
    private DeviceImports imports;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.DEVICE_IMPORT)
    public Response export(@QueryParam("format") String format) {
        List<String> headings = Stream.of("file", "kind", "status", "new", "changed", "when", "who")
                .map(column -> page.t("devices.import." + column))
                .toList();
        return new TableExport(
                        page.t("devices.import.past"),
                        headings,
                        imports.latest(caller.reach(Permission.DEVICE_IMPORT), MOST).stream()
                                .map(this::row))
                .as(TableExport.Format.of(format));
    }

    /** What is still open has entered and changed nothing yet. */
    private List<Object> row(DeviceImport one) {
        return Arrays.asList(
                one.fileName(),
                one.layout() != null ? one.layout() : page.t("devices.source." + one.source()),
                page.t("devices.status." + one.status()),
                one.isOpen() ? null : one.entered(),
                one.isOpen() ? null : one.changed(),
                page.stamp(one.uploadedAt()),
                one.uploader());
    }
}
