package org.manabiya.portal.mdm.stocktaking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;

/** A sheet with the figures of its rooms and of all of them together. */
public record SheetFigures(
        Stocktakings.Line line, List<StocktakingReport.Room> rooms, StocktakingReport.Figures figures) {
    public static List<SheetFigures> of(List<Stocktakings.Line> lines, Map<UUID, List<StocktakingReport.Room>> rooms) {
        return lines.stream()
                .map(line -> of(line, rooms.getOrDefault(line.sheet().id(), List.of())))
                .toList();
    }

    static SheetFigures of(Stocktakings.Line line, List<StocktakingReport.Room> rooms) {
        List<StocktakingReport.Room> shown =
                rooms.stream().filter(StocktakingReport.Room::isOfInterest).toList();
        return new SheetFigures(line, shown, StocktakingReport.sum(shown));
    }

    static StocktakingReport.Figures sum(List<SheetFigures> sheets) {
        return StocktakingReport.sum(
                sheets.stream().flatMap(sheet -> sheet.rooms().stream()).toList());
    }

    /** Whether anybody has scanned anything for it. */
    public boolean isStarted() {
        return rooms.stream().anyMatch(StocktakingReport.Room::started);
    }

    /** How far it is, as the end of a key of the messages. */
    public String progress() {
        if (line.sheet().isSigned()) {
            return "signed";
        }
        if (!isStarted()) {
            return "notStarted";
        }
        return figures.open() == 0 ? "toSign" : "counting";
    }

    /** The style of that word. */
    public String badge() {
        return switch (progress()) {
            case "signed" -> "badge ok";
            case "notStarted" -> "badge warn";
            case "toSign" -> "badge info";
            default -> "badge outline";
        };
    }
}
