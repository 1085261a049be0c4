package org.manabiya.portal.mdm.renewal;

import java.util.List;
import java.util.regex.Pattern;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.plans.PlanChange;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.renewal.RenewalSheet;
import org.manabiya.portal.page.Texts;

/**
 * A change of a plan, in words.
 *
 * @param name the field as the form calls it
 * @param field the field as a reader calls it
 */
public record ChangeView(String name, String field, String before, String after) {
    private static final Pattern FIGURE = Pattern.compile("(?:figure\\.)?([a-zA-Z]+)\\.([0-9]{4})");
    private static final Pattern DISPOSAL = Pattern.compile("disposal\\.([0-9])\\.([a-zA-Z]+)");

    /** @param before what is published now, null where nothing is */
    static List<ChangeView> of(PlanFields next, PlanFields before, Texts texts) {
        if (before == null) {
            return List.of();
        }
        return of(
                next.since(before).stream()
                        .filter(change -> !RenewalSheet.isOrigin(change.field()))
                        .toList(),
                texts);
    }

    static List<ChangeView> of(List<PlanChange> changes, Texts texts) {
        return changes.stream()
                .map(change -> new ChangeView(
                        change.field(),
                        name(change.field(), texts),
                        value(change, change.before(), texts),
                        value(change, change.after(), texts)))
                .toList();
    }

    /** The field as a reader calls it. */
    static String name(String field, Texts texts) {
        var figure = FIGURE.matcher(field);
        if (figure.matches()) {
            String year = PlanTableView.label(new SchoolYear(Integer.parseInt(figure.group(2))), texts);
            return texts.get("plans.change.figure", texts.get("plans.change." + figure.group(1)), year);
        }
        var disposal = DISPOSAL.matcher(field);
        if (disposal.matches()) {
            return texts.get(
                    "plans.change.disposal",
                    disposal.group(1),
                    texts.get("renewal.field.disposal." + disposal.group(2)));
        }
        for (String key : List.of("renewal.field." + field, "plans.item." + field, "plans." + field)) {
            if (texts.has(key)) {
                return texts.get(key);
            }
        }
        return field;
    }

    private static String value(PlanChange change, String value, Texts texts) {
        for (String key : List.of(
                "renewal.rate." + value,
                "renewal.rounding." + value,
                "renewal.method." + value,
                "renewal.erasure." + value)) {
            if (!value.isEmpty() && !value.contains("\n") && texts.has(key)) {
                return texts.get(key);
            }
        }
        return change.field().endsWith("Cap") && !value.isEmpty() ? texts.get("renewal.capped") : value;
    }
}
