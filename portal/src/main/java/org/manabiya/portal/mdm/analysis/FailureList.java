package org.manabiya.portal.mdm.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.mdm.reliability.FailureAnalysis;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** Failures by model and school with their intervals, as a list that is taken out of the product; too few to judge say so there too. */
public record FailureList(Texts texts) {
    private static final double DIGITS = 10_000;

    public TableExport of(FailureAnalysis analysis) {
        List<String> headings = Stream.of(
                        "by", "group", "units", "years", "events", "rate", "low", "high", "shrunk", "judgement")
                .map(column -> texts.get("failures.column." + column))
                .toList();
        return new TableExport(
                texts.get("failures.title"),
                headings,
                Stream.concat(
                        analysis.byModel().stream().map(group -> row("failures.byModel", group)),
                        analysis.bySchool().stream().map(group -> row("failures.bySchool", group))));
    }

    private List<Object> row(String by, FailureAnalysis.Group group) {
        return Arrays.asList(
                texts.get(by),
                group.name().isEmpty() ? texts.get("failures.stock") : group.name(),
                group.units(),
                number(group.rate().exposure()),
                group.rate().events(),
                number(group.rate().value()),
                number(group.rate().interval().low()),
                number(group.rate().interval().high()),
                number(group.shrunk().rate()),
                group.isTooFew() ? texts.get("failures.tooFew.short") : null);
    }

    /** Empty where nothing was watched: a spreadsheet knows no infinite number. */
    private static Double number(double value) {
        return Double.isFinite(value) ? Math.round(value * DIGITS) / DIGITS : null;
    }
}
