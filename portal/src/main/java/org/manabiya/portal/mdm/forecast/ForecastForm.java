package org.manabiya.portal.mdm.forecast;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.forecast.Assumptions;

/** What was typed into the forms of the forecast. */
final class ForecastForm {
    private static final String CHILDREN = "children:";
    private static final String FEEDER = "feeder:";

    private ForecastForm() {}

    /** {@code 1.2} percent are 12 thousandths. */
    static int perMille(String percent) {
        try {
            return new BigDecimal(percent == null ? "" : percent.strip())
                    .movePointRight(1)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw new Refusal(Refusal.Kind.INVALID, "forecast.number");
        }
    }

    /** Fields named {@code children:<school>:<year>}; an empty one takes the figure back. */
    static Map<Assumptions.Entry, Integer> children(MultivaluedMap<String, String> fields) {
        Map<Assumptions.Entry, Integer> figures = new HashMap<>();
        fields.forEach((name, values) -> {
            String[] parts = name.split(":");
            if (name.startsWith(CHILDREN) && parts.length == 3) {
                figures.put(new Assumptions.Entry(id(parts[1]), number(parts[2])), figure(values.get(0)));
            }
        });
        return figures;
    }

    /** Fields named {@code feeder:<elementary>:<junior>} with a percentage. */
    static List<Assumptions.Feeder> feeders(MultivaluedMap<String, String> fields) {
        List<Assumptions.Feeder> feeders = new ArrayList<>();
        fields.forEach((name, values) -> {
            String[] parts = name.split(":");
            Integer percent = name.startsWith(FEEDER) && parts.length == 3 ? figure(values.get(0)) : null;
            if (percent != null && percent > 100) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.forecast.feeders");
            }
            if (percent != null && percent > 0) {
                feeders.add(new Assumptions.Feeder(id(parts[1]), id(parts[2]), percent / 100.0));
            }
        });
        return feeders;
    }

    private static Integer figure(String text) {
        return text == null || text.isBlank() ? null : number(text.strip());
    }

    static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new Refusal(Refusal.Kind.INVALID, "forecast.number");
        }
        return Integer.parseInt(text);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.notFound();
        }
    }
}
