package org.manabiya.portal.lms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** What a multipart form brought. */
final class Uploaded {
    private static final int LONGEST_FIELD = 200;

    private Uploaded() {}

    /** The first chosen file; a file field left empty brings a part without a name. */
    static Optional<EntityPart> file(List<EntityPart> parts) {
        return parts.stream()
                .filter(part -> part.getName().equals("file"))
                .filter(part ->
                        part.getFileName().filter(name -> !name.isBlank()).isPresent())
                .findFirst();
    }

    /** The key of the form, by which it is known when it is sent again; null where there is none. */
    static UUID key(List<EntityPart> parts) throws IOException {
        return Ids.chosen(field(parts, "key"));
    }

    /** A short text field, or empty. */
    static String field(List<EntityPart> parts, String name) throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().equals(name)) {
                return new String(part.getContent().readNBytes(LONGEST_FIELD), UTF_8);
            }
        }
        return "";
    }
}
