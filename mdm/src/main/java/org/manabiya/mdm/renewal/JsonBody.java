package org.manabiya.mdm.renewal;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.OptionalLong;
import org.manabiya.core.error.Refusal;

/** A JSON object from outside, read so that whatever else is sent is refused and never an error of the product. */
public final class JsonBody {
    public static final int MOST_BYTES = 64 * 1024;

    private JsonBody() {}

    /**
     * @param body at most one byte more than {@link #MOST_BYTES}
     * @throws Refusal MALFORMED for what is no JSON object, TOO_LARGE for too much
     */
    public static JsonObject read(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "mdm.plan.bodyTooLarge", MOST_BYTES / 1024);
        }
        try (var parser = Json.createParser(new ByteArrayInputStream(body))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw malformed();
            }
            return object;
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException notJson) {
            // The parser says by exceptions of many kinds what it does not read: signs, depth, numbers without end.
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
    }

    /** A whole number in any writing of JSON (1950, 1950.0, 1.95e3) that a {@code long} holds. */
    public static OptionalLong whole(JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(number.bigDecimalValue().longValueExact());
        } catch (ArithmeticException fractionOrTooLong) {
            return OptionalLong.empty();
        }
    }
}
