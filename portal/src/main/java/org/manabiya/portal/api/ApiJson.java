package org.manabiya.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The description as JSON (OpenAPI 3.0.3), as far as {@link ApiDocument} fills it: what is empty is left out. */
final class ApiJson {
    private ApiJson() {}

    static JsonObject of(OpenAPI document) {
        var components = document.getComponents();
        return new Members()
                .with("openapi", document.getOpenapi())
                .with(
                        "info",
                        new Members()
                                .with("title", document.getInfo().getTitle())
                                .with("version", document.getInfo().getVersion())
                                .with("description", document.getInfo().getDescription()))
                .with("paths", each(document.getPaths().getPathItems(), ApiJson::path))
                .with(
                        "components",
                        new Members()
                                .with("schemas", each(components.getSchemas(), ApiJson::schema))
                                .with("responses", each(components.getResponses(), ApiJson::answer))
                                .with("securitySchemes", each(components.getSecuritySchemes(), scheme -> new Members()
                                        .with("type", scheme.getType().toString())
                                        .with("scheme", scheme.getScheme()))))
                .build();
    }

    private static Members path(PathItem path) {
        var members = new Members();
        path.getOperations()
                .forEach((method, operation) ->
                        members.with(method.name().toLowerCase(Locale.ROOT), operation(operation)));
        return members;
    }

    private static Members operation(Operation operation) {
        var members = new Members()
                .with("operationId", operation.getOperationId())
                .with("tags", words(operation.getTags()))
                .with("summary", operation.getSummary())
                .with("parameters", list(operation.getParameters(), ApiJson::parameter))
                .with("responses", each(operation.getResponses().getAPIResponses(), ApiJson::answer))
                .with(
                        "security",
                        list(operation.getSecurity(), needed -> each(needed.getSchemes(), scopes -> words(scopes))));
        if (operation.getRequestBody() != null) {
            members.with(
                    "requestBody",
                    new Members()
                            .with("required", operation.getRequestBody().getRequired())
                            .with("content", content(operation.getRequestBody().getContent())));
        }
        if (operation.getExtensions() != null) {
            operation.getExtensions().forEach((name, value) -> members.with(name, String.valueOf(value)));
        }
        return members;
    }

    private static Members parameter(Parameter parameter) {
        return new Members()
                .with("name", parameter.getName())
                .with("in", parameter.getIn().toString())
                .with("required", parameter.getRequired())
                .with("schema", schema(parameter.getSchema()));
    }

    private static Members answer(APIResponse answer) {
        return new Members()
                .with("$ref", answer.getRef())
                .with("description", answer.getDescription())
                .with("content", content(answer.getContent()));
    }

    private static Members content(Content content) {
        return content == null
                ? null
                : each(content.getMediaTypes(), media -> new Members().with("schema", schema(media.getSchema())));
    }

    private static Members schema(Schema schema) {
        if (schema == null) {
            return null;
        }
        return new Members()
                .with("$ref", schema.getRef())
                .with("type", schema.getType() == null ? null : schema.getType().toString())
                .with("format", schema.getFormat())
                .with("nullable", schema.getNullable())
                .with("enum", words(schema.getEnumeration()))
                .with("default", usual(schema))
                .with("items", schema(schema.getItems()))
                .with("properties", each(schema.getProperties(), ApiJson::schema))
                .with("additionalProperties", schema(schema.getAdditionalPropertiesSchema()));
    }

    /** A default as a value of the schema's type: the annotation gives it as text. */
    private static Object usual(Schema schema) {
        var text = schema.getDefaultValue() == null
                ? null
                : schema.getDefaultValue().toString();
        return text != null && schema.getType() == Schema.SchemaType.BOOLEAN
                ? (Object) Boolean.valueOf(text)
                : text != null && schema.getType() == Schema.SchemaType.INTEGER ? (Object) Long.valueOf(text) : text;
    }

    private static <T> Members each(Map<String, T> all, Function<T, ?> shown) {
        if (all == null) {
            return null;
        }
        var members = new Members();
        all.forEach((name, value) -> members.with(name, shown.apply(value)));
        return members;
    }

    private static <T> JsonArrayBuilder list(Collection<T> all, Function<T, Members> shown) {
        if (all == null) {
            return null;
        }
        var list = Json.createArrayBuilder();
        all.forEach(one -> list.add(shown.apply(one).build()));
        return list;
    }

    private static JsonArrayBuilder words(Collection<?> all) {
        if (all == null) {
            return null;
        }
        var list = Json.createArrayBuilder();
        all.forEach(word -> list.add(String.valueOf(word)));
        return list;
    }

    /** The members of an object; what is null is no member. */
    private static final class Members {
        private final JsonObjectBuilder builder = Json.createObjectBuilder();

        Members with(String name, Object value) {
            if (value instanceof Members object) {
                builder.add(name, object.build());
            } else if (value instanceof JsonArrayBuilder list) {
                builder.add(name, list);
            } else if (value instanceof Boolean flag) {
                builder.add(name, flag ? JsonValue.TRUE : JsonValue.FALSE);
            } else if (value instanceof Long number) {
                builder.add(name, number);
            } else if (value != null) {
                builder.add(name, value.toString());
            }
            return this;
        }

        JsonObject build() {
            return builder.build();
        }
    }
}
