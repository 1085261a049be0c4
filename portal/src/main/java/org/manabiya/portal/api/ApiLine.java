package org.manabiya.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One operation as the page shows it: the document's entry, ready to read and to try. */
public record ApiLine(ApiOperation operation, Operation described, Map<String, Schema> named) {
    /** A body or an answer in one media type; the example is null where it is no JSON. */
    public record Message(String status, String media, ApiExample example, List<String> parts) {}

    public List<Parameter> parameters() {
        return described.getParameters() == null ? List.of() : described.getParameters();
    }

    /** The type of a parameter in a word, or the words that it may hold. */
    public String type(Parameter parameter) {
        var schema = parameter.getSchema();
        var words = ApiExample.words(schema);
        if (!words.isEmpty()) {
            return String.join(", ", words);
        }
        return schema.getFormat() != null
                ? schema.getFormat()
                : schema.getType().toString();
    }

    /** The bodies that it takes, one a media type. */
    public List<Message> bodies() {
        var bodies = new ArrayList<Message>();
        if (described.getRequestBody() != null) {
            described
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .forEach((media, content) -> bodies.add(message(null, media, content)));
        }
        return bodies;
    }

    /** What it answers when all is well. */
    public List<Message> answers() {
        var answers = new ArrayList<Message>();
        described.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null) {
                if (answer.getContent() == null) {
                    answers.add(new Message(status, null, null, List.of()));
                } else {
                    answer.getContent()
                            .getMediaTypes()
                            .forEach((media, content) -> answers.add(message(status, media, content)));
                }
            }
        });
        return answers;
    }

    private Message message(String status, String media, MediaType content) {
        var schema = content.getSchema();
        boolean json = media.endsWith("json");
        var parts = json || schema.getProperties() == null
                ? List.<String>of()
                : List.copyOf(schema.getProperties().keySet());
        return new Message(status, media, json ? ApiExample.of(schema, named) : null, parts);
    }

    /** A command that calls it at this installation. */
    public String curl(String address) {
        var command = new StringBuilder("curl");
        if (!operation.method().equals("GET")) {
            command.append(" -X ").append(operation.method());
        }
        if (!operation.isOpen()) {
            command.append(" -H \"Authorization: Bearer $TOKEN\"");
        }
        for (Message body : bodies()) {
            if (body.example() != null) {
                command.append(" \\\n  -H \"Content-Type: ")
                        .append(body.media())
                        .append("\" \\\n  -d '");
                command.append(body.example().json()).append("'");
            }
            body.parts()
                    .forEach(part -> command.append(" \\\n  -F \"").append(part).append("=@FILE\""));
        }
        return command.append(" \\\n  \"")
                .append(address)
                .append(operation.path())
                .append('"')
                .toString();
    }
}
