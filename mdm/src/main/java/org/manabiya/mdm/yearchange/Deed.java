package org.manabiya.mdm.yearchange;

import java.util.UUID;
import org.manabiya.mdm.lending.Loan;

/**
 * Something that a run is going to do with a unit.
 *
 * @param person who has or gets the unit
 * @param to the school to which it moves, for {@link RunAct.Kind#MOVE}
 * @param loan the loan that ends with the old year, for {@link RunAct.Kind#RENEW}
 */
record Deed(RunAct.Kind kind, UUID device, UUID person, UUID to, UUID loan) {
    static Deed assign(Line line) {
        return new Deed(RunAct.Kind.ASSIGN, line.unit().id(), line.pupil().id(), null, null);
    }

    static Deed move(Line line) {
        return new Deed(RunAct.Kind.MOVE, line.unit().id(), line.pupil().id(), line.to(), null);
    }

    static Deed renew(Loan loan) {
        return new Deed(RunAct.Kind.RENEW, loan.deviceId(), loan.personId(), null, loan.id());
    }
}
