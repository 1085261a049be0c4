package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.manabiya.mdm.yearchange.TurningCity.OLD;

import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;

/** One order for all schools at once, on both databases. */
class ForAllTest extends AtTheTurn {
    private UUID juniorsUnit;

    private UUID twoSchools(TestDatabase database) {
        given(database);
        stayerGoesUp();
        UUID third = city.pupil("中三二", junior, "J3");
        city.sits(third, city.clazz(junior, OLD, "3年2組", "J3"), 1);
        juniorsUnit = city.unit("JR-3", junior, third);
        UUID first = city.pupil("中一", junior, "J1");
        city.sits(first, city.clazz(junior, OLD + 1, "中1年1組", "J1"), 1);
        return city.begin(STAYS);
    }

    @DatabaseTest
    void allStepsGoThroughAllSchoolsAndTheLastOneIsTakenBack(TestDatabase database) {
        UUID change = twoSchools(database);
        var before = everything();
        assertThat(ahead(change, CityOrder.Step.COLLECT))
                .extracting(OrderForAll.Ahead::school, OrderForAll.Ahead::units)
                .containsExactly(tuple(elementary, 1L), tuple(junior, 1L));
        assertThat(everything()).as("the dry run writes nothing").isEqualTo(before);
        refused("mdm.yearChange.all.nothing", () -> city.forAll(change, CityOrder.Step.ERASE));
        for (CityOrder.Step step : List.of(CityOrder.Step.COLLECT, CityOrder.Step.ERASE, CityOrder.Step.PASS)) {
            city.forAll(change, step);
            assertThat(results(change))
                    .as(step.name())
                    .extracting(SchoolResult::units, SchoolResult::isProblem)
                    .containsExactly(tuple(1, false), tuple(1, false));
        }
        UUID ichiro = newPupil("一郎", 1);
        city.forAll(change, CityOrder.Step.HAND_OUT);
        assertThat(holder(leaversUnit)).isEqualTo(ichiro);
        assertThat(holder(juniorsUnit)).isNotNull();
        refused("mdm.yearChange.all.nothing", () -> city.forAll(change, CityOrder.Step.HAND_OUT));
        assertThat(ahead(change, CityOrder.Step.UNDO))
                .extracting(OrderForAll.Ahead::units)
                .containsExactly(1L, 1L);
        city.forAll(change, CityOrder.Step.UNDO);
        assertThat(holder(leaversUnit)).isNull();
        assertThat(holder(juniorsUnit)).isNull();
        refused("mdm.yearChange.all.nothing", () -> city.forAll(change, CityOrder.Step.UNDO));
    }

    @DatabaseTest
    void whatASchoolHandedOutItselfIsNotTakenBackForAll(TestDatabase database) {
        UUID change = twoSchools(database);
        makeReady(change, leaversUnit);
        newPupil("一郎", 1);
        city.carryOut(change, elementary);
        refused("mdm.yearChange.all.nothing", () -> city.forAll(change, CityOrder.Step.UNDO));
    }

    @DatabaseTest
    void whatFailedIsNeitherErasedNorPassedForAll(TestDatabase database) {
        UUID change = twoSchools(database);
        city.forAll(change, CityOrder.Step.COLLECT);
        returns(
                change,
                (returns, plan) -> returns.fail(
                        plan, elementary, leaversUnit, new Repair.Report(FailureKind.POWER, null, "電源が入らない")));
        city.forAll(change, CityOrder.Step.ERASE);
        city.forAll(change, CityOrder.Step.PASS);
        assertThat(lineOf(change, leaversUnit).unit().back())
                .isEqualTo(new ReturnedUnit.Facts(false, ReturnedUnit.Check.FAILED));
        assertThat(lineOf(change, juniorsUnit).unit().back().isReady()).isTrue();
    }

    @DatabaseTest
    void aSchoolThatIsAtWorkIsPassedOverAndToldOf(TestDatabase database) {
        UUID change = twoSchools(database);
        for (CityOrder.Step step : List.of(CityOrder.Step.COLLECT, CityOrder.Step.ERASE, CityOrder.Step.PASS)) {
            city.forAll(change, step);
        }
        newPupil("一郎", 1);
        city.with(desk -> desk.carryOut().order(change, elementary));
        city.forAll(change, CityOrder.Step.HAND_OUT);
        assertThat(results(change))
                .extracting(SchoolResult::units, SchoolResult::refusal)
                .containsExactlyInAnyOrder(tuple(0, "mdm.yearChange.working"), tuple(1, null));
        assertThat(holder(leaversUnit)).isNull();
    }

    @DatabaseTest
    void theDryRunAsksNoMoreForMoreSchools(TestDatabase database) {
        UUID change = twoSchools(database);
        long few = database.statements(() -> ahead(change, CityOrder.Step.HAND_OUT));
        for (int i = 0; i < 12; i++) {
            city.school("第" + i + "分校");
        }
        assertThat(database.statements(() -> ahead(change, CityOrder.Step.HAND_OUT)))
                .isEqualTo(few);
    }

    private List<OrderForAll.Ahead> ahead(UUID change, CityOrder.Step step) {
        return city.with(desk -> desk.forAll().ahead(desk.changes().find(change).orElseThrow(), step));
    }

    /** Of the latest order. */
    private List<SchoolResult> results(UUID change) {
        return List.copyOf(
                city.with(desk -> desk.orders().of(desk.changes().find(change).orElseThrow()))
                        .get(0)
                        .results()
                        .values());
    }
}
