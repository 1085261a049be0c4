package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.plans.Kpi;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanItem;
import org.manabiya.mdm.plans.PlanKind;

/**
 * A part of the ministry's form about which a plan says nothing, or a number that nobody knows. No official text is known that refuses a plan
 * for it, so that whoever publishes confirms it, and is not stopped.
 *
 * @param field the field of the form in which it is written
 * @param row of a number its row, else {@code null}
 * @param first the first of the years, following each other, of which nobody knows the number
 * @param last the last of them
 */
public record UnwrittenPart(String field, PlanRow row, SchoolYear first, SchoolYear last) {
    /** The parts in the order of the form; of {@code snapshot}, what would be published. */
    public static List<UnwrittenPart> of(PlanKind kind, PlanFields snapshot) {
        if (kind == PlanKind.RENEWAL) {
            return Stream.concat(numbers(RenewalSheet.ofSnapshot(snapshot)), texts(new RenewalDraft(snapshot)))
                    .toList();
        }
        return Stream.concat(
                        PlanItem.of(kind).stream().map(PlanItem::name),
                        Kpi.of(kind).stream().map(Kpi::field))
                .filter(field -> !snapshot.has(field))
                .map(UnwrittenPart::text)
                .toList();
    }

    private static UnwrittenPart text(String field) {
        return new UnwrittenPart(field, null, null, null);
    }

    /** Numbers that nobody knows: a row once for years that follow each other. */
    private static Stream<UnwrittenPart> numbers(RenewalSheet sheet) {
        List<SchoolYear> years = sheet.table().years();
        return PlanRow.entered().flatMap(row -> {
            List<UnwrittenPart> parts = new ArrayList<>();
            int first = -1;
            for (int column = 0; column <= years.size(); column++) {
                boolean unknown =
                        column < years.size() && sheet.table().figures().get(row, column) == null;
                if (unknown && first < 0) {
                    first = column;
                } else if (!unknown && first >= 0) {
                    SchoolYear from = years.get(first);
                    parts.add(new UnwrittenPart(RenewalDraft.field(row, from), row, from, years.get(column - 1)));
                    first = -1;
                }
            }
            return parts.stream();
        });
    }

    private static Stream<UnwrittenPart> texts(RenewalDraft draft) {
        List<String> fields = new ArrayList<>();
        if (draft.policy().isEmpty()) {
            fields.add("policy");
        }
        if (draft.disposals().isEmpty() && !draft.fields().has(RenewalDraft.DISPOSAL_NOTE)) {
            fields.add(RenewalDraft.DISPOSAL_NOTE);
        }
        draft.disposals().forEach(disposal -> fields.addAll(disposal.unwritten()));
        return fields.stream().map(UnwrittenPart::text);
    }
}
