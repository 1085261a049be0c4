package org.manabiya.portal.mdm.stocktaking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.mdm.stocktaking.Difference;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.page.Texts;

/** What was counted, room by room, as the rows of a list: of the report to the board and of the one that comes by itself. */
public record RoomRows(Texts texts) {
    public List<String> headings() {
        return Stream.of(
                        Stream.of("school", "room", "expected", "counted"),
                        Stream.of(Difference.Kind.values()).map(kind -> "kind." + kind),
                        Stream.of("explained", "unexplained", "away"))
                .flatMap(keys -> keys)
                .map(key -> texts.get("stocktaking." + key))
                .toList();
    }

    /** The rooms of a sheet, then their sum. */
    public List<List<Object>> of(SheetFigures sheet) {
        String school = school(sheet.line());
        List<List<Object>> rows = new ArrayList<>();
        sheet.rooms().forEach(room -> rows.add(row(school, room(room), room.figures())));
        rows.add(row(school, texts.get("stocktaking.total"), sheet.figures()));
        return rows;
    }

    List<Object> row(String school, String room, StocktakingReport.Figures figures) {
        List<Object> row = new ArrayList<>(Arrays.asList(school, room, figures.expected(), figures.counted()));
        Stream.of(Difference.Kind.values()).map(figures::of).forEach(row::add);
        row.addAll(List.of(figures.explained(), figures.open(), figures.away()));
        return row;
    }

    /** The school that counts, or the board's store. */
    String school(Stocktakings.Line line) {
        return line.school() == null ? texts.get("stocktaking.board") : line.school();
    }

    /** A room by its name; what is in no room is the rest of the school. */
    String room(StocktakingReport.Room room) {
        return room.kind() == StocktakingReport.Room.Kind.REST ? texts.get("stocktaking.rest") : room.name();
    }
}
