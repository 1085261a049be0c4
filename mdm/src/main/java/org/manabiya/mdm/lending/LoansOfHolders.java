package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.HolderWatch;

/**
 * Keeps the loan book (貸出簿) with the ledger: whatever takes a unit from its borrower, be it handed in, retired, given up, passed on or
 * said otherwise by an import, ends the loan in the same transaction; what takes that back, a correction or the undoing of the import,
 * lets the loan run again.
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
        takeBack(events.stream().filter(event -> event.corrects() != null).toList());
        var moved = events.stream()
                .filter(event -> event.kind() != DeviceEvent.Kind.ENTERED)
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

    private void takeBack(List<DeviceEvent> corrections) {
        if (!corrections.isEmpty()) {
            loans.takeBack(
                    loans.of(ids(corrections, DeviceEvent::deviceId)),
                    ids(corrections, DeviceEvent::corrects),
                    corrections.get(0).happenedAt());
        }
    }

    private static Set<UUID> ids(List<DeviceEvent> events, Function<DeviceEvent, UUID> id) {
        return events.stream().map(id).collect(Collectors.toSet());
    }
}
