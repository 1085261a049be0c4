package org.manabiya.mdm.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manabiya.mdm.labels.LabelledUnits.Unit;

/**
 * What a board wants on its labels.
 *
 * @param owner the municipality's name
 * @param address where the product is, such as {@code https://manabiya.example.jp}
 */
public record LabelWording(Set<Part> parts, String owner, LabelCode code, String address) {
    /** A line that can be left out; the tag always stands on top. */
    public enum Part {
        SERIAL,
        MODEL,
        SCHOOL,
        OWNER
    }

    Label of(Unit unit) {
        List<String> lines = new ArrayList<>(List.of(unit.tag()));
        add(lines, Part.SERIAL, unit.serial());
        add(lines, Part.MODEL, unit.model());
        add(lines, Part.SCHOOL, unit.school());
        add(lines, Part.OWNER, owner);
        String said = code == LabelCode.ADDRESS ? address + "/devices/" + unit.id() : unit.tag();
        return new Label(said, code == LabelCode.BARS, lines);
    }

    private void add(List<String> lines, Part part, String text) {
        if (parts.contains(part) && text != null && !text.isBlank()) {
            lines.add(text);
        }
    }

    public List<Label> of(List<Unit> units) {
        return units.stream().map(this::of).toList();
    }
}
