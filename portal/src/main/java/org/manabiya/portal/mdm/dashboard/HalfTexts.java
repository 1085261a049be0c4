package org.manabiya.portal.mdm.dashboard;

import java.util.Locale;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.dashboard.Ends;
import org.manabiya.portal.page.Texts;

/** Halves of the budget year in words: 令和8年度下期. */
public record HalfTexts(Texts texts) {
    public String name(Ends.Half half) {
        SchoolYear year = new SchoolYear(half.year());
        String label = texts.locale().equals(Locale.JAPANESE) ? year.eraLabel() : String.valueOf(half.year());
        return texts.get(half.first() ? "dashboard.half.first" : "dashboard.half.second", label);
    }
}
