package org.manabiya.portal.error;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.manabiya.core.error.Refusal;
import org.manabiya.portal.page.JteViewEngine;

/**
 * One error as it is told: problem+json (RFC 9457) for machines, a page in plain words for people.
 *
 * @param key the message's key, which machines may tell errors apart by
 * @param text the message in the reader's language
 * @param errors what is wrong with each field; empty where no field is to blame
 */
record Problem(int status, String key, String text, List<FieldError> errors) {
    /** What is wrong with one field, in the reader's language. */
    record FieldError(String field, String message) {}

    Problem(int status, String key, String text) {
        this(status, key, text, List.of());
    }

    static final String JSON = "application/problem+json";

    static boolean isToldToMachine(String path) {
        return path.startsWith("/api/");
    }

    String json() {
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title())
                .add("status", status)
                .add("detail", text)
                .add("code", key);
        if (!errors.isEmpty()) {
            var list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(
                    Json.createObjectBuilder().add("field", error.field()).add("message", error.message())));
            problem.add("errors", list);
        }
        return problem.build().toString();
    }

    /** The phrase of the status (RFC 9457, 4.2.1); Jakarta REST does not know that of RFC 9110, 15.5.21. */
    private String title() {
        if (status == Refusal.Kind.INVALID.status()) {
            return "Unprocessable Content";
        }
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    StreamingOutput page(JteViewEngine views) {
        return views.body("error/error.jte", Map.of("status", status, "text", text));
    }
}
