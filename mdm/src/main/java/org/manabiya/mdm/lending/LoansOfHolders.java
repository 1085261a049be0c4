package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.HolderWatch;

/**
 * Keeps the loan book (貸出簿) with the ledger: whatever takes a unit from its borrower, be it handed in, retired, given up or passed on,
 * ends the loan in the same transaction; a correction that takes that back lets the loan run again.
 */
@Dependent
public class LoansOfHolders implements HolderWatch {
    private final Loans loans;

    @Inject
    public LoansOfHolders(Loans loans) {
        this.loans = loans;
    }

    @Override
    public void told(List<DeviceEvent> events) {
        events.stream().filter(event -> event.corrects() != null).forEach(this::takeBack);
        var moved = events.stream()
                .filter(DeviceEvent::changesHolder)
                .collect(Collectors.toMap(DeviceEvent::deviceId, event -> event, (first, next) -> next));
        if (!moved.isEmpty()) {
            end(moved);
        }
    }

    private void end(Map<UUID, DeviceEvent> moved) {
        for (Loan loan : loans.running(moved.keySet())) {
            DeviceEvent event = moved.get(loan.deviceId());
            if (!loan.personId().equals(event.holder())) {
                loan.end(event.act(), event.id());
            }
        }
        loans.flush();
    }

    private void takeBack(DeviceEvent correction) {
        loans.takeBack(
                loans.ofAct(correction.deviceId(), correction.corrects()),
                correction.corrects(),
                correction.happenedAt());
    }
}
