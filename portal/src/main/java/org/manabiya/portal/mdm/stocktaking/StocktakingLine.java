package org.manabiya.portal.mdm.stocktaking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.stocktaking.Stocktaking;
import org.manabiya.mdm.stocktaking.Stocktakings;

/** A stocktaking in the list, with the sheets that the reader may see. */
public record StocktakingLine(Stocktaking stocktaking, List<Stocktakings.Line> sheets) {
    public static List<StocktakingLine> of(List<Stocktakings.Line> lines) {
        Map<UUID, StocktakingLine> all = new LinkedHashMap<>();
        lines.forEach(line -> all.computeIfAbsent(
                        line.stocktaking().id(), id -> new StocktakingLine(line.stocktaking(), new ArrayList<>()))
                .sheets()
                .add(line));
        return List.copyOf(all.values());
    }

    /** Whether all the sheets that the reader may see are signed. */
    public boolean isSigned() {
        return signed() == sheets.size();
    }

    public long signed() {
        return sheets.stream().filter(line -> line.sheet().isSigned()).count();
    }
}
