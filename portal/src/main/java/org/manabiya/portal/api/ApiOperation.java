package org.manabiya.portal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/**
 * One address of the API with one method, read from the annotations that the server itself obeys.
 *
 * @param tag the group in which people look for it: the name of its resource
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path begins with a slash; ids stand in it as {@code {school}}
 * @param code the method that answers
 */
public record ApiOperation(String tag, String method, String path, Method code) {
    private static final String SUFFIX = "Resource";

    /** Whether a class of the product answers for addresses of the API. */
    static boolean isResource(Class<?> type) {
        var path = type.getAnnotation(Path.class);
        return path != null && ("/" + path.value()).replace("//", "/").startsWith("/api/");
    }

    static Stream<ApiOperation> of(Class<?> resource) {
        return Stream.of(resource.getDeclaredMethods())
                .filter(method -> httpMethod(method) != null && !isHidden(method))
                .map(method -> new ApiOperation(tag(resource), httpMethod(method), path(resource, method), method));
    }

    /** What only tells a mistake, beside the operation that is meant. */
    private static boolean isHidden(Method method) {
        var operation = method.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
    }

    private static String tag(Class<?> resource) {
        var name = resource.getSimpleName();
        var stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }

    private static String path(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        return ("/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1")
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }

    private static String httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    /** The name of the operation in the document; {@code api.} and this is the key of the text that says what it does. */
    public String id() {
        return tag + "." + code.getName();
    }

    /** Whether it answers without a sign-in. */
    public boolean isOpen() {
        return code.isAnnotationPresent(OpenToAll.class);
    }

    /** The row of the permission table that guards it, or null where it is open or asks only for a sign-in. */
    public Permission permission() {
        var rule = code.getAnnotation(Requires.class);
        return rule == null ? null : rule.value();
    }

    /** The media types of its body. */
    List<String> consumes() {
        var types = code.getAnnotation(Consumes.class);
        var all = types == null ? code.getDeclaringClass().getAnnotation(Consumes.class) : types;
        return all == null ? List.of() : List.of(all.value());
    }

    /** The media types of its answer. */
    List<String> produces() {
        var types = code.getAnnotation(Produces.class);
        var all = types == null ? code.getDeclaringClass().getAnnotation(Produces.class) : types;
        return all == null ? List.of() : List.of(all.value());
    }
}
