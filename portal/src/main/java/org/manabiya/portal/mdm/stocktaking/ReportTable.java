package org.manabiya.portal.mdm.stocktaking;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.mdm.stocktaking.Stocktaking;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The report as a table: for each school its rooms and their sum, and the sum of all schools. Its texts are fixed when it is made. */
final class ReportTable {
    private final String title;
    private final List<String> facts;
    private final List<String> headings;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> signatures;

    ReportTable(Page page, Stocktaking stocktaking, List<SheetFigures> sheets) {
        Stocktaking.Terms terms = stocktaking.terms();
        title = terms.name();
        facts = List.of(
                page.placeName(),
                page.t("stocktaking.days", page.date(terms.from()), page.date(terms.until())),
                page.t("stocktaking.led", terms.leader()),
                page.t("stocktaking.frozen", page.stamp(stocktaking.openedAt())));
        RoomRows rooms = new RoomRows(page.texts());
        headings = rooms.headings();
        sheets.forEach(sheet -> rows.addAll(rooms.of(sheet)));
        if (sheets.size() > 1) {
            rows.add(rooms.row(page.t("stocktaking.total"), "", SheetFigures.sum(sheets)));
        }
        signatures = Stream.concat(
                        sheets.stream().map(sheet -> signature(page, sheet)),
                        stocktaking.isSigned()
                                ? Stream.of(page.t(
                                        "stocktaking.signedBy",
                                        page.t("stocktaking.board.office"),
                                        stocktaking.signer(),
                                        page.stamp(stocktaking.signedAt())))
                                : Stream.empty())
                .toList();
    }

    private static String signature(Page page, SheetFigures sheet) {
        var signed = sheet.line().sheet();
        String school = StockTexts.school(page, sheet.line());
        String line = signed.isSigned()
                ? page.t("stocktaking.signedBy", school, signed.signer(), page.stamp(signed.signedAt()))
                : page.t("stocktaking.notSignedBy", school, page.t("stocktaking.progress." + sheet.progress()));
        return signed.remark() == null ? line : line + " " + page.t("stocktaking.said", signed.remark());
    }

    /** The answer that sends it: as PDF, or for a spreadsheet. */
    Response as(String format) {
        if ("pdf".equals(format)) {
            StreamingOutput body = out -> new ReportPdf(this).write(out);
            return Response.ok(body, "application/pdf")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"stocktaking.pdf\"")
                    .build();
        }
        return new TableExport(title, headings, rows.stream()).as(TableExport.Format.of(format));
    }

    String title() {
        return title;
    }

    List<String> facts() {
        return facts;
    }

    List<String> headings() {
        return headings;
    }

    List<List<Object>> rows() {
        return rows;
    }

    List<String> signatures() {
        return signatures;
    }
}
