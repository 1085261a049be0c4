package org.manabiya.portal.mdm.renewal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.renewal.PlanDefinitions;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.PlanTable;
import org.manabiya.mdm.renewal.PlanWarning;
import org.manabiya.mdm.renewal.Share;
import org.manabiya.portal.page.Texts;

/** A plan's table in words: headings, numbers, why each number is what it is, and what it would be by the other definitions. */
public final class PlanTableView {
    /** A year over a column. */
    public record Column(String label, boolean estimate) {}

    /**
     * A number in the table.
     *
     * @param cut whether it is written as 100 % though it is more
     */
    public record Cell(String id, String text, Number number, Because because, boolean cut, boolean estimate) {}

    /** A row of the form. */
    public record Line(PlanRow row, String sign, String name, List<Cell> cells) {}

    /**
     * A warning in plain words.
     *
     * @param link where it can be mended, or null
     */
    public record Warned(String sentence, String link) {}

    /** ⑤ or ⑧ by one definition. */
    public record Alternative(String name, boolean chosen, List<String> cells) {}

    private static final String NOTHING = "—";

    private final PlanTable table;
    private final Texts texts;
    private final int firstEstimate;
    private final BiFunction<PlanRow, Integer, Because> origin;

    /**
     * @param firstEstimate the first column of which numbers are estimates
     * @param origin why an entered number is what it is
     */
    public PlanTableView(
            PlanTable table, Texts texts, int firstEstimate, BiFunction<PlanRow, Integer, Because> origin) {
        this.table = table;
        this.texts = texts;
        this.firstEstimate = firstEstimate;
        this.origin = origin;
    }

    public PlanTable table() {
        return table;
    }

    public List<Column> columns() {
        return IntStream.range(0, table.figures().years())
                .mapToObj(column -> new Column(year(column), isEstimate(column)))
                .toList();
    }

    private boolean isEstimate(int column) {
        return column >= firstEstimate;
    }

    /** The heading over the names of the rows. */
    public String heading() {
        return texts.get("renewal.item");
    }

    public String estimateWord() {
        return texts.get("renewal.estimate");
    }

    /** How a spreadsheet shows a rate, whose cell holds the percentage itself. */
    public String percentFormat() {
        return table.definitions().percentage().decimals() == 0 ? "0\"%\"" : "0.0\"%\"";
    }

    public List<Line> lines() {
        return Stream.of(PlanRow.values()).map(this::line).toList();
    }

    private Line line(PlanRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.figures().years(); column++) {
            Number number = table.cell(row, column);
            cells.add(new Cell(
                    id(row, column),
                    written(row, number),
                    number,
                    because(row, column),
                    table.isCut(row, column),
                    isEstimate(column)));
        }
        return new Line(row, String.valueOf(row.sign()), texts.get("renewal.row." + row), cells);
    }

    private String written(PlanRow row, Number number) {
        if (number == null) {
            return NOTHING;
        }
        return row.isPercent() ? percent(number) : texts.get("renewal.amount", number.longValue());
    }

    private static String percent(Number number) {
        return ((BigDecimal) number).toPlainString() + "%";
    }

    private Because because(PlanRow row, int column) {
        return switch (row) {
            case CEILING -> ceiling(column);
            case RENEWAL_RATE -> rate(row, column, table.renewal(column), renewalWhole(column));
            case SPARE_RATE -> rate(row, column, table.spare(column), spareWhole(column));
            default -> origin.apply(row, column);
        };
    }

    private Because ceiling(int column) {
        Long pupils = table.figures().get(PlanRow.PUPILS, column);
        int percent = table.definitions().spares().in(table.figures().year(column));
        String said = pupils == null
                ? texts.get("renewal.because.pupilsUnknown")
                : texts.get(
                        "renewal.because.ceiling",
                        pupils,
                        100 + percent,
                        table.ceiling(column),
                        table.ceiling(column) - pupils);
        return new Because(
                List.of(said, texts.get("renewal.because.percent", percent)),
                List.of(part(PlanRow.PUPILS, column)),
                List.of());
    }

    private Because rate(PlanRow row, int column, Share share, String whole) {
        List<Because.Part> parts = operands(row, column).stream()
                .map(cell -> part(cell.row, cell.column))
                .toList();
        if (share.isUnknown()) {
            return new Because(List.of(texts.get("renewal.because.rateUnknown")), parts, List.of());
        }
        List<String> sentences = new ArrayList<>();
        String part = texts.get("renewal.because.part." + row, year(0), year(column), share.part());
        if (share.isUndefined()) {
            sentences.add(texts.get("renewal.because.undefined", part, whole));
        } else {
            var percent = table.definitions().percentage();
            BigDecimal exact = percent.of(share, false);
            sentences.add(texts.get("renewal.because.rate", part, whole, percent(exact)));
            if (table.isCut(row, column)) {
                sentences.add(texts.get("renewal.because.cut"));
            }
        }
        return new Because(sentences, parts, List.of());
    }

    /** A cell of the table by its place. */
    private record Place(PlanRow row, int column) {}

    /** The cells that a rate is made of: what is added up, then what it is divided by; none twice. */
    private Set<Place> operands(PlanRow rate, int column) {
        boolean renewal = rate == PlanRow.RENEWAL_RATE;
        Set<Place> operands = new LinkedHashSet<>(upTo(renewal ? PlanRow.DEVICES : PlanRow.SPARES, column));
        PlanDefinitions chosen = table.definitions();
        operands.addAll(
                renewal
                        ? switch (chosen.renewal()) {
                            case RENEWED_CURRENT -> List.of(new Place(PlanRow.PUPILS, column));
                            case RENEWED_FIXED_BASE -> List.of(
                                    new Place(PlanRow.PUPILS, table.figures().column(chosen.baseYear())));
                            case RENEWED_PLAN_TOTAL -> upTo(
                                    PlanRow.DEVICES, table.figures().years() - 1);
                        }
                        : switch (chosen.spare()) {
                            case SPARE_ALLOWANCE_FILLED -> List.of(
                                    new Place(PlanRow.CEILING, column), new Place(PlanRow.PUPILS, column));
                            case SPARE_PER_PUPIL -> List.of(new Place(PlanRow.PUPILS, column));
                            case SPARE_PER_DEVICE -> upTo(PlanRow.DEVICES, column);
                        });
        return operands;
    }

    private static List<Place> upTo(PlanRow row, int last) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(column -> new Place(row, column))
                .toList();
    }

    private Because.Part part(PlanRow row, int column) {
        return new Because.Part(
                id(row, column),
                texts.get(
                        "renewal.because.operand",
                        year(column),
                        String.valueOf(row.sign()),
                        written(row, table.cell(row, column))));
    }

    private String id(PlanRow row, int column) {
        return row.field() + "-" + table.figures().year(column).year();
    }

    private String renewalWhole(int column) {
        PlanDefinitions chosen = table.definitions();
        int of = chosen.renewal().needsBaseYear() ? table.figures().column(chosen.baseYear()) : column;
        return texts.get(
                "renewal.whole." + chosen.renewal(),
                year(of),
                table.renewal(column).whole());
    }

    private String spareWhole(int column) {
        return texts.get(
                "renewal.whole." + table.definitions().spare(),
                year(column),
                table.spare(column).whole(),
                year(0));
    }

    /** The definitions in use, one sentence each, for the page and everything printed. */
    public List<String> definitions() {
        PlanDefinitions chosen = table.definitions();
        return List.of(
                texts.get("renewal.definition.ceiling", percents()),
                texts.get("renewal.definition.of", "⑤", renewalName(chosen), cap(chosen.renewalCapped())),
                texts.get("renewal.definition.of", "⑧", spareName(chosen), cap(chosen.spareCapped())),
                texts.get(
                        "renewal.definition.rounding",
                        chosen.percentage().decimals(),
                        texts.get("renewal.rounding." + chosen.percentage().rounding())));
    }

    /** 15%, or 15%、令和11年度から10% where the rule changes within the plan. */
    private String percents() {
        List<String> percents = new ArrayList<>();
        int before = -1;
        for (int column = 0; column < table.figures().years(); column++) {
            int percent = table.definitions().spares().in(table.figures().year(column));
            if (column == 0) {
                percents.add(texts.get("renewal.definition.percent", percent));
            } else if (percent != before) {
                percents.add(texts.get("renewal.definition.percentFrom", percent, year(column)));
            }
            before = percent;
        }
        return String.join(texts.get("renewal.definition.comma"), percents);
    }

    private String cap(boolean capped) {
        return texts.get(capped ? "renewal.capped" : "renewal.uncapped");
    }

    private String renewalName(PlanDefinitions chosen) {
        return chosen.renewal().needsBaseYear()
                ? texts.get("renewal.rate." + chosen.renewal() + ".of", label(new SchoolYear(chosen.baseYear()), texts))
                : texts.get("renewal.rate." + chosen.renewal());
    }

    private String spareName(PlanDefinitions chosen) {
        return texts.get("renewal.rate." + chosen.spare());
    }

    /** ⑤ by every definition, with the cap as chosen. */
    public List<Alternative> renewalAlternatives() {
        return table.byEveryRenewalRate().stream()
                .map(other -> new Alternative(
                        renewalName(other.definitions()),
                        other.definitions().renewal() == table.definitions().renewal(),
                        cells(other, PlanRow.RENEWAL_RATE)))
                .toList();
    }

    /** ⑧ by every definition, with the cap as chosen. */
    public List<Alternative> spareAlternatives() {
        return table.byEverySpareRate().stream()
                .map(other -> new Alternative(
                        spareName(other.definitions()),
                        other.definitions().spare() == table.definitions().spare(),
                        cells(other, PlanRow.SPARE_RATE)))
                .toList();
    }

    private List<String> cells(PlanTable other, PlanRow row) {
        return other.row(row).stream().map(number -> written(row, number)).toList();
    }

    public List<Warned> warnings() {
        return told(table.warnings());
    }

    /** Warnings in plain words; of years that follow each other once. */
    public List<Warned> told(List<PlanWarning> warnings) {
        return PlanWarning.together(warnings).stream()
                .map(warning -> new Warned(
                        texts.get(warning.key(), warning.words(label(warning.year(), warning.last(), texts))),
                        link(warning)))
                .toList();
    }

    private static String link(PlanWarning warning) {
        return switch (warning.kind()) {
            case UNITS_WITHOUT_DAY -> "/devices?acquired=unknown";
            case UNITS_WITHOUT_FUNDING -> "/renewal/units?year="
                    + warning.year().year();
            case PURCHASES_UNKNOWN -> "/renewal/scenarios";
            default -> null;
        };
    }

    private String year(int column) {
        return label(table.figures().year(column), texts);
    }

    /** 令和9〜11年度, or FY2027–2029. */
    static String label(SchoolYear first, SchoolYear last, Texts texts) {
        if (first.equals(last)) {
            return label(first, texts);
        }
        if (!texts.locale().getLanguage().equals("ja")) {
            return texts.get("renewal.years", label(first, texts), String.valueOf(last.year()));
        }
        String from = first.eraLabel().replace("年度", "");
        String until = last.eraLabel();
        String era = from.substring(0, 2);
        return texts.get("renewal.years", from, until.startsWith(era) ? until.substring(2) : until);
    }

    /** 令和8年度, or FY2026. */
    public static String label(SchoolYear year, Texts texts) {
        return texts.locale().getLanguage().equals("ja")
                ? year.eraLabel()
                : texts.get("renewal.year", String.valueOf(year.year()));
    }
}
