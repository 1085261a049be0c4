package org.manabiya.portal.mdm.labels;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.text.TypedNumber;
import org.manabiya.mdm.labels.LabelSheet;
import org.manabiya.mdm.labels.LabelSheets;
import org.manabiya.mdm.labels.LabelWording.Part;

/** What the form of the label page asks for. */
public class LabelQuery {
    /** The choice of sheets for measures typed by hand. */
    public static final String OWN = "OWN";

    private static final String USUAL = "A4-24";
    private static final List<String> MEASURES =
            List.of("width", "height", "faceWidth", "faceHeight", "left", "top", "across", "down");
    private static final Set<String> OTHERS =
            Set.of("device", "sheet", "start", "part", "code", "columns", "rows", "page");

    @QueryParam("device")
    private List<String> devices;

    @QueryParam("sheet")
    private String sheet;

    @QueryParam("start")
    private String start;

    @QueryParam("part")
    private List<String> parts;

    @QueryParam("code")
    private String code;

    @QueryParam("columns")
    private String columns;

    @QueryParam("rows")
    private String rows;

    @QueryParam("width")
    private String width;

    @QueryParam("height")
    private String height;

    @QueryParam("faceWidth")
    private String faceWidth;

    @QueryParam("faceHeight")
    private String faceHeight;

    @QueryParam("left")
    private String left;

    @QueryParam("top")
    private String top;

    @QueryParam("across")
    private String across;

    @QueryParam("down")
    private String down;

    /** The units picked by hand; empty where the list's filter says which. */
    public List<UUID> picked() {
        return devices == null
                ? List.of()
                : devices.stream().flatMap(LabelQuery::id).distinct().toList();
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }

    /** What the address says beside this form's own fields: the conditions of the list from which it came. */
    static Map<String, String> conditions(MultivaluedMap<String, String> query) {
        Map<String, String> conditions = new TreeMap<>();
        query.forEach((name, values) -> {
            if (!OTHERS.contains(name) && !MEASURES.contains(name)) {
                conditions.put(name, values.get(0));
            }
        });
        return conditions;
    }

    /** A code of the product's, the id of a sheet of the municipality's own, or {@link #OWN}. */
    public String sheetCode() {
        boolean known = isTyped()
                || LabelSheets.find(sheet).isPresent()
                || (sheet != null && id(sheet).count() == 1);
        return known ? sheet : USUAL;
    }

    /** Whether the measures are typed by hand. */
    boolean isTyped() {
        return OWN.equals(sheet);
    }

    /** The sheet of the typed measures. */
    LabelSheet typedSheet() {
        double[] mm = MEASURES.stream()
                .map(this::typed)
                .mapToDouble(LabelQuery::millimetres)
                .toArray();
        return new LabelSheet(mm[0], mm[1], number(columns), number(rows), mm[2], mm[3], mm[4], mm[5], mm[6], mm[7]);
    }

    /** A measure as it was typed, to be shown again; the usual sheet's at first. */
    public String typed(String measure) {
        String text =
                switch (measure) {
                    case "columns" -> columns;
                    case "rows" -> rows;
                    case "width" -> width;
                    case "height" -> height;
                    case "faceWidth" -> faceWidth;
                    case "faceHeight" -> faceHeight;
                    case "left" -> left;
                    case "top" -> top;
                    case "across" -> across;
                    default -> down;
                };
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

    private static double millimetres(String text) {
        return TypedNumber.decimal(text)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "labels.notMillimetres"))
                .doubleValue();
    }

    private static int number(String text) {
        return TypedNumber.whole(text).orElse(0);
    }

    public int start() {
        return start == null ? 1 : number(start);
    }

    public Set<Part> parts() {
        if (sheet == null) {
            return EnumSet.of(Part.SERIAL, Part.SCHOOL);
        }
        Set<Part> wanted = EnumSet.noneOf(Part.class);
        Stream.of(Part.values())
                .filter(part -> parts != null && parts.contains(part.name()))
                .forEach(wanted::add);
        return wanted;
    }

    /** Whether the code is the unit's address, which a telephone opens by itself, instead of its tag. */
    public boolean address() {
        return "ADDRESS".equals(code);
    }
}
