package org.manabiya.portal.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.manabiya.portal.page.Texts;

/** The description of the API as the OpenAPI document holds it, for machines at {@code /openapi} and for people at {@code /api-docs}. */
@Dependent
public class ApiDocument {
    /** The extension that names the row of the permission table. */
    static final String PERMISSION = "x-permission";

    private static final String TOKEN = "token";
    private static final List<Class<?>> WITHOUT_BODY = List.of(void.class, Response.class);

    private final ApiOperations operations;

    @Inject
    public ApiDocument(ApiOperations operations) {
        this.operations = operations;
    }

    OpenAPI build() {
        var types = new ApiTypes();
        var texts = Texts.in("en");
        var document = OASFactory.createOpenAPI()
                .openapi("3.0.3")
                .info(OASFactory.createInfo().title("Manabiya").version("v1").description(texts.get("api.description")))
                .paths(OASFactory.createPaths());
        for (ApiOperation operation : operations.all()) {
            var path = document.getPaths().getPathItem(operation.path());
            if (path == null) {
                path = OASFactory.createPathItem();
                document.getPaths().addPathItem(operation.path(), path);
            }
            path.setOperation(PathItem.HttpMethod.valueOf(operation.method()), described(operation, types, texts));
        }
        return document.components(OASFactory.createComponents()
                .schemas(types.named())
                .addResponse(
                        "Problem",
                        OASFactory.createAPIResponse()
                                .description(texts.get("api.problem"))
                                .content(content(List.of("application/problem+json"), problem())))
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")));
    }

    private static Operation described(ApiOperation operation, ApiTypes types, Texts texts) {
        var described = OASFactory.createOperation()
                .operationId(operation.id())
                .addTag(operation.tag())
                .summary(texts.has("api." + operation.id()) ? texts.get("api." + operation.id()) : null)
                .responses(answers(operation, types));
        if (!operation.isOpen()) {
            described.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
        }
        if (operation.permission() != null) {
            described.addExtension(PERMISSION, operation.permission().name());
        }
        for (var parameter : operation.code().getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class) || parameter.isAnnotationPresent(QueryParam.class)) {
                described.addParameter(described(parameter, types));
            } else if (!parameter.isAnnotationPresent(Context.class)) {
                described.setRequestBody(body(operation, parameter.getParameterizedType(), types));
            }
        }
        return described;
    }

    private static Parameter described(java.lang.reflect.Parameter parameter, ApiTypes types) {
        var schema = types.of(parameter.getParameterizedType());
        var usual = parameter.getAnnotation(DefaultValue.class);
        if (usual != null) {
            schema.setDefaultValue(usual.value());
        }
        var inPath = parameter.getAnnotation(PathParam.class);
        var described = OASFactory.createParameter().schema(schema);
        return inPath != null
                ? described.in(Parameter.In.PATH).name(inPath.value()).required(true)
                : described
                        .in(Parameter.In.QUERY)
                        .name(parameter.getAnnotation(QueryParam.class).value());
    }

    private static RequestBody body(ApiOperation operation, Type type, ApiTypes types) {
        var media = operation.consumes().isEmpty() ? List.of(MediaType.APPLICATION_JSON) : operation.consumes();
        var schema = media.contains(MediaType.MULTIPART_FORM_DATA) ? parts(operation) : types.of(type);
        return OASFactory.createRequestBody().required(true).content(content(media, schema));
    }

    /** The parts of a form, which the method's annotation names: its code alone would not tell. */
    private static Schema parts(ApiOperation operation) {
        var schema = ApiTypes.schema(SchemaType.OBJECT);
        var told = operation
                .code()
                .getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.RequestBody.class);
        Stream.of(told == null ? new org.eclipse.microprofile.openapi.annotations.media.Content[0] : told.content())
                .flatMap(content -> Stream.of(content.schema().properties()))
                .forEach(part -> schema.addProperty(part.name(), part(part)));
        return schema;
    }

    private static Schema part(SchemaProperty part) {
        var type = SchemaType.valueOf(part.type().name());
        return ApiTypes.schema(type).format(part.format().isEmpty() ? null : part.format());
    }

    private static APIResponses answers(ApiOperation operation, ApiTypes types) {
        var told = operation.code().getAnnotation(APIResponseSchema.class);
        Type type = told == null ? operation.code().getGenericReturnType() : told.value();
        var status = told != null && !told.responseCode().isEmpty()
                ? Response.Status.fromStatusCode(Integer.parseInt(told.responseCode()))
                : type == void.class && !operation.produces().contains(MediaType.SERVER_SENT_EVENTS)
                        ? Response.Status.NO_CONTENT
                        : Response.Status.OK;
        var answer = OASFactory.createAPIResponse()
                .description(status.getReasonPhrase().toLowerCase(Locale.ROOT));
        if (!WITHOUT_BODY.contains(type)) {
            answer.setContent(content(operation.produces(), types.of(type)));
        } else if (status == Response.Status.OK) {
            answer.setContent(content(
                    operation.produces(), ApiTypes.schema(SchemaType.STRING).format("binary")));
        }
        return OASFactory.createAPIResponses()
                .addAPIResponse(String.valueOf(status.getStatusCode()), answer)
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
    }

    /** What every refusal says (RFC 9457). */
    private static Schema problem() {
        var problem = ApiTypes.schema(SchemaType.OBJECT);
        List.of("type", "title", "detail", "code")
                .forEach(name -> problem.addProperty(name, ApiTypes.schema(SchemaType.STRING)));
        return problem.addProperty("status", ApiTypes.schema(SchemaType.INTEGER));
    }

    private static Content content(List<String> media, Schema schema) {
        var content = OASFactory.createContent();
        media.forEach(
                type -> content.addMediaType(type, OASFactory.createMediaType().schema(schema)));
        return content;
    }
}
