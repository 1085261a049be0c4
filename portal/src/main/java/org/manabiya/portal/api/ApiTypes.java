package org.manabiya.portal.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The schemas of what the API reads and writes. A record becomes a schema of its own under the name of the class that it stands in:
 * many resources have a {@code Line}, and each is another one.
 */
final class ApiTypes {
    private static final Map<Class<?>, String> FORMATS = Map.of(
            UUID.class, "uuid",
            Instant.class, "date-time",
            LocalDate.class, "date",
            LocalTime.class, "time");

    private final Map<String, Schema> named = new LinkedHashMap<>();

    /** The records met so far, by name. */
    Map<String, Schema> named() {
        return named;
    }

    Schema of(Type type) {
        if (type instanceof Class<?> simple) {
            return ofClass(simple);
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        return type instanceof WildcardType wild ? of(wild.getUpperBounds()[0]) : schema(SchemaType.OBJECT);
    }

    private Schema ofClass(Class<?> type) {
        if (type.isArray()) {
            return schema(SchemaType.ARRAY).items(of(type.getComponentType()));
        }
        if (type.isRecord()) {
            return OASFactory.createSchema().ref("#/components/schemas/" + name(type));
        }
        if (type.isEnum()) {
            var words = schema(SchemaType.STRING);
            Stream.of(type.getEnumConstants()).forEach(words::addEnumeration);
            return words;
        }
        if (FORMATS.containsKey(type)) {
            return schema(SchemaType.STRING).format(FORMATS.get(type));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return schema(SchemaType.INTEGER);
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return schema(SchemaType.NUMBER);
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema(SchemaType.BOOLEAN);
        }
        return schema(type == String.class ? SchemaType.STRING : SchemaType.OBJECT);
    }

    private Schema ofGeneric(Class<?> raw, Type[] arguments) {
        if (Collection.class.isAssignableFrom(raw)) {
            return schema(SchemaType.ARRAY).items(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return schema(SchemaType.OBJECT).additionalPropertiesSchema(of(arguments[1]));
        }
        return raw == Optional.class ? of(arguments[0]).nullable(true) : of(raw);
    }

    private String name(Class<?> type) {
        var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!named.containsKey(name)) {
            var schema = schema(SchemaType.OBJECT);
            // Known before its parts are looked at: a record may hold others of its kind.
            named.put(name, schema);
            for (RecordComponent part : type.getRecordComponents()) {
                schema.addProperty(part.getName(), of(part.getGenericType()));
            }
        }
        return name;
    }

    static Schema schema(SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}
