package org.manabiya.portal.mdm.renewal;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;
import org.manabiya.mdm.renewal.Percentage;
import org.manabiya.mdm.renewal.PlanDefinitions;
import org.manabiya.mdm.renewal.PlanFigures;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.PlanTable;
import org.manabiya.mdm.renewal.RenewalRate;
import org.manabiya.mdm.renewal.SparePercent;
import org.manabiya.mdm.renewal.SpareRate;

/**
 * A plan's numbers as typed into a page's grid: fields named as in the API, one value a year. People paste from everywhere, so full-width
 * digits and separators are read; what cannot be read is told beside its field.
 */
public final class PlanForm {
    /** Years that the grid offers. */
    public static final int MOST_YEARS = 10;

    private static final int USUAL_YEARS = 5;
    private static final int LONGEST_NUMBER = 20;

    private final MultivaluedMap<String, String> typed;
    private final SparePercent usual;
    private final int usualFirst;

    /**
     * @param usual the permitted share of spares where none is typed
     * @param usualFirst the first year of an empty grid
     */
    public PlanForm(MultivaluedMap<String, String> typed, SparePercent usual, SchoolYear usualFirst) {
        this.typed = typed;
        this.usual = usual;
        this.usualFirst = usualFirst.year();
    }

    /** Whether numbers were sent at all. */
    public boolean isSent() {
        return typed.containsKey(PlanRow.PUPILS.field()) && !typed.containsKey("resize");
    }

    public SchoolYear first() {
        return new SchoolYear(within("firstYear", 2019, SchoolYear.LATEST - MOST_YEARS, usualFirst));
    }

    public int years() {
        return within("years", 1, MOST_YEARS, USUAL_YEARS);
    }

    public List<SchoolYear> columns() {
        return IntStream.range(0, years())
                .mapToObj(column -> new SchoolYear(first().year() + column))
                .toList();
    }

    /** What stands in the field of the grid. */
    public String cell(PlanRow row, int column) {
        List<String> values = typed.getOrDefault(row.field(), List.of());
        return column < values.size() ? values.get(column) : "";
    }

    public RenewalRate renewal() {
        return choice("renewalRate", RenewalRate.RENEWED_CURRENT);
    }

    public SpareRate spare() {
        return choice("spareRate", SpareRate.SPARE_ALLOWANCE_FILLED);
    }

    public int baseYear() {
        return within("baseYear", SchoolYear.EARLIEST, SchoolYear.LATEST, first().year());
    }

    public boolean renewalCapped() {
        return typed.containsKey("renewalCap");
    }

    public boolean spareCapped() {
        return typed.containsKey("spareCap");
    }

    public int decimals() {
        return within("decimals", 0, Percentage.MOST_DECIMALS, Percentage.USUAL.decimals());
    }

    public Percentage.Rounding rounding() {
        return choice("rounding", Percentage.USUAL.rounding());
    }

    public SparePercent spares() {
        return typed.containsKey("sparePercent")
                ? SparePercent.always(within("sparePercent", 0, SparePercent.LARGEST, usual.in(first())))
                : usual;
    }

    /** @throws InvalidInput for what is typed and cannot be right */
    public PlanTable table() {
        List<Field> faults = new ArrayList<>();
        Map<PlanRow, List<Long>> rows = new EnumMap<>(PlanRow.class);
        PlanRow.entered().forEach(row -> rows.put(row, numbers(row, faults)));
        InvalidInput.unlessEmpty(faults);
        return new PlanTable(new PlanFigures(first(), rows), definitions());
    }

    private PlanDefinitions definitions() {
        return new PlanDefinitions(
                renewal(),
                renewal().needsBaseYear() ? baseYear() : null,
                renewalCapped(),
                spare(),
                spareCapped(),
                spares(),
                new Percentage(decimals(), rounding()));
    }

    /** The address's query that shows this form again. */
    public String query() {
        return typed.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("format"))
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private List<Long> numbers(PlanRow row, List<Field> faults) {
        List<Long> numbers = new ArrayList<>();
        for (int column = 0; column < years(); column++) {
            String text = plain(cell(row, column));
            boolean empty = text.isEmpty() && row != PlanRow.PUPILS;
            if (!empty && !text.matches("-?[0-9]{1,18}")) {
                faults.add(new Field(
                        row.field() + "[" + column + "]", text.isEmpty() ? "mdm.plan.missing" : "mdm.plan.notWhole"));
            }
            numbers.add(empty || !text.matches("-?[0-9]{1,18}") ? 0 : Long.parseLong(text));
        }
        return numbers;
    }

    /** A number as people write it, without what only helps the eye. */
    static String plain(String text) {
        return text.length() > LONGEST_NUMBER * 2
                ? "?"
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,、，人台]", "");
    }

    private int within(String name, int least, int most, int otherwise) {
        String text = plain(typed.containsKey(name) ? String.valueOf(typed.getFirst(name)) : "");
        if (!text.matches("[0-9]{1,9}")) {
            return otherwise;
        }
        int number = Integer.parseInt(text);
        return number < least || number > most ? otherwise : number;
    }

    private <E extends Enum<E>> E choice(String name, E otherwise) {
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(choice -> choice.name().equals(typed.getFirst(name)))
                .findFirst()
                .orElse(otherwise);
    }
}
