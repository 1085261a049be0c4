package org.manabiya.mdm.repairs;

import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.mdm.ledger.Diagnosis;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.ledger.RepairStatus;
import org.manabiya.mdm.ledger.Urgency;

/**
 * A repair as the API tells it.
 *
 * @param version what a change of the diagnosis names, so that it writes over nothing that was not seen
 * @param daysWithout the days on which nobody could work with the unit nor with a spare for it
 * @param diagnosis what was found out, {@code null} for who does not see costs
 * @param advice likewise
 */
public record RepairView(
        UUID id,
        int version,
        UUID device,
        String tag,
        String model,
        String school,
        RepairStatus status,
        FailureKind failure,
        Urgency urgency,
        String words,
        String answer,
        LocalDate failedOn,
        LocalDate receivedOn,
        LocalDate sentOn,
        LocalDate returnedOn,
        String spare,
        LocalDate spareOn,
        LocalDate warrantyUntil,
        boolean inWarranty,
        long daysWithout,
        Diagnosis diagnosis,
        RepairAdvice advice) {

    static RepairView of(RepairCards.Card card, boolean withCosts) {
        Repair repair = card.repair();
        return new RepairView(
                repair.id(),
                repair.version(),
                card.device().id(),
                card.device().tag(),
                card.model(),
                card.school(),
                repair.status(),
                repair.failure(),
                repair.urgency(),
                repair.words(),
                repair.answer(),
                repair.failedOn(),
                repair.receivedOn(),
                repair.sentOn(),
                repair.returnedOn(),
                card.spare(),
                repair.spareOn(),
                card.warranty().day(),
                card.inWarranty(),
                card.daysWithout(),
                withCosts ? repair.diagnosis() : null,
                withCosts ? card.advice() : null);
    }
}
