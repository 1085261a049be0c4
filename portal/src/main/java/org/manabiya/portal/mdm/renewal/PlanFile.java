package org.manabiya.portal.mdm.renewal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.manabiya.portal.page.Texts;

/** The files that a plan can be taken out as. */
enum PlanFile {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    CSV("text/csv; charset=UTF-8");

    private final String type;

    PlanFile(String type) {
        this.type = type;
    }

    /** Excel when nothing is asked for. */
    static Optional<PlanFile> of(String ending) {
        if (ending == null) {
            return Optional.of(XLSX);
        }
        return Stream.of(values()).filter(file -> file.ending().equals(ending)).findFirst();
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    Response of(PlanDocument plan, Texts texts) {
        StreamingOutput body = out -> write(plan, texts, out);
        String name = URLEncoder.encode(plan.fileName() + "." + ending(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"plan." + ending() + "\"; filename*=UTF-8''" + name)
                .build();
    }

    void write(PlanDocument plan, Texts texts, OutputStream out) throws IOException {
        switch (this) {
            case XLSX -> new PlanWorkbook(plan).write(out);
            case PDF -> new PlanPdf(plan).write(out);
            case CSV -> PlanCsv.of(plan, texts).write(out);
        }
    }
}
