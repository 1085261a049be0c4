package org.manabiya.lms.materials;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a material is, which decides how it is opened. Only what every browser of a pupil's device can show is taken in. */
public enum MaterialKind {
    PDF("application/pdf"),
    EPUB("application/epub+zip"),
    VIDEO("video/mp4", "video/webm", "video/x-m4v"),
    AUDIO("audio/mp4"),
    IMAGE("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Set<String> mediaTypes;

    MaterialKind(String... mediaTypes) {
        this.mediaTypes = Set.of(mediaTypes);
    }

    /** The kind of a file by the media type that its bytes told, or empty where it is none that can be opened. */
    public static Optional<MaterialKind> of(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaTypes.contains(mediaType))
                .findFirst();
    }
}
