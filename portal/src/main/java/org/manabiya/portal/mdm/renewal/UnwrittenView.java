package org.manabiya.portal.mdm.renewal;

import java.util.List;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.mdm.renewal.UnwrittenPart;
import org.manabiya.portal.page.Texts;

/**
 * A part that a plan leaves unwritten, in words.
 *
 * @param name the part as the form calls it
 * @param address the field in which it is written
 */
public record UnwrittenView(String name, String address) {
    /** The parts in the order of the form. */
    static List<UnwrittenView> of(PlanKind kind, PlanFields snapshot, Texts texts) {
        return UnwrittenPart.of(kind, snapshot).stream()
                .map(part -> new UnwrittenView(
                        name(part, texts), "/renewal/edit?plan=" + kind.word() + "#" + field(part.field())))
                .toList();
    }

    private static String name(UnwrittenPart part, Texts texts) {
        if (part.row() != null) {
            String row = part.row().sign() + " " + texts.get("renewal.row." + part.row());
            return texts.get("plans.change.figure", row, PlanTableView.label(part.first(), part.last(), texts));
        }
        return part.field().equals(RenewalDraft.DISPOSAL_NOTE)
                ? texts.get("renewal.section.disposal")
                : ChangeView.name(part.field(), texts);
    }

    /** Where nothing is said of the disposal, its first group is where to begin. */
    private static String field(String field) {
        return field.equals(RenewalDraft.DISPOSAL_NOTE) ? "disposal.1.units" : field;
    }
}
