package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.places.DevicePlaces;
import org.manabiya.mdm.places.Spot;

/** Takes the step that a form or a machine names: it finds the person and the place, and lets the unit do it. */
@Dependent
public class TakeStep {
    /** The step, and the person to whom or the place to which the unit goes, where the step needs one. */
    public record Order(Step step, UUID person, UUID place) {}

    private final Ledger ledger;
    private final DevicePlaces places;
    private final Caller caller;

    @Inject
    public TakeStep(Ledger ledger, DevicePlaces places, Caller caller) {
        this.ledger = ledger;
        this.places = places;
        this.caller = caller;
    }

    @Transactional
    public DeviceEvent take(UUID device, Integer seen, Order order, Act act) {
        return ledger.write(device, seen, step(order, act));
    }

    @Transactional
    public List<Device> takeAll(Reach reach, Collection<UUID> devices, Order order, Act act) {
        return ledger.writeAll(reach, devices, step(order, act));
    }

    private Function<Device, DeviceEvent> step(Order order, Act act) {
        if (order.step() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noStep");
        }
        if (order.step().isOfDisposal()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.onlyInBatch");
        }
        UUID municipality = caller.municipality();
        if (order.step().needsPerson()) {
            if (order.person() == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.personMissing");
            }
            ledger.requirePerson(municipality, order.person());
        }
        if (order.step() == Step.MOVE) {
            if (order.place() == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.placeMissing");
            }
            Spot spot = places.spot(municipality, order.place());
            return device -> device.moveTo(spot, act);
        }
        return switch (order.step()) {
            case RECEIVE -> device -> device.receive(act);
            case KIT -> device -> device.kit(act);
            case ASSIGN -> device -> device.assignTo(order.person(), act);
            case LEND -> device -> device.lendTo(order.person(), act);
            case HAND_IN -> device -> device.handIn(act);
            case SET_ASIDE -> device -> device.keepAsSpare(act);
            case SEND_TO_REPAIR -> device -> device.sendToRepair(act);
            case BACK_FROM_REPAIR -> device -> device.backFromRepair(act);
            case GIVE_UP -> device -> device.giveUp(act);
            case REPORT_LOST -> device -> device.reportLost(act);
            case FIND -> device -> device.find(act);
            case RETIRE -> device -> device.retire(act);
            case REINSTATE -> device -> device.reinstate(act);
            case WRITE_OFF -> device -> device.writeOff(act);
            case MOVE, ERASE, DISPOSE -> throw new IllegalArgumentException("not by hand: " + order.step());
        };
    }
}
