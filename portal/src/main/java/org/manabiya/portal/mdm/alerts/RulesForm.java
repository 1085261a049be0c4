package org.manabiya.portal.mdm.alerts;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manabiya.mdm.alerts.Thresholds;
import org.manabiya.mdm.data.Seen;

/** The form of the thresholds as it was typed; what is left out is not told. */
public record RulesForm(Map<String, String> fields, boolean loansOverdue) {
    private static final String VERSION = "version";

    /** The fields with a number, in the form's order. */
    public static final List<String> NUMBERS =
            List.of("supportMonths", "leaseMonths", "warrantyMonths", "repairDays", "spareLevel", "spareDays");

    /** Larger than any that a rule takes, so that what is no number is told beside its field. */
    private static final int NO_NUMBER = Integer.MAX_VALUE;

    static RulesForm of(Thresholds thresholds) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "supportMonths", thresholds.supportMonths());
        put(fields, "leaseMonths", thresholds.leaseMonths());
        put(fields, "warrantyMonths", thresholds.warrantyMonths());
        put(fields, "repairDays", thresholds.repairDays());
        put(fields, "spareLevel", thresholds.spareLevel());
        put(fields, "spareDays", thresholds.spareDays());
        return new RulesForm(fields, thresholds.loansOverdue());
    }

    private static void put(Map<String, String> fields, String name, Integer number) {
        fields.put(name, number == null ? "" : number.toString());
    }

    static RulesForm typed(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        NUMBERS.forEach(name -> {
            String typed = sent.getFirst(name);
            fields.put(name, typed == null ? "" : typed.strip());
        });
        fields.put(VERSION, String.valueOf(sent.getFirst(VERSION)));
        return new RulesForm(fields, "true".equals(sent.getFirst("loansOverdue")));
    }

    public String get(String name) {
        return fields.get(name);
    }

    /** The version of the rules that the form was filled in on. */
    Seen seen() {
        return new Seen(number(VERSION));
    }

    Thresholds thresholds() {
        return new Thresholds(
                number("supportMonths"),
                number("warrantyMonths"),
                number("leaseMonths"),
                loansOverdue,
                number("repairDays"),
                number("spareLevel"),
                number("spareDays"));
    }

    private Integer number(String name) {
        String text = get(name);
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : Integer.valueOf(NO_NUMBER);
    }
}
