package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.portal.mdm.stocktaking.StocktakingLine;

/** The stocktakings that run: for a school until its sheet is signed, for the board until it has signed them off. */
@Dependent
class StocktakingCard implements HomeCard {
    private final Caller caller;
    private final Stocktakings stocktakings;

    @Inject
    StocktakingCard(Caller caller, Stocktakings stocktakings) {
        this.caller = caller;
        this.stocktakings = stocktakings;
    }

    @Override
    public Rank rank() {
        return Rank.ATTENTION;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(Permission.STOCKTAKING_COUNT)) {
            return Optional.empty();
        }
        Reach reach = caller.reach(Permission.STOCKTAKING_COUNT);
        boolean board = reach.wholeMunicipality();
        List<StocktakingLine> running = StocktakingLine.of(stocktakings.running(reach)).stream()
                .filter(line -> board || !line.isSigned())
                .toList();
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("home/stocktaking.jte", Map.of("running", running, "board", board)));
    }
}
