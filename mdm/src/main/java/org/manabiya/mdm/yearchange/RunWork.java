package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.error.Refusal;

/** What is left of a run's work, unit by unit: to hand out, or once it is undone to take back. */
@Dependent
public class RunWork {
    private final CarryOut carryOut;
    private final TakeBack takeBack;
    private final Runs runs;

    @Inject
    public RunWork(CarryOut carryOut, TakeBack takeBack, Runs runs) {
        this.carryOut = carryOut;
        this.takeBack = takeBack;
        this.runs = runs;
    }

    List<Piece> of(AssignmentRun run) {
        return run.isUndone() ? toTakeBack(run.id()) : toHandOut(run);
    }

    private List<Piece> toHandOut(AssignmentRun run) {
        return carryOut.deeds(run).stream()
                .<Piece>map(deed -> new Handing(carryOut, run.id(), deed))
                .toList();
    }

    private List<Piece> toTakeBack(UUID run) {
        return runs.done(run).stream()
                .<Piece>map(act -> new Taking(takeBack, run, act.id()))
                .toList();
    }

    private record Handing(CarryOut carryOut, UUID run, Deed deed) implements Piece {
        @Override
        public int take() {
            carryOut.take(run, deed);
            return 1;
        }

        @Override
        public void refused(Refusal why) {
            carryOut.refused(run, deed, why);
        }
    }

    private record Taking(TakeBack takeBack, UUID run, UUID act) implements Piece {
        @Override
        public int take() {
            return takeBack.take(run, act) ? 1 : 0;
        }

        @Override
        public void refused(Refusal builtUpon) {
            takeBack.leave(act);
        }
    }
}
