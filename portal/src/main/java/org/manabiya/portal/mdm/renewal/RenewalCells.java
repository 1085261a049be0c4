package org.manabiya.portal.mdm.renewal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.renewal.CellOrigin;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.portal.page.Texts;

/** The grid of the plan's form: in each field what is typed, beneath it what the product knows. */
public final class RenewalCells {
    private static final Pattern CELL = Pattern.compile("([a-zA-Z]+)\\[([0-9]+)]");

    private final RenewalDraft draft;
    private final Map<PlanRow, List<CellOrigin>> known;
    private final Map<String, String> faults;
    private final Texts texts;

    RenewalCells(RenewalDraft draft, Map<PlanRow, List<CellOrigin>> known, Map<String, String> faults, Texts texts) {
        this.draft = draft;
        this.known = known;
        this.faults = faults;
        this.texts = texts;
    }

    /** A field of the form for a fault that names row and column, {@code devices[1]}. */
    static String field(String fault, Map<String, String> sent) {
        Matcher cell = CELL.matcher(fault);
        if (!cell.matches()) {
            return fault;
        }
        String first = sent.getOrDefault("firstYear", "2024");
        int year = first.matches("[0-9]{4}") ? Integer.parseInt(first) : 2024;
        return cell.group(1) + "." + (year + Integer.parseInt(cell.group(2)));
    }

    public String name(PlanRow row, int column) {
        return RenewalDraft.field(row, year(column));
    }

    private SchoolYear year(int column) {
        return draft.years().get(column);
    }

    public String typed(PlanRow row, int column) {
        return draft.fields().text(name(row, column));
    }

    /** What holds when the field stays empty, and from where. */
    public String known(PlanRow row, int column) {
        CellOrigin origin = known.get(row).get(column);
        return origin.proposed() == null
                ? texts.get("renewal.known.UNKNOWN")
                : texts.get("renewal.known." + origin.kind(), origin.proposed());
    }

    /** The fault of the field, or null. */
    public String fault(PlanRow row, int column) {
        return faults.get(name(row, column));
    }

    public String label(PlanRow row, int column) {
        return texts.get("renewal.row." + row) + " " + PlanTableView.label(year(column), texts);
    }
}
