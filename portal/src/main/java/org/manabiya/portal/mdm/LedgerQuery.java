package org.manabiya.portal.mdm;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.mdm.ledger.Acquired;
import org.manabiya.mdm.ledger.DeviceFilter;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceSort;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.models.Platform;

/** What the address of the ledger page asks for; what makes no sense is taken as not asked for. */
public class LedgerQuery {
    @QueryParam("text")
    private String text;

    @QueryParam("school")
    private String school;

    @QueryParam("state")
    private String state;

    @QueryParam("kind")
    private String kind;

    @QueryParam("model")
    private String model;

    @QueryParam("place")
    private String place;

    @QueryParam("platform")
    private String platform;

    @QueryParam("purchase")
    private String purchase;

    @QueryParam("acquired")
    private String acquired;

    @QueryParam("end")
    private String end;

    @QueryParam("endsBefore")
    private String endsBefore;

    @QueryParam("endsFrom")
    private String endsFrom;

    @QueryParam("inService")
    private String inService;

    @QueryParam("sort")
    private String sort;

    @QueryParam("page")
    private String page;

    public DeviceFilter filter() {
        return new DeviceFilter(
                text == null || text.isBlank() ? null : text,
                id(school),
                constant(DeviceState.values(), state),
                constant(DeviceKind.values(), kind),
                id(model),
                id(place),
                constant(Platform.values(), platform),
                id(purchase),
                Acquired.read(acquired).orElse(null),
                constant(DeviceFilter.End.values(), end),
                day(endsFrom),
                day(endsBefore),
                "true".equals(inService));
    }

    public DeviceSort sort() {
        return DeviceSort.of(sort);
    }

    public int page() {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    /** The address of another page of the same list. */
    public String toPage(int number) {
        return address("/devices", sort().toString()) + "&page=" + number;
    }

    /** The numbers that the pager shows: the first, the last and those around the present one; 0 stands for a gap. */
    public static List<Integer> pagesAround(int present, int last) {
        List<Integer> pages = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - present) <= 2) {
                pages.add(number);
            } else if (pages.get(pages.size() - 1) != 0) {
                pages.add(0);
            }
        }
        return pages;
    }

    /** The address of the same list sorted by the column, the other way round if it is sorted so already. */
    public String sortedBy(DeviceSort.Key key) {
        boolean turn = sort().key() == key && !sort().descending();
        return address("/devices", new DeviceSort(key, turn).toString());
    }

    /** The address of the whole list as a file. */
    public String export(String format) {
        return address("/devices/export", sort().toString()) + "&format=" + format;
    }

    /** The address at which labels for the whole list are made. */
    public String toLabels() {
        return address("/devices/labels", sort().toString());
    }

    /** How the column is sorted, as {@code aria-sort} says it. */
    public String ariaSort(DeviceSort.Key key) {
        if (sort().key() != key) {
            return "none";
        }
        return sort().descending() ? "descending" : "ascending";
    }

    private String address(String path, String sorted) {
        DeviceFilter filter = filter();
        return path + "?sort=" + sorted
                + parameter("text", filter.text())
                + parameter("school", filter.school())
                + parameter("state", filter.state())
                + parameter("kind", filter.kind())
                + parameter("model", filter.model())
                + parameter("place", filter.place())
                + parameter("platform", filter.platform())
                + parameter("purchase", filter.purchase())
                + parameter("acquired", filter.acquired())
                + parameter("end", filter.end())
                + parameter("endsFrom", filter.endsFrom())
                + parameter("endsBefore", filter.endsBefore())
                + parameter("inService", filter.inService() ? true : null);
    }

    private static String parameter(String name, Object value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static LocalDate day(String text) {
        return text == null ? null : Wareki.parse(text).orElse(null);
    }

    private static UUID id(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
