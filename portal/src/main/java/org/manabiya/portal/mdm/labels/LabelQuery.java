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
import org.manabiya.core.text.TypedNumber;
import org.manabiya.mdm.labels.LabelCode;
import org.manabiya.mdm.labels.LabelSheets;
import org.manabiya.mdm.labels.LabelWording.Part;

/** What the form of the label page asks for. */
public class LabelQuery {
    /** The choice of sheets for measures typed by hand. */
    public static final String OWN = "OWN";

    private static final Set<String> OTHERS = Set.of("device", "sheet", "start", "part", "code", "page");

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
            if (!OTHERS.contains(name) && !TypedSheet.MEASURES.contains(name)) {
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
        return known ? sheet : TypedSheet.USUAL;
    }

    /** Whether the measures are typed by hand. */
    public boolean isTyped() {
        return OWN.equals(sheet);
    }

    public int start() {
        return start == null ? 1 : TypedNumber.whole(start).orElse(0);
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

    public LabelCode code() {
        return Stream.of(LabelCode.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(LabelCode.TAG);
    }
}
