package org.manabiya.portal.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.plans.Kpi;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanItem;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.renewal.PlanDisposal;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.mdm.renewal.RenewalSheet;
import org.manabiya.portal.page.Texts;

/**
 * A part of the ministry's form about which a plan says nothing, or a number that nobody knows. No official text is known that refuses a plan
 * for it, so that it is told before the plan is published and does not stop it.
 *
 * @param name the part as the form calls it
 * @param address the field in which it is written
 */
public record UnwrittenPart(String name, String address) {
    /** The parts in the order of the form. */
    static List<UnwrittenPart> of(PlanKind kind, PlanFields snapshot, Texts texts) {
        Stream<UnwrittenPart> parts = kind == PlanKind.RENEWAL
                ? Stream.concat(
                        numbers(RenewalSheet.ofSnapshot(snapshot), texts), texts(new RenewalDraft(snapshot), texts))
                : Stream.concat(
                                PlanItem.of(kind).stream().map(PlanItem::name),
                                Kpi.of(kind).stream().map(Kpi::field))
                        .filter(field -> !snapshot.has(field))
                        .map(field -> new UnwrittenPart(ChangeView.name(field, texts), address(kind, field)));
        return parts.toList();
    }

    /** Numbers that nobody knows: a row once for years that follow each other. */
    private static Stream<UnwrittenPart> numbers(RenewalSheet sheet, Texts texts) {
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
                    parts.add(number(row, years.get(first), years.get(column - 1), texts));
                    first = -1;
                }
            }
            return parts.stream();
        });
    }

    private static UnwrittenPart number(PlanRow row, SchoolYear first, SchoolYear last, Texts texts) {
        String name = row.sign() + " " + texts.get("renewal.row." + row);
        return new UnwrittenPart(
                texts.get("plans.change.figure", name, PlanTableView.label(first, last, texts)),
                address(PlanKind.RENEWAL, RenewalDraft.field(row, first)));
    }

    private static Stream<UnwrittenPart> texts(RenewalDraft draft, Texts texts) {
        List<UnwrittenPart> parts = new ArrayList<>();
        if (draft.policy().isEmpty()) {
            parts.add(new UnwrittenPart(texts.get("renewal.section.policy"), address(PlanKind.RENEWAL, "policy")));
        }
        if (draft.disposals().isEmpty() && !draft.fields().has("disposalNote")) {
            parts.add(new UnwrittenPart(
                    texts.get("renewal.section.disposal"), address(PlanKind.RENEWAL, "disposal.1.units")));
        }
        for (PlanDisposal disposal : draft.disposals()) {
            for (String field : disposal.unwritten()) {
                parts.add(new UnwrittenPart(ChangeView.name(field, texts), address(PlanKind.RENEWAL, field)));
            }
        }
        return parts.stream();
    }

    private static String address(PlanKind kind, String field) {
        return "/renewal/edit?plan=" + kind.word() + "#" + field;
    }
}
