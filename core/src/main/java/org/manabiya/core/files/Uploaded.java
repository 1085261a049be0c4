package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** What a form with a file brought. A part can be read once, and the guard has read the form's token: only what is asked for is read. */
public record Uploaded(List<EntityPart> parts) {
    private static final int LONGEST_FIELD = 2_000;

    /** @param parts {@code null} where the request had neither a type nor a body: it brought nothing */
    public Uploaded {
        parts = parts == null ? List.of() : parts;
    }

    /** The chosen file of a field; a field left empty brings a part without a name. */
    public Optional<EntityPart> file(String field) {
        return parts.stream()
                .filter(part -> part.getName().equals(field))
                .filter(part -> !part.getFileName().orElse("").isBlank())
                .findFirst();
    }

    /** What the person called the file. */
    public static String nameOf(EntityPart file) {
        return FileName.sent(file.getFileName().orElse(""));
    }

    /** The key of the form, by which it is known when it is sent again; {@code null} where there is none. */
    public UUID key() throws IOException {
        return Ids.chosen(text("key"));
    }

    /** A text field, or empty where the form has none of that name. */
    public String text(String field) throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().equals(field)) {
                return new String(part.getContent().readNBytes(LONGEST_FIELD), UTF_8);
            }
        }
        return "";
    }
}
