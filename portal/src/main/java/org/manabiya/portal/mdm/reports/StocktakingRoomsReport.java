package org.manabiya.portal.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Reach;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.reports.ReportSchedule;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.stocktaking.RoomRows;
import org.manabiya.portal.mdm.stocktaking.SheetFigures;
import org.manabiya.portal.page.Texts;

/** The stocktakings that go on, room by room; where none does, the last one. */
@Dependent
class StocktakingRoomsReport implements ReportList {
    private final Stocktakings stocktakings;
    private final StocktakingReport report;

    @Inject
    StocktakingRoomsReport(Stocktakings stocktakings, StocktakingReport report) {
        this.stocktakings = stocktakings;
        this.report = report;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.STOCKTAKING;
    }

    @Override
    public TableExport of(ReportSchedule schedule, Texts texts) {
        RoomRows rooms = new RoomRows(texts);
        List<String> headings = new ArrayList<>(List.of(texts.get("reports.column.stocktaking")));
        headings.addAll(rooms.headings());
        return new TableExport(
                texts.get("reports.kind." + kind()),
                headings,
                sheets(schedule.reach()).stream().flatMap(sheet -> rows(sheet, rooms)));
    }

    private static Stream<List<Object>> rows(SheetFigures sheet, RoomRows rooms) {
        String name = sheet.line().stocktaking().terms().name();
        return rooms.of(sheet).stream().map(row -> {
            List<Object> named = new ArrayList<>(row);
            named.add(0, name);
            return named;
        });
    }

    private List<SheetFigures> sheets(Reach reach) {
        List<Stocktakings.Line> running = stocktakings.running(reach);
        List<Stocktakings.Line> shown = running.isEmpty() ? last(reach) : running;
        return shown.stream()
                .map(line -> line.stocktaking().id())
                .distinct()
                .flatMap(id -> SheetFigures.of(of(shown, id), report.ofStocktaking(id)).stream())
                .toList();
    }

    private List<Stocktakings.Line> last(Reach reach) {
        List<Stocktakings.Line> all = stocktakings.sheets(reach).stream()
                .filter(line -> !line.stocktaking().isCancelled())
                .toList();
        return all.isEmpty() ? all : of(all, all.get(0).stocktaking().id());
    }

    private static List<Stocktakings.Line> of(List<Stocktakings.Line> lines, UUID stocktaking) {
        return lines.stream()
                .filter(line -> line.stocktaking().id().equals(stocktaking))
                .toList();
    }
}
