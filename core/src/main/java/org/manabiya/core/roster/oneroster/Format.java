package org.manabiya.core.roster.oneroster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form a single, non-empty value must have; says what was expected when it has not. */
@FunctionalInterface
interface Format {

    Optional<Expectation> complaint(String value);

    Format TEXT = value -> Optional.empty();
    Format FLAG = oneOf("true", "false");
    Format SCHOOL_YEAR = number("schoolYear", "[0-9]{4}");
    Format ATTENDANCE_NUMBER = number("attendanceNumber", "[1-9][0-9]{0,2}");
    Format DECIMAL = number("decimal", "-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    /** P1–P6, J1–J3, H1–H3, E1–E3 (Japan K-12/Schools Profile 1.0, grades). */
    Format GRADE = matching("grade", "P[1-6]|[JHE][1-3]");
    /** The 16 characters of a UUID of version 4 (RFC 9562); letters in either case. */
    Format UUID_V4 =
            matching("uuid", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    /** Fewer than 256 of {@code [0-9a-zA-Z.-_/@]}, and in Japan a UUID of version 4. */
    Format SOURCED_ID = both(matching("sourcedId", "[0-9a-zA-Z.\\-_/@]{1,255}"), UUID_V4);

    Format DATE = both(number("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"), parsed("date", LocalDate::parse));
    Format DATE_TIME = both(
            number(
                    "dateTime",
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})"),
            parsed("dateTime", OffsetDateTime::parse));

    static Format oneOf(String... allowed) {
        Set<String> values = Set.of(allowed);
        Expectation expected = Expectation.of("oneOf", Arrays.stream(allowed).collect(Collectors.joining(", ")));
        return value -> values.contains(value) ? Optional.empty() : Optional.of(expected);
    }

    private static Format matching(String key, String regex) {
        Pattern pattern = Pattern.compile(regex);
        Optional<Expectation> expected = Optional.of(Expectation.of(key));
        return value -> pattern.matcher(value).matches() ? Optional.empty() : expected;
    }

    /** As {@link #matching}, but full-width digits are named as the reason; they are never converted silently. */
    private static Format number(String key, String regex) {
        Format digits = matching(key, regex);
        return value -> value.chars().anyMatch(c -> c >= '０' && c <= '９')
                ? Optional.of(Expectation.of("fullWidthDigits"))
                : digits.complaint(value);
    }

    private static Format parsed(String key, java.util.function.Function<CharSequence, ?> parser) {
        return value -> {
            try {
                parser.apply(value);
                return Optional.empty();
            } catch (DateTimeException notInTheCalendar) {
                return Optional.of(Expectation.of(key));
            }
        };
    }

    private static Format both(Format first, Format second) {
        return value -> first.complaint(value).or(() -> second.complaint(value));
    }
}
