package org.manabiya.product;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.access.SignedInOnly;

/**
 * One address with one method, read from the annotations of the product's classes.
 *
 * @param path begins with a slash; ids stand in it as {@code {school}}
 * @param permission the row of the permission table that guards it, or null where another rule does
 */
record Endpoint(
        String method,
        String path,
        List<String> parameters,
        Rule rule,
        Permission permission,
        boolean isPage,
        String consumes,
        String declaredBy) {
    enum Rule {
        OPEN_TO_ALL,
        SIGNED_IN_ONLY,
        REQUIRES
    }

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::[^}]*)?}");

    /** Every endpoint of every {@code …Resource} and {@code …Pages} on the class path. */
    static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.manabiya").stream()
                        .filter(type -> type.getSimpleName().matches(".+(Resource|Pages)"))
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> httpMethod(method) != null)
                        .map(Endpoint::of)
                        .toList();
    }

    /** The addresses that the description of the API has to list. */
    static Set<String> pathsOfTheApi() {
        return all().stream().filter(Endpoint::isApi).map(Endpoint::path).collect(Collectors.toSet());
    }

    private static Endpoint of(Method method) {
        var type = method.getDeclaringClass();
        var below = method.getAnnotation(Path.class);
        var path = ("/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
        var parameters = new ArrayList<String>();
        var names = PARAMETER.matcher(path);
        while (names.find()) {
            parameters.add(names.group(1));
        }
        var requires = method.getAnnotation(Requires.class);
        return new Endpoint(
                httpMethod(method),
                PARAMETER.matcher(path).replaceAll("{$1}"),
                parameters,
                rule(method),
                requires == null ? null : requires.value(),
                !path.startsWith("/api/"),
                consumes(method),
                type.getSimpleName() + "." + method.getName());
    }

    private static String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static Rule rule(Method method) {
        var rules = new ArrayList<Rule>();
        Map<Class<? extends Annotation>, Rule> known = Map.of(
                OpenToAll.class, Rule.OPEN_TO_ALL,
                SignedInOnly.class, Rule.SIGNED_IN_ONLY,
                Requires.class, Rule.REQUIRES);
        known.forEach((annotation, rule) -> {
            if (method.isAnnotationPresent(annotation)) {
                rules.add(rule);
            }
        });
        if (rules.size() != 1) {
            throw new AssertionError(method + " has the rules " + rules + " instead of one");
        }
        return rules.get(0);
    }

    private static String consumes(Method method) {
        var types = method.getAnnotation(Consumes.class);
        if (types == null) {
            types = method.getDeclaringClass().getAnnotation(Consumes.class);
        }
        return types == null ? "application/x-www-form-urlencoded" : types.value()[0];
    }

    boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /** The address with these ids. */
    String at(Map<String, UUID> ids) {
        return PARAMETER.matcher(path).replaceAll(name -> ids.get(name.group(1)).toString());
    }

    /** The content type and the emptiest body that reach the method. */
    String contentType() {
        return consumes.startsWith("multipart/") ? consumes + "; boundary=end" : consumes;
    }

    String body() {
        if (consumes.startsWith("multipart/")) {
            return "--end\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\n\r\n--end--\r\n";
        }
        // The server refuses a body where the method has no meaning for one.
        return consumes.endsWith("json") && !method.equals("DELETE") ? "{}" : "";
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + declaredBy + ")";
    }
}
