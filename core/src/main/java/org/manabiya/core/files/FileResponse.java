package org.manabiya.core.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends a stored file as HTTP wants it (RFC 9110): whole (200), a part of it (206, so that a video can be wound), nothing when
 * the reader has it already (304), or a plain no to a part that does not exist (416). Whoever calls this has checked that the
 * caller may read the file.
 *
 * <p>Only types that run no script are shown in the browser; everything else, above all HTML and SVG, is a download.
 */
@Dependent
public class FileResponse {

    private static final Set<String> SHOWN = Set.of(
            "application/pdf",
            "audio/mp4",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/webp",
            "text/plain",
            "video/mp4",
            "video/webm",
            "video/x-m4v");

    private final FileStore store;

    @Inject
    public FileResponse(FileStore store) {
        this.store = store;
    }

    /** To be shown in the browser where that is safe, else to be downloaded. */
    public Response show(StoredFile file, HttpHeaders request) {
        return answer(file, request, SHOWN.contains(file.mediaType().split(";")[0]));
    }

    /** To be downloaded. */
    public Response download(StoredFile file, HttpHeaders request) {
        return answer(file, request, false);
    }

    private Response answer(StoredFile file, HttpHeaders request, boolean inline) {
        String tag = "\"" + file.hash() + "\"";
        if (has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return common(Response.notModified(), tag).build();
        }
        try {
            Optional<ByteRange> range = ByteRange.asked(rangeOf(request, tag), file.size());
            return body(
                            range.map(part -> Response.status(Status.PARTIAL_CONTENT)
                                            .header("Content-Range", part.contentRange(file.size())))
                                    .orElseGet(Response::ok),
                            file,
                            tag,
                            inline,
                            range)
                    .build();
        } catch (ByteRange.Unsatisfiable none) {
            return common(Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE), tag)
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
    }

    private ResponseBuilder body(
            ResponseBuilder answer, StoredFile file, String tag, boolean inline, Optional<ByteRange> range) {
        long first = range.map(ByteRange::first).orElse(0L);
        long length = range.map(ByteRange::length).orElse(file.size());
        StreamingOutput bytes = out -> {
            try (InputStream in = store.open(file.hash(), first, length)) {
                in.transferTo(out);
            }
        };
        return common(answer, tag)
                .entity(bytes)
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(inline, file.name()));
    }

    /** The reader may keep the file, and asks each time whether it may still see it. */
    private static ResponseBuilder common(ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** If-Range (section 13.1.5): the part only if the reader's copy is of this very file, by a strong comparison. */
    private static String rangeOf(HttpHeaders request, String tag) {
        String condition = request.getHeaderString("If-Range");
        return condition == null || condition.strip().equals(tag) ? request.getHeaderString("Range") : null;
    }

    /** If-None-Match (section 13.1.2): a list of tags, compared weakly. */
    private static boolean has(String header, String tag) {
        return header != null
                && Stream.of(header.split(","))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals("*") || known.equals(tag));
    }
}
