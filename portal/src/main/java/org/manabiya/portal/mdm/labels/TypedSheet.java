package org.manabiya.portal.mdm.labels;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.text.TypedNumber;
import org.manabiya.mdm.labels.LabelSheet;
import org.manabiya.mdm.labels.LabelSheets;

/** The measures of a label sheet as somebody types them; those of the usual sheet where nothing is typed yet. */
public final class TypedSheet {
    /** In the order in which one takes a ruler to a sheet. */
    public static final List<String> MEASURES =
            List.of("width", "height", "columns", "rows", "faceWidth", "faceHeight", "left", "top", "across", "down");

    static final String USUAL = "A4-24";

    private final MultivaluedMap<String, String> typed;

    TypedSheet(MultivaluedMap<String, String> typed) {
        this.typed = typed;
    }

    /** A measure as it was typed, to be shown again. */
    public String typed(String measure) {
        String text = typed.getFirst(measure);
        return text == null ? usual(measure) : text;
    }

    private static String usual(String measure) {
        LabelSheet usual = LabelSheets.find(USUAL).orElseThrow();
        return switch (measure) {
            case "columns" -> String.valueOf(usual.columns());
            case "rows" -> String.valueOf(usual.rows());
            case "width" -> String.valueOf(usual.width());
            case "height" -> String.valueOf(usual.height());
            case "faceWidth" -> String.valueOf(usual.faceWidth());
            case "faceHeight" -> String.valueOf(usual.faceHeight());
            case "left" -> String.valueOf(usual.left());
            case "top" -> String.valueOf(usual.top());
            case "across" -> String.valueOf(usual.across());
            default -> String.valueOf(usual.down());
        };
    }

    /** @throws Refusal INVALID where something is no number, or no such sheet can be */
    LabelSheet sheet() {
        return new LabelSheet(
                millimetres("width"),
                millimetres("height"),
                number("columns"),
                number("rows"),
                millimetres("faceWidth"),
                millimetres("faceHeight"),
                millimetres("left"),
                millimetres("top"),
                millimetres("across"),
                millimetres("down"));
    }

    private double millimetres(String measure) {
        return TypedNumber.decimal(typed(measure))
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "labels.notMillimetres"))
                .doubleValue();
    }

    private int number(String measure) {
        return TypedNumber.whole(typed(measure)).orElse(0);
    }
}
