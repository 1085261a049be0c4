package org.manabiya.portal.error;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.manabiya.portal.page.JteViewEngine;

/**
 * One error as it is told: problem+json (RFC 9457) for machines, a page in plain words for people.
 *
 * @param key the message's key, which machines may tell errors apart by
 * @param text the message in the reader's language
 */
record Problem(int status, String key, String text) {
    static final String JSON = "application/problem+json";

    static boolean isToldToMachine(String path) {
        return path.startsWith("/api/");
    }

    String json() {
        var known = Response.Status.fromStatusCode(status);
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", known == null ? "Error" : known.getReasonPhrase())
                .add("status", status)
                .add("detail", text)
                .add("code", key)
                .build()
                .toString();
    }

    StreamingOutput page(JteViewEngine views) {
        return views.body("error/error.jte", Map.of("status", status, "text", text));
    }
}
