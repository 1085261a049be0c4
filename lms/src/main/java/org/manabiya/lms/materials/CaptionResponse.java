package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.StoredFiles;

/** Sends captions to a player. Whoever calls this has checked that the caller may see the video. */
@Dependent
public class CaptionResponse {
    static final String TYPE = "text/vtt; charset=UTF-8";

    private final Captions captions;
    private final MaterialFiles materialFiles;
    private final StoredFiles files;

    @Inject
    public CaptionResponse(Captions captions, MaterialFiles materialFiles, StoredFiles files) {
        this.captions = captions;
        this.materialFiles = materialFiles;
        this.files = files;
    }

    /** @throws Refusal INVALID where no language is asked for, NOT_FOUND where the video has none in it */
    Response of(UUID material, String language) throws IOException {
        if (language == null) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.caption.language");
        }
        return Response.ok(bytes(material, language), TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Those that stand, also while somebody replaces them. */
    byte[] bytes(UUID material, String language) throws IOException {
        var file = materialFiles.standing(() ->
                captions.find(material, language).orElseThrow(Refusal::notFound).fileId());
        try (var bytes = files.open(file)) {
            return bytes.readAllBytes();
        }
    }
}
