package org.manabiya.portal.mdm.stocktaking;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.mdm.stocktaking.Difference;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.mdm.stocktaking.Verdict;
import org.manabiya.portal.page.Page;

/** Places and findings of a stocktaking in the reader's words. */
public final class StockTexts {
    private StockTexts() {}

    /** The school that counts, or the board's store. */
    public static String school(Page page, Stocktakings.Line line) {
        return new RoomRows(page.texts()).school(line);
    }

    /** A room by its name; what is in no room is the rest of the school. */
    public static String room(Page page, StocktakingReport.Room room) {
        return new RoomRows(page.texts()).room(room);
    }

    /** Where a unit was expected: the room, and the school where it is another one; {@code null} where nobody expected it. */
    public static String expected(Page page, Difference difference) {
        if (difference.expectedState() == null) {
            return null;
        }
        String room = difference.expectedRoom() == null ? page.t("stocktaking.rest") : difference.expectedRoom();
        return Stream.of(difference.expectedAt(), room)
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }

    /** The style of a verdict's badge; its words say the same. */
    public static String badge(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> "badge ok";
            case RETIRED, UNLISTED -> "badge info";
            case ELSEWHERE, STATE -> "badge warn";
            case GONE, UNKNOWN -> "badge alert";
        };
    }
}
