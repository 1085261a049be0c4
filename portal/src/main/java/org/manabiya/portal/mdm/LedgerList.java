package org.manabiya.portal.mdm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** Lines of the ledger as a list that is taken out of the product. */
public record LedgerList(Texts texts) {
    /** The most lines of one file. */
    public static final int WHOLE = 200_000;

    /** The lines of a page that was asked for as long as {@link #WHOLE}; where the ledger is longer, the last row says so. */
    public TableExport of(Devices.Page page) {
        FactTexts facts = new FactTexts(texts, Map.of());
        List<String> headings = Stream.of(
                        Fact.TAG,
                        Fact.SERIAL,
                        Fact.MODEL,
                        Fact.SCHOOL,
                        Fact.PLACE,
                        Fact.USER,
                        Fact.KIND,
                        Fact.STATE,
                        Fact.ACQUIRED_ON,
                        Fact.WARRANTY_UNTIL,
                        Fact.SUPPORT_UNTIL,
                        Fact.LAST_SYNC)
                .map(facts::name)
                .toList();
        Stream<List<Object>> rows = page.lines().stream().map(line -> row(line, facts));
        return new TableExport(
                texts.get("devices.ledger"),
                headings,
                page.more() ? Stream.concat(rows, Stream.of(List.of(texts.get("devices.ledger.cut", WHOLE)))) : rows);
    }

    private static List<Object> row(Devices.Line line, FactTexts texts) {
        return Arrays.asList(
                line.tag(),
                line.serial(),
                line.model(),
                line.school(),
                line.place(),
                line.user(),
                texts.value(Fact.KIND, line.kind()),
                texts.value(Fact.STATE, line.state()),
                line.acquiredOn(),
                line.warrantyUntil(),
                line.supportUntil(),
                line.lastSync() == null ? null : FactTexts.day(line.lastSync()));
    }
}
