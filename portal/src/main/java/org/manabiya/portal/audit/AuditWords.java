package org.manabiya.portal.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manabiya.portal.page.Texts;

/**
 * What an act has changed, in the reader's words. The record keeps codes, days and counts as the program writes them, so that it reads
 * alike in every language; names and titles that people gave themselves stay as they are.
 */
public final class AuditWords {
    private static final String WORDS = "audit.word.";

    /**
     * Where the texts of the words stand that the program writes as values: by the act, or by the first word of its name. The values of
     * other acts are what people wrote.
     */
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("attendance", List.of(WORDS)),
            Map.entry("absenceNotice", List.of(WORDS)),
            Map.entry("roster", List.of(WORDS)),
            Map.entry("role", List.of(WORDS)),
            Map.entry("list", List.of(WORDS)),
            Map.entry("pupil", List.of(WORDS)),
            Map.entry("device", List.of(WORDS)),
            Map.entry("device.step", List.of("devices.event.")),
            Map.entry("device.steps", List.of("devices.event.")),
            Map.entry("device.purchase", List.of("devices.purchase.", "devices.funding.", WORDS)),
            Map.entry("repair.accept", List.of("repairs.urgency.")),
            Map.entry("repair.request", List.of("repairs.failure.")),
            Map.entry("repair.fromLedger", List.of("repairs.failure.")),
            Map.entry("stocktaking.explain", List.of("stocktaking.reason.")),
            Map.entry("reservation.decide", List.of("reservation.state.")),
            Map.entry("reservation.rule", List.of(WORDS)),
            Map.entry("loan.handOut", List.of("lending.kind.")),
            Map.entry("loan.fromLedger", List.of("lending.unrecorded.")),
            Map.entry("loan.rule", List.of(WORDS)),
            Map.entry("alert.rules", List.of("alerts.rule.", WORDS)),
            Map.entry("report", List.of("reports.kind.", "reports.format.")),
            Map.entry("plan.save", List.of(WORDS)),
            Map.entry("plan.publish", List.of(WORDS)),
            Map.entry("disposal.handOver", List.of(WORDS)),
            Map.entry("disposal.sign", List.of(WORDS)),
            Map.entry("forecast", List.of(WORDS)),
            Map.entry(
                    "yearChange.change",
                    List.of("yearChange.moving.", "yearChange.order.", "yearChange.replacing.", "yearChange.", WORDS)),
            Map.entry("yearChange.item", List.of("yearChange.item.")),
            Map.entry("yearChange.tick", List.of("yearChange.item.")),
            Map.entry("yearChange.expect", List.of(WORDS)),
            Map.entry("yearChange.collect", List.of(WORDS)),
            Map.entry("yearChange.erase", List.of(WORDS)),
            Map.entry("yearChange.fail", List.of("repairs.failure.")));

    private static final Pattern COUNTS = Pattern.compile("\\+(\\d+) ~(\\d+) ([-=])(\\d+)");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]+");

    private final Texts texts;
    private final Function<LocalDate, String> date;

    public AuditWords(Texts texts, Function<LocalDate, String> date) {
        this.texts = texts;
        this.date = date;
    }

    /** The values in words; null for none. */
    public String of(String action, String values) {
        var places = TEXTS.getOrDefault(action, TEXTS.get(action.split("\\.")[0]));
        if (values == null || places == null) {
            return values;
        }
        var counted = COUNTS.matcher(withoutSigns(values))
                .replaceAll(found -> texts.get(
                        found.group(3).equals("-") ? "audit.counts" : "audit.counts.kept",
                        found.group(1),
                        found.group(2),
                        found.group(4)));
        var told = WORD.matcher(counted).replaceAll(found -> Matcher.quoteReplacement(inWords(found.group(), places)));
        var spans = DAYS.matcher(told).replaceAll(found -> found.group(1).equals(found.group(2)) ? "$1" : "$1 – $2");
        return DAY.matcher(spans).replaceAll(found -> date.apply(LocalDate.parse(found.group())));
    }

    private String inWords(String word, List<String> places) {
        return places.stream()
                .map(place -> place + word)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse(word);
    }

    /** Without the signs by which Java and JSON hold things together. */
    private static String withoutSigns(String values) {
        return values.replaceAll("[A-Z]\\w*\\[|[{}\"\\]]", "")
                .replaceAll("^/\\w+\\??", "")
                .replaceAll("=(?=\\w+=)", " ")
                .replaceAll("(?<=\\w)[=&](?=\\S)", " ");
    }
}
