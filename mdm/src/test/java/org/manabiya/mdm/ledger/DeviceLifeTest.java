package org.manabiya.mdm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.places.Spot;

/** The life of a unit from the order to the disposal, without a database. */
class DeviceLifeTest {
    private static final UUID CITY = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID AOI = UUID.randomUUID();
    private static final UUID REN = UUID.randomUUID();
    private static final DeviceModel MODEL = new DeviceModel(CITY, "Chromebook C214");
    private static final Act ACT = act("理由");

    private record Certificate(UUID device) implements ErasureCertificate {
        @Override
        public String number() {
            return "消-1";
        }

        @Override
        public LocalDate erasedOn() {
            return LocalDate.of(2026, 11, 22);
        }
    }

    private static Act act(String why) {
        Author author = new Author(UUID.randomUUID(), "戸田 千尋", Instant.parse("2026-11-22T00:00:00Z"));
        return new Act(LocalDate.of(2026, 11, 22), author, why);
    }

    private static Device unit(DeviceState state) {
        return unit(state, new ArrayList<>());
    }

    private static Device unit(DeviceState state, List<DeviceEvent> told) {
        Device device = new Device(CITY, null);
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.TAG, "KG-1");
        facts.put(Fact.KIND, DeviceKind.PUPIL);
        facts.put(Fact.STATE, state);
        told.add(device.enter(MODEL, facts, ACT));
        return device;
    }

    @Test
    void aUnitLivesFromTheOrderToTheDisposal() {
        Device unit = unit(DeviceState.ORDERED);
        unit.receive(ACT);
        unit.kit(ACT);
        unit.moveTo(Spot.atSchool(CITY, SCHOOL), ACT);
        unit.assignTo(AOI, ACT);
        unit.sendToRepair(ACT);
        assertThat(unit.holderId()).isEqualTo(AOI);
        unit.backFromRepair(ACT);
        assertThat(unit.state()).isEqualTo(DeviceState.IN_USE);
        unit.handIn(ACT);
        assertThat(unit.holderId()).isNull();
        unit.retire(ACT);
        unit.erase(new Certificate(unit.id()), ACT);
        unit.dispose(ACT);
        assertThat(unit.state()).isEqualTo(DeviceState.DISPOSED);
        assertThat(unit.state().steps()).isEmpty();
    }

    @Test
    void erasureAndDisposalAreNoStepsByHandAndNothingTakesThemBack() {
        Device unit = unit(DeviceState.SPARE);
        unit.retire(ACT);
        assertThat(unit.state().steps()).doesNotContain(Step.ERASE);
        DeviceEvent erased = unit.erase(new Certificate(unit.id()), ACT);
        assertThat(unit.state().steps()).doesNotContain(Step.DISPOSE);
        assertThat(erased.isCorrectable()).isFalse();
        assertThat(unit.dispose(ACT).isCorrectable()).isFalse();
    }

    @Test
    void withoutACertificateNothingIsDisposedOf() {
        Device unit = unit(DeviceState.SPARE);
        unit.retire(ACT);
        refused("mdm.ledger.step.DISPOSE", () -> unit.dispose(ACT));
        refused("mdm.ledger.foreignCertificate", () -> unit.erase(new Certificate(UUID.randomUUID()), ACT));
        unit.take(Fact.STATE, DeviceState.ERASED);
        refused("mdm.ledger.noCertificate", () -> unit.dispose(ACT));
    }

    @Test
    void aUnitPassesFromOneBorrowerToTheNextAndTheEventKnowsBoth() {
        Device unit = unit(DeviceState.SPARE);
        unit.lendTo(AOI, ACT);
        DeviceEvent passed = unit.lendTo(REN, ACT);
        assertThat(passed.changes()).containsExactly(new Change(Fact.USER, AOI, REN));
        refused("mdm.ledger.sameHolder", () -> unit.lendTo(REN, ACT));
    }

    @Test
    void aLostUnitComesBackToWhatItDidBefore() {
        Device unit = unit(DeviceState.SPARE);
        unit.assignTo(AOI, ACT);
        unit.sendToRepair(ACT);
        unit.reportLost(ACT);
        refused("mdm.ledger.step.ASSIGN", () -> unit.assignTo(REN, ACT));
        unit.find(ACT);
        assertThat(unit.state()).isEqualTo(DeviceState.IN_USE);
        assertThat(unit.holderId()).isEqualTo(AOI);
    }

    @Test
    void aUnitThatAnImportFoundInRepairComesBackToWhoHasItOrIntoTheCupboard() {
        Device spare = unit(DeviceState.IN_REPAIR);
        spare.backFromRepair(ACT);
        assertThat(spare.state()).isEqualTo(DeviceState.SPARE);
        Device own = unit(DeviceState.IN_REPAIR);
        own.take(Fact.USER, AOI);
        own.backFromRepair(ACT);
        assertThat(own.state()).isEqualTo(DeviceState.IN_USE);
        assertThat(own.holderId()).isEqualTo(AOI);
    }

    @Test
    void aWrongEntryIsTakenBackByACorrection() {
        Device unit = unit(DeviceState.SPARE);
        DeviceEvent wrong = unit.assignTo(AOI, ACT);
        refused("mdm.ledger.reasonMissing", () -> unit.correct(wrong, act(" ")));
        DeviceEvent correction = unit.correct(wrong, ACT);
        assertThat(correction.corrects()).isEqualTo(wrong.id());
        assertThat(unit.state()).isEqualTo(DeviceState.SPARE);
        assertThat(unit.holderId()).isNull();
    }

    @Test
    void whatLaterEntriesBuildOnIsNotTakenBack() {
        Device unit = unit(DeviceState.SPARE);
        DeviceEvent wrong = unit.assignTo(AOI, ACT);
        unit.assignTo(REN, ACT);
        refused("mdm.ledger.builtUpon", () -> unit.correct(wrong, ACT));
    }

    @Test
    void stateHolderAndPlaceAreNotEditedLikeARemark() {
        Device unit = unit(DeviceState.SPARE);
        for (Fact fact : List.of(Fact.STATE, Fact.USER, Fact.SCHOOL, Fact.PLACE, Fact.ERASURE)) {
            refused("mdm.ledger.onlyBySteps", () -> unit.change(Collections.singletonMap(fact, null), ACT));
        }
    }

    @Property(tries = 300)
    void theEventsAlwaysAmountToTheUnit(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 1000) Integer> choices) {
        List<DeviceEvent> told = new ArrayList<>();
        Device unit = unit(DeviceState.ORDERED, told);
        for (int choice : choices) {
            try {
                told.add(choose(unit, told, choice));
            } catch (Refusal refused) {
                assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            }
        }
        List<DeviceEvent> latestFirst = new ArrayList<>(told);
        Collections.reverse(latestFirst);
        assertThat(DeviceEvents.sum(latestFirst)).isEqualTo(unit.facts(MODEL));
        assertThat(told).extracting(DeviceEvent::number).isSorted().doesNotHaveDuplicates();
    }

    private static DeviceEvent choose(Device unit, List<DeviceEvent> told, int choice) {
        List<Step> steps = Arrays.asList(Step.values());
        UUID person = choice % 2 == 0 ? AOI : REN;
        int kind = choice % (steps.size() + 2);
        if (kind == steps.size()) {
            return unit.correct(told.get(told.size() - 1 - choice % told.size()), ACT);
        }
        if (kind > steps.size()) {
            return unit.change(Collections.singletonMap(Fact.REMARK, choice % 3 == 0 ? null : "#" + choice), ACT);
        }
        return switch (steps.get(kind)) {
            case RECEIVE -> unit.receive(ACT);
            case KIT -> unit.kit(ACT);
            case ASSIGN -> unit.assignTo(person, ACT);
            case LEND -> unit.lendTo(person, ACT);
            case HAND_IN -> unit.handIn(ACT);
            case SET_ASIDE -> unit.keepAsSpare(ACT);
            case SEND_TO_REPAIR -> unit.sendToRepair(ACT);
            case BACK_FROM_REPAIR -> unit.backFromRepair(ACT);
            case GIVE_UP -> unit.giveUp(ACT);
            case REPORT_LOST -> unit.reportLost(ACT);
            case FIND -> unit.find(ACT);
            case RETIRE -> unit.retire(ACT);
            case REINSTATE -> unit.reinstate(ACT);
            case ERASE -> unit.erase(new Certificate(unit.id()), ACT);
            case DISPOSE -> unit.dispose(ACT);
            case WRITE_OFF -> unit.writeOff(ACT);
            case MOVE -> unit.moveTo(choice % 3 == 0 ? Spot.atBoard(CITY) : Spot.atSchool(CITY, SCHOOL), ACT);
        };
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
