package org.manabiya.portal.audit;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.manabiya.portal.page.Texts;

/**
 * What an act has changed, in the reader's words. The record keeps codes, days and counts as the program writes them, so that it reads
 * alike in every language; names and titles that people gave themselves stay as they are.
 */
public final class AuditWords {
    /** The acts, by the first word of their name, whose values are the program's own. */
    private static final Set<String> CODED =
            Set.of("attendance", "absenceNotice", "roster", "device", "role", "list", "pupil");

    private static final Pattern COUNTS = Pattern.compile("\\+(\\d+) ~(\\d+) ([-=])(\\d+)");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]+");

    private final Texts texts;
    private final Function<LocalDate, String> date;

    public AuditWords(Texts texts, Function<LocalDate, String> date) {
        this.texts = texts;
        this.date = date;
    }

    /** The values in words; null for none. */
    public String of(String action, String values) {
        if (values == null || !CODED.contains(action.split("\\.")[0])) {
            return values;
        }
        var counted = COUNTS.matcher(withoutSigns(values))
                .replaceAll(found -> texts.get(
                        found.group(3).equals("-") ? "audit.counts" : "audit.counts.kept",
                        found.group(1),
                        found.group(2),
                        found.group(4)));
        var told = WORD.matcher(counted)
                .replaceAll(found ->
                        texts.has("audit.word." + found.group()) ? texts.get("audit.word." + found.group()) : "$0");
        var spans = DAYS.matcher(told).replaceAll(found -> found.group(1).equals(found.group(2)) ? "$1" : "$1 – $2");
        return DAY.matcher(spans).replaceAll(found -> date.apply(LocalDate.parse(found.group())));
    }

    /** Without the signs by which Java and JSON hold things together. */
    private static String withoutSigns(String values) {
        return values.replaceAll("[A-Z]\\w*\\[|[{}\"\\]]", "")
                .replaceAll("^/\\w+\\??", "")
                .replaceAll("=(?=\\w+=)", " ")
                .replaceAll("(?<=\\w)[=&](?=\\S)", " ");
    }
}
