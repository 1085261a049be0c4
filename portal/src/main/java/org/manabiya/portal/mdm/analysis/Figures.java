package org.manabiya.portal.mdm.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.reliability.FailureAnalysis;
import org.manabiya.mdm.reliability.Interval;
import org.manabiya.mdm.reliability.KaplanMeier;
import org.manabiya.mdm.reliability.Weibull;
import org.manabiya.mdm.scenario.RatesUsed;
import org.manabiya.portal.page.Texts;

/** Statistics in words and figures: never a rate without its interval, never a conclusion from too few. */
public record Figures(Texts texts) {
    private static final double YEAR = 365.25;

    /** 8.9 %. */
    public String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : "–";
    }

    /** 8.2–9.7 %. */
    public String percent(Interval interval) {
        return Double.isFinite(interval.high())
                ? String.format(Locale.ROOT, "%.1f–%.1f %%", 100 * interval.low(), 100 * interval.high())
                : "–";
    }

    /** A number for a chart, which writes it in its own way. */
    public String plain(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.4f", number) : "";
    }

    public String decimal(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    public String integer(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Yen as boards write them: 12,345 thousand. */
    public String thousands(long yen) {
        return String.format(Locale.ROOT, "%,d", Math.round(yen / 1000.0));
    }

    public String year(int schoolYear) {
        SchoolYear year = new SchoolYear(schoolYear);
        return texts.locale().equals(Locale.JAPANESE) ? year.eraLabel() : String.valueOf(schoolYear);
    }

    public String years(List<Integer> schoolYears) {
        return schoolYears.stream().map(this::year).collect(Collectors.joining(texts.get("scenarios.rates.and")));
    }

    /** β with its interval and what it means, or that failures are too few to say. */
    public String wear(Optional<Weibull> fit) {
        return fit.map(weibull -> texts.get(
                        "failures.wear." + weibull.pattern(),
                        number(weibull.shape()),
                        number(weibull.shapeInterval().low()),
                        number(weibull.shapeInterval().high())))
                .orElseGet(() -> texts.get("failures.tooFew", Weibull.FEWEST_EVENTS));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The years of life for which a survival can be told. */
    public List<Integer> yearsOfLife(FailureAnalysis analysis) {
        int last = analysis.byAge().stream()
                .mapToInt(FailureAnalysis.Age::year)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, Math.max(1, last)).boxed().toList();
    }

    /** The share without a failure after so many years; empty where nobody was watched so long. */
    public OptionalDouble survival(KaplanMeier estimate, int years) {
        return step(estimate, years)
                .map(step -> OptionalDouble.of(step.survival()))
                .orElse(OptionalDouble.empty());
    }

    public String survivalInterval(KaplanMeier estimate, int years) {
        return step(estimate, years).map(step -> percent(step.interval())).orElse("–");
    }

    private static Optional<KaplanMeier.Step> step(KaplanMeier estimate, int years) {
        boolean watched = !estimate.steps().isEmpty()
                && estimate.steps().get(estimate.steps().size() - 1).age() >= (years - 1) * YEAR;
        return watched ? estimate.at(years * YEAR) : Optional.empty();
    }

    /** By which failure rates a scenario counted. */
    public String ratesUsed(RatesUsed used) {
        if (used.isFleetOnly()) {
            return texts.get("scenarios.rates.fleet", Weibull.FEWEST_EVENTS);
        }
        String none = texts.get("scenarios.rates.none");
        return texts.get(
                "scenarios.rates.used",
                used.ages().isEmpty()
                        ? none
                        : used.ages().stream()
                                .map(age -> texts.get("failures.yearOfLife", age))
                                .collect(Collectors.joining(texts.get("scenarios.rates.and"))),
                used.models().isEmpty() ? none : String.join(texts.get("scenarios.rates.and"), used.models()),
                Weibull.FEWEST_EVENTS);
    }

    /** A cause of the fixed vocabulary. */
    public String causeKind(String name) {
        return name.isEmpty() ? texts.get("failures.causeUnknown") : texts.get("repairs.cause." + name);
    }

    public String cause(String cause) {
        return cause.isBlank() ? texts.get("failures.causeUnknown") : cause;
    }
}
