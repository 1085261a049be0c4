package org.manabiya.portal.page;

import java.util.Map;

/** The terms and vacations that every school has under the same names: kept in Japanese, shown in the language of the page. */
public record PeriodNames(Texts texts) {
    private static final String KEY = "organisation.calendar.name.";
    private static final Map<String, String> USUAL = Map.of(
            "1学期", "term1",
            "2学期", "term2",
            "3学期", "term3",
            "春季休業", "spring",
            "夏季休業", "summer",
            "冬季休業", "winter");

    /** As the reader calls it; a name that somebody chose stays as it is. */
    public String shown(String kept) {
        return USUAL.containsKey(kept) ? texts.get(KEY + USUAL.get(kept)) : kept;
    }

    /** As it is kept, whatever language it was typed in. */
    public String kept(String typed) {
        return USUAL.keySet().stream()
                .filter(usual -> shown(usual).equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElse(typed);
    }
}
