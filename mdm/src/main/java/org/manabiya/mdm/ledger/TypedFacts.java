package org.manabiya.mdm.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;

/** Facts as people and machines type them: named in camel case, with text for values. */
public final class TypedFacts {
    private static final int LONGEST = 400;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_YEN = 100_000_000;
    private static final Map<String, Fact> BY_NAME = new HashMap<>();

    static {
        Arrays.stream(Fact.values()).forEach(fact -> BY_NAME.put(name(fact), fact));
    }

    private TypedFacts() {}

    /** The fact's name in addresses, forms and JSON: {@code acquiredOn}. */
    public static String name(Fact fact) {
        StringBuilder name = new StringBuilder();
        for (String word : fact.name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /** The fact that goes by the name in addresses, forms and JSON. */
    public static Optional<Fact> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Reads the facts; an empty text stands for "not known any more".
     *
     * @throws Refusal INVALID, naming the fact, when a name is unknown or a text cannot be read
     */
    public static Map<Fact, Object> read(Map<String, String> typed) {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        typed.forEach((name, text) -> {
            Fact fact = BY_NAME.get(name);
            if (fact == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", name);
            }
            facts.put(fact, read(fact, text));
        });
        if (facts.containsKey(Fact.TAG) && facts.get(Fact.TAG) == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tagMissing");
        }
        if (facts.containsKey(Fact.KIND) && facts.get(Fact.KIND) == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.kindMissing");
        }
        return facts;
    }

    /** The facts of a unit to be entered: a tag is needed, and without another word it is a pupil's, in the cupboard. */
    public static Map<Fact, Object> ofNewUnit(Map<String, String> typed) {
        Map<String, String> whole = new HashMap<>(typed);
        whole.putIfAbsent("tag", "");
        whole.putIfAbsent("kind", DeviceKind.PUPIL.name());
        whole.putIfAbsent("state", DeviceState.SPARE.name());
        Map<Fact, Object> facts = read(whole);
        DeviceState state = (DeviceState) facts.get(Fact.STATE);
        if (state != DeviceState.ORDERED && state != DeviceState.RECEIVED && state != DeviceState.SPARE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.onlyBySteps");
        }
        for (Fact fact : new Fact[] {Fact.USER, Fact.SCHOOL, Fact.PLACE, Fact.RESUMES, Fact.ERASURE}) {
            if (facts.get(fact) != null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.onlyBySteps");
            }
        }
        return facts;
    }

    private static Object read(Fact fact, String text) {
        String plain = Entered.optional(text, LONGEST);
        if (plain == null) {
            return null;
        }
        return switch (fact) {
            case TAG -> tag(plain);
            case SERIAL -> serial(plain);
            case ACQUIRED_ON, WARRANTY_UNTIL, LEASE_UNTIL, RESTRICTED_UNTIL, SUPPORT_UNTIL -> day(name(fact), plain);
            case PRICE -> yen(plain);
            case KIND -> constant(DeviceKind.values(), plain, fact);
            case STATE -> constant(DeviceState.values(), plain, fact);
            case PURCHASE -> id(plain, fact);
            case FUNDING, REMARK, ACCESSORIES -> plain;
            default -> throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.onlyBySteps");
        };
    }

    private static String tag(String text) {
        String tag = SerialNumber.tidy(text);
        if (!tag.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0," + (LONGEST_NUMBER - 1) + "}")) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tagMalformed");
        }
        return tag;
    }

    private static String serial(String text) {
        SerialNumber serial = SerialNumber.of(text);
        if (!serial.isGood()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.serialMalformed", text);
        }
        return serial.value();
    }

    /** A day in any style that {@link Wareki#parse} reads. */
    static LocalDate day(String name, String text) {
        return Wareki.parse(text).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", name));
    }

    private static Integer yen(String text) {
        String digits = text.replaceAll("[,円¥\\s]", "");
        return Optional.of(digits)
                .filter(d -> d.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(yen -> yen <= MOST_YEN)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noYen"));
    }

    private static UUID id(String text, Fact fact) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", name(fact));
        }
    }

    private static <E extends Enum<E>> E constant(E[] values, String text, Fact fact) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", name(fact)));
    }
}
