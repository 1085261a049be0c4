package org.manabiya.portal.mdm.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.reliability.Curves;
import org.manabiya.mdm.reliability.Interval;
import org.manabiya.mdm.reliability.KaplanMeier;
import org.manabiya.mdm.reliability.Rate;
import org.manabiya.mdm.reliability.Weibull;
import org.manabiya.mdm.scenario.RatesUsed;
import org.manabiya.portal.page.Texts;

/** Statistics in words and figures: never a rate without its interval, never a conclusion from too few. */
public record Figures(Texts texts) {
    /** 8.9 %. */
    public String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : "–";
    }

    /** The same of a rate; a dash where nothing was watched, which is not the same as nothing that failed. */
    public String percent(Rate rate) {
        return rate.exposure() == 0 ? "–" : percent(rate.value());
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

    /** A rate in percent for a chart. */
    public String plain(Rate rate) {
        return rate.exposure() == 0 ? "" : plain(100 * rate.value());
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
        return fit.map(weibull -> texts.get("failures.wear.judged", pattern(weibull), shape(weibull)))
                .orElseGet(() -> texts.get("failures.tooFew", Weibull.FEWEST_EVENTS));
    }

    public String pattern(Weibull fit) {
        return texts.get("failures.wear." + fit.pattern());
    }

    public String shape(Weibull fit) {
        return texts.get(
                "failures.wear.shape",
                number(fit.shape()),
                number(fit.shapeInterval().low()),
                number(fit.shapeInterval().high()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The share without a failure after so many years; empty where nobody was watched so long, or too few failed. */
    public Optional<KaplanMeier.Step> survival(Curves curves, int years) {
        return curves.isSurvivalTooFew() ? Optional.empty() : curves.survival().at(years * Curves.YEAR);
    }

    /** From which age on a curve holds, where it does not from the first day. */
    public String from(double days) {
        return days > 0 && Double.isFinite(days) ? texts.get("failures.from", decimal(days / Curves.YEAR)) : "";
    }

    /** Repairs of a unit: 0.45. */
    public String repairs(double mean) {
        return number(mean);
    }

    /** 0.40–0.51. */
    public String repairs(Interval interval) {
        return number(interval.low()) + "–" + number(interval.high());
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
