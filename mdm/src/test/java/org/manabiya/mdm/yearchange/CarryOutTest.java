package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.manabiya.mdm.yearchange.TurningCity.OLD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.JobState;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.lending.Loan;
import org.manabiya.mdm.lending.LoanKind;

/** Returns, handing out, undo and the checklist on both databases. */
class CarryOutTest extends AtTheTurn {
    @DatabaseTest
    void aUnitGoesFromTheLeaverToTheNewPupilStepByStepAndEachStepCanBeRepeated(TestDatabase database) {
        given(database);
        stayerGoesUp();
        UUID ichiro = newPupil("一郎", 1);
        UUID change = city.begin(STAYS);
        refused("mdm.yearChange.nothingReady", () -> city.carryOut(change, elementary));
        refused(
                "mdm.yearChange.stays",
                () -> returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(stayersUnit))));
        refused(
                "mdm.yearChange.notCollected",
                () -> returns(change, (returns, plan) -> returns.erase(plan, elementary, List.of(leaversUnit))));
        int collected = returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(leaversUnit)));
        int again = returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(leaversUnit)));
        assertThat(List.of(collected, again)).containsExactly(1, 0);
        refused(
                "mdm.yearChange.notErased",
                () -> returns(change, (returns, plan) -> returns.pass(plan, elementary, List.of(leaversUnit))));
        makeReady(change, leaversUnit);
        assertThat(lineOf(change, leaversUnit).unit().back().isReady()).isTrue();
        assertThat(lineOf(change, leaversUnit).unit().holderName()).isEqualTo("大金 六年");
        city.carryOut(change, elementary);
        assertThat(holder(leaversUnit)).isEqualTo(ichiro);
        assertThat(city.ask("select count(*) from mdm_loan where running is not null and due_on = date '2028-03-31'"))
                .isEqualTo(1L);
        assertThat(lineOf(change, leaversUnit).isHandedOut()).isTrue();
        Preview.Count count = city.preview(change).counts().get(0);
        assertThat(List.of(count.dueBack(), count.collected(), count.ready(), count.handedOut()))
                .as("what came back stays counted when it has gone out again")
                .containsExactly(1L, 1L, 1L, 1L);
        refused("mdm.yearChange.nothingReady", () -> city.carryOut(change, elementary));
    }

    @DatabaseTest
    void aRunIsTakenBackAndUnitsTouchedSinceAreLeftAndNamed(TestDatabase database) {
        given(database);
        stayerGoesUp();
        UUID ichiro = newPupil("一郎", 1);
        UUID jiro = newPupil("二郎", 2);
        UUID spare = city.unit("KG-9", elementary, null);
        UUID change = city.begin(STAYS);
        makeReady(change, leaversUnit);
        city.with(desk -> desk.lend()
                .handOut(stayersUnit, stayer, new Loan.Terms(LoanKind.YEAR, day(), lastDay(), null, null, null, null)));
        UUID run = city.carryOut(change, elementary);
        assertThat(List.of(holder(leaversUnit), holder(spare))).containsExactlyInAnyOrder(ichiro, jiro);
        assertThat(city.ask("select due_on from mdm_loan where running is not null and person_id = '" + stayer + "'"))
                .hasToString("2028-03-31");
        city.itIs("2027-04-12");
        city.with(desk -> desk.ledger()
                .write(spare, null, unit -> unit.reportLost(desk.ledger().act("登校中に紛失"))));
        city.takeBack(change, elementary);
        assertThat(holder(leaversUnit)).isNull();
        assertThat(holder(spare)).isNotNull();
        assertThat(city.ask("select due_on from mdm_loan where running is not null and person_id = '" + stayer + "'"))
                .hasToString("2027-03-31");
        List<Runs.Trouble> troubles = city.with(desk -> desk.runs().troubles(run));
        assertThat(troubles)
                .extracting(Runs.Trouble::tag, Runs.Trouble::outcome)
                .containsExactly(tuple("KG-9", RunAct.Outcome.LEFT));
        assertThat(lineOf(change, leaversUnit).unit().back().isReady()).isTrue();
        AssignmentRun stoppedAtOnce = city.with(desk -> desk.runs().find(run).orElseThrow());
        assertThat(Runs.last(List.of(new Runs.Summary(stoppedAtOnce, Map.of(), JobState.CANCELLED, false))))
                .isEmpty();
        refused("mdm.yearChange.noRun", () -> city.takeBack(change, elementary));
        city.carryOut(change, elementary);
        assertThat(holder(leaversUnit)).isNotNull();
    }

    private static LocalDate day() {
        return LocalDate.of(2027, 3, 25);
    }

    private static LocalDate lastDay() {
        return LocalDate.of(2027, 3, 31);
    }

    @DatabaseTest
    void aLeaversUnitInRepairWaitsAndAFailingOneGetsARepairInTheSameStep(TestDatabase database) {
        given(database);
        stayerGoesUp();
        UUID other = city.pupil("六二", elementary, "P6");
        city.sits(other, sixth, 2);
        UUID broken = city.unit("KG-R", elementary, other, "IN_REPAIR", "PUPIL", "2024-05-01", "2031-06-30");
        UUID change = city.begin(STAYS);
        assertThat(lineOf(change, broken).what()).isEqualTo(What.WAITS);
        assertThat(lineOf(change, broken).cautions()).containsExactly(Caution.IN_REPAIR);
        refused(
                "mdm.yearChange.waits",
                () -> returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(broken))));
        city.itIs("2027-04-02");
        assertThat(lineOf(change, broken).cautions()).contains(Caution.NOT_RETURNED);
        newPupil("一郎", 1);
        returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(leaversUnit)));
        returns(
                change,
                (returns, plan) -> returns.fail(
                        plan, elementary, leaversUnit, new Repair.Report(FailureKind.SCREEN, null, "右下にひび")));
        assertThat(city.ask("select status from mdm_repair where device_id = '" + leaversUnit + "'"))
                .isEqualTo("REQUESTED");
        assertThat(lineOf(change, leaversUnit).cautions()).contains(Caution.FAILED_CHECK);
        assertThat(lineOf(change, leaversUnit).unit().back())
                .isEqualTo(new ReturnedUnit.Facts(false, ReturnedUnit.Check.FAILED));
        assertThat(lines(city.preview(change), What.ASSIGNED))
                .singleElement()
                .satisfies(line -> assertThat(line.cautions()).containsExactly(Caution.NO_UNIT));
    }

    @DatabaseTest
    void aUnitThatWasErasedAndFailsIsCountedAsErased(TestDatabase database) {
        given(database);
        UUID change = city.begin(STAYS);
        returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(leaversUnit)));
        returns(change, (returns, plan) -> returns.erase(plan, elementary, List.of(leaversUnit)));
        returns(
                change,
                (returns, plan) -> returns.fail(
                        plan, elementary, leaversUnit, new Repair.Report(FailureKind.KEYBOARD, null, "キーが取れている")));
        assertThat(lineOf(change, leaversUnit).unit().back())
                .isEqualTo(new ReturnedUnit.Facts(true, ReturnedUnit.Check.FAILED));
        Preview.Count count = city.preview(change).counts().get(0);
        assertThat(List.of(count.collected(), count.erased(), count.ready(), count.failed()))
                .containsExactly(1L, 1L, 0L, 1L);
    }

    @DatabaseTest
    void aWrongScanIsPutBack(TestDatabase database) {
        given(database);
        UUID change = city.begin(STAYS);
        returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(leaversUnit)));
        assertThat(holder(leaversUnit)).isNull();
        returns(change, (returns, plan) -> {
            returns.putBack(plan, elementary, leaversUnit, "読み間違い");
            return null;
        });
        assertThat(holder(leaversUnit)).isEqualTo(leaver);
        assertThat(lineOf(change, leaversUnit).isToCollect()).isTrue();
    }

    @DatabaseTest
    void whereUnitsGoAlongTheyMoveToTheJuniorHighSchool(TestDatabase database) {
        given(database);
        UUID change = city.begin(ALONG);
        assertThat(lineOf(change, leaversUnit).cautions())
                .as("nobody knows where to before the roster does")
                .containsExactly(Caution.NEXT_SCHOOL_UNKNOWN);
        city.sits(leaver, city.clazz(junior, OLD + 1, "新1年1組", "J1"), 1);
        assertThat(lineOf(change, leaversUnit).to()).isEqualTo(junior);
        city.carryOut(change, elementary);
        assertThat(city.ask("select school_id from mdm_device where id = '" + leaversUnit + "'"))
                .isEqualTo(junior);
        assertThat(holder(leaversUnit)).isEqualTo(leaver);
        city.takeBack(change, elementary);
        assertThat(city.ask("select school_id from mdm_device where id = '" + leaversUnit + "'"))
                .isEqualTo(elementary);
    }

    @DatabaseTest
    void theChecklistSaysWhoDidWhatWhere(TestDatabase database) {
        given(database);
        UUID change = city.begin(STAYS);
        var items = sheet(change).at(elementary);
        assertThat(items).hasSize(StandardItem.values().length).isSortedAccordingTo((one, two) -> one.due()
                .compareTo(two.due()));
        UUID announce = items.get(0).item();
        tick(change, announce, elementary, true, "済");
        assertThat(sheet(change).at(elementary).get(0).doneBy()).isEqualTo("ICT 花子");
        tick(change, announce, elementary, true, null);
        assertThatThrownBy(() -> tick(change, announce, elementary, true, "まだ2台"))
                .as("another's words are not written over")
                .isInstanceOf(Refusal.class);
        assertThat(sheet(change).at(elementary).get(0).remark()).isEqualTo("済");
        assertThat(sheet(change).at(junior).get(0).isDone()).isFalse();
        assertThat(sheet(change).done(elementary)).isOne();
        assertThatThrownBy(() -> tick(change, announce, null, true, null))
                .as("a school's item is not the board's")
                .isInstanceOf(Refusal.class);
        tick(change, announce, elementary, false, null);
        assertThat(sheet(change).done(elementary)).isZero();
        city.with(desk -> {
            YearChange plan = desk.changes().find(change).orElseThrow();
            desk.checklists().add(plan, new ChecklistItem.Terms("充電保管庫の鍵を確かめる", Duty.SCHOOL, "情報主任", null));
            desk.checklists().remove(plan, announce);
            return null;
        });
        assertThat(sheet(change).items())
                .hasSize(StandardItem.values().length)
                .last()
                .satisfies(item -> assertThat(item.title()).isEqualTo("充電保管庫の鍵を確かめる"));
    }

    @DatabaseTest
    void ofTwoWhoChangeTheRulesOrAnItemTheSecondIsToldOfTheFirst(TestDatabase database) {
        given(database);
        UUID change = city.begin(STAYS);
        var first = sheet(change).items().get(0);
        Seen asBoth = new Seen(first.version());
        var words = new ChecklistItem.Terms("校内放送で知らせる", Duty.SCHOOL, "情報主任", null);
        agree(change, first.id(), asBoth, words);
        assertThatThrownBy(() -> agree(change, first.id(), asBoth, first.terms()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.changedMeanwhile"));
        Seen rules = new Seen(
                city.with(desk -> desk.changes().find(change).orElseThrow().version()));
        city.with(desk -> {
            desk.changes().agree(change, rules, ALONG);
            return null;
        });
        assertThatThrownBy(() -> city.with(desk -> {
                    desk.changes().agree(change, rules, STAYS);
                    return null;
                }))
                .isInstanceOf(Refusal.class);
    }

    private void agree(UUID change, UUID item, Seen seen, ChecklistItem.Terms terms) {
        city.with(desk -> {
            desk.checklists().agree(desk.changes().find(change).orElseThrow(), item, seen, terms);
            return null;
        });
    }

    private Checklists.Sheet sheet(UUID change) {
        return city.with(
                desk -> desk.checklists().of(desk.changes().find(change).orElseThrow()));
    }

    private void tick(UUID change, UUID item, UUID school, boolean done, String remark) {
        city.with(desk -> {
            desk.checklists().tick(desk.changes().find(change).orElseThrow(), item, school, done, remark);
            return null;
        });
    }
}
