package org.manabiya.core.error;

import java.util.Arrays;
import java.util.List;

/** Input that cannot be right, told field by field: a form shows each beside its field, the API lists them under {@code errors}. */
public class InvalidInput extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with one field.
     *
     * @param name the field as the sender calls it, such as {@code devicesFromFund[1]}
     * @param key the key of a message
     */
    public record Field(String name, String key, List<Object> variables) {
        public Field(String name, String key, Object... variables) {
            this(name, key, Arrays.asList(variables));
        }
    }

    private final transient List<Field> fields;

    public InvalidInput(Field... fields) {
        this(List.of(fields));
    }

    private InvalidInput(List<Field> fields) {
        super(Kind.INVALID, "error.fields", fields.size());
        this.fields = fields;
    }

    /** Throws when there is any. */
    public static void unlessEmpty(List<Field> fields) {
        if (!fields.isEmpty()) {
            throw new InvalidInput(List.copyOf(fields));
        }
    }

    public List<Field> fields() {
        return fields == null ? List.of() : fields;
    }
}
