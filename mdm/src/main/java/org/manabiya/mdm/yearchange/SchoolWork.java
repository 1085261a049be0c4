package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.manabiya.core.error.Refusal;

/** What an order for all schools has to do at one of them, in pieces. */
@Dependent
public class SchoolWork {
    private static final int AT_ONCE = 25;

    private final YearChanges changes;
    private final HandleReturns returns;
    private final CarryOut carryOut;
    private final TakeBack takeBack;
    private final RunWork runWork;

    @Inject
    public SchoolWork(
            YearChanges changes, HandleReturns returns, CarryOut carryOut, TakeBack takeBack, RunWork runWork) {
        this.changes = changes;
        this.returns = returns;
        this.carryOut = carryOut;
        this.takeBack = takeBack;
        this.runWork = runWork;
    }

    /** @throws Refusal CONFLICT while the school works on a run of its own */
    List<Piece> of(CityOrder order, UUID school) {
        YearChange change = changes.find(order.changeId()).orElseThrow(Refusal::notFound);
        return switch (order.step()) {
            case COLLECT -> returned(
                    change, school, Line::isToCollect, units -> returns.collect(change, school, units));
            case ERASE -> returned(change, school, Line::isToErase, units -> returns.erase(change, school, units));
            case PASS -> returned(change, school, Line::isToCheck, units -> returns.pass(change, school, units));
            case HAND_OUT -> carryOut.begin(order, school).map(runWork::of).orElse(List.of());
            case UNDO -> takeBack.begin(order, school).map(runWork::of).orElse(List.of());
        };
    }

    private List<Piece> returned(
            YearChange change, UUID school, Predicate<Line> concerned, ToIntFunction<Collection<UUID>> step) {
        List<UUID> units = changes.preview(change, school).of(school, null).stream()
                .filter(concerned)
                .map(line -> line.unit().id())
                .toList();
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < units.size(); from += AT_ONCE) {
            pieces.add(new Returned(units.subList(from, Math.min(units.size(), from + AT_ONCE)), step));
        }
        return pieces;
    }

    /** Some units take a step together; one by one where they may not. */
    private record Returned(List<UUID> units, ToIntFunction<Collection<UUID>> step) implements Piece {
        @Override
        public int take() {
            return step.applyAsInt(units);
        }

        @Override
        public List<Piece> parts() {
            return units.size() == 1
                    ? List.of()
                    : units.stream()
                            .<Piece>map(unit -> new Returned(List.of(unit), step))
                            .toList();
        }
    }
}
