package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;
import org.manabiya.mdm.plans.PlanFields;

/** 端末整備・更新計画 as its author has written it: years, definitions, typed numbers, texts, disposal. Reads the fields of its form. */
public final class RenewalDraft {
    /** The field that names the chosen scenario. */
    public static final String SCENARIO = "scenario";

    /** The field of what is said of the disposal as a whole. */
    public static final String DISPOSAL_NOTE = "disposalNote";

    public static final int MOST_YEARS = 10;
    public static final int DISPOSALS = 5;
    /** GIGA 第2期 begins with 令和6年度. */
    private static final int USUAL_FIRST = 2024;

    private static final int USUAL_YEARS = 5;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NAMES = Pattern.compile(
            "firstYear|years|renewalRate|baseYear|renewalCap|spareRate|spareCap|decimals|rounding|scenario|policy|disposalNote"
                    + "|(pupils|devices|devicesFromFund|spares|sparesFromFund)\\.(19|20)\\d{2}"
                    + "|disposal\\.[1-" + DISPOSALS
                    + "]\\.(units|method|methodNote|erasure|erasureNote|start|operator|handover)");

    private final PlanFields fields;

    public RenewalDraft(PlanFields fields) {
        this.fields = fields.only(RenewalDraft::isField);
    }

    /** Whether the form has a field of that name. */
    public static boolean isField(String name) {
        return NAMES.matcher(name).matches();
    }

    /** The name of a number's field. */
    public static String field(PlanRow row, SchoolYear year) {
        return row.field() + "." + year.year();
    }

    public PlanFields fields() {
        return fields;
    }

    public SchoolYear first() {
        return new SchoolYear(number("firstYear", 2000, SchoolYear.LATEST - MOST_YEARS, USUAL_FIRST));
    }

    public List<SchoolYear> years() {
        int count = number("years", 1, MOST_YEARS, USUAL_YEARS);
        return IntStream.range(0, count)
                .mapToObj(column -> new SchoolYear(first().year() + column))
                .toList();
    }

    public PlanDefinitions definitions(SparePercent spares) {
        RenewalRate renewal = renewal();
        return new PlanDefinitions(
                renewal,
                renewal.needsBaseYear() ? baseYear() : null,
                fields.has("renewalCap"),
                spare(),
                fields.has("spareCap"),
                spares,
                percentage());
    }

    public RenewalRate renewal() {
        return choice("renewalRate", RenewalRate.RENEWED_CURRENT);
    }

    /** The chosen base year, the first of the plan where none of its years is chosen. */
    public int baseYear() {
        List<SchoolYear> years = years();
        return number(
                "baseYear",
                years.get(0).year(),
                years.get(years.size() - 1).year(),
                years.get(0).year());
    }

    public SpareRate spare() {
        return choice("spareRate", SpareRate.SPARE_ALLOWANCE_FILLED);
    }

    public Percentage percentage() {
        return new Percentage(
                number("decimals", 0, Percentage.MOST_DECIMALS, Percentage.USUAL.decimals()),
                choice("rounding", Percentage.USUAL.rounding()));
    }

    public Optional<UUID> scenario() {
        String id = fields.text(SCENARIO);
        return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /** The number typed for the row and year. */
    public OptionalLong typed(PlanRow row, SchoolYear year) {
        String text = fields.text(field(row, year));
        return text.matches("[0-9]{1,10}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** @throws InvalidInput naming typed numbers that are none */
    public void check() {
        List<Field> faults = new ArrayList<>();
        PlanRow.entered().forEach(row -> years().forEach(year -> {
            if (fields.has(field(row, year)) && typed(row, year).isEmpty()) {
                faults.add(new Field(field(row, year), "mdm.plan.notWhole"));
            }
        }));
        disposals().stream()
                .filter(disposal ->
                        !disposal.units().isEmpty() && !disposal.units().matches("[0-9]{1,7}"))
                .forEach(disposal ->
                        faults.add(new Field("disposal." + disposal.number() + ".units", "mdm.plan.notWhole")));
        InvalidInput.unlessEmpty(faults);
    }

    /** 「端末の整備・更新の考え方」. */
    public String policy() {
        return fields.text("policy");
    }

    /** The disposal groups about which anything is said, in their order. */
    public List<PlanDisposal> disposals() {
        return IntStream.rangeClosed(1, DISPOSALS)
                .mapToObj(number -> PlanDisposal.read(fields, number))
                .filter(disposal -> !disposal.isEmpty())
                .toList();
    }

    /** Whether anything is said about the disposal group. */
    public boolean says(int number) {
        return !PlanDisposal.read(fields, number).isEmpty();
    }

    private int number(String name, int least, int most, int otherwise) {
        String text = fields.text(name);
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
        return number < least || number > most ? otherwise : number;
    }

    private <E extends Enum<E>> E choice(String name, E otherwise) {
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(choice -> choice.name().equals(fields.text(name)))
                .findFirst()
                .orElse(otherwise);
    }
}
