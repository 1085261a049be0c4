package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.yearchange.TurningCity.OLD;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** A job that is cancelled in the middle leaves nothing half done, and ordered again finishes the rest. */
class StoppedJobsTest extends AtTheTurn {
    private final List<UUID> units = new ArrayList<>();

    /** Four who leave and four who come; the first leaver is of the common world. */
    private UUID fourLeaversAndFourNewPupils(TestDatabase database) {
        given(database);
        stayerGoesUp();
        units.add(leaversUnit);
        for (int i = 2; i <= 4; i++) {
            UUID pupil = city.pupil("六" + i, elementary, "P6");
            city.sits(pupil, sixth, i);
            units.add(city.unit("KG-6" + i, elementary, pupil));
        }
        for (int i = 1; i <= 4; i++) {
            newPupil("新" + i, i);
        }
        return city.begin(STAYS);
    }

    @DatabaseTest
    void handingOutAndTakingBackGoOnWhereTheyWereStopped(TestDatabase database) {
        UUID change = fourLeaversAndFourNewPupils(database);
        makeReady(change, units.toArray(UUID[]::new));

        UUID stopped = city.carryOut(change, elementary, 2);
        assertThat(List.of(out(), loans(), done(stopped))).containsExactly(2L, 2L, 2L);
        Runs.Summary summary = runs(change).get(0);
        assertThat(summary.isStopped()).isTrue();
        assertThat(Runs.working(runs(change))).isEmpty();

        UUID rest = city.carryOut(change, elementary);
        assertThat(List.of(out(), loans(), done(rest))).containsExactly(4L, 4L, 2L);
        refused("mdm.yearChange.nothingReady", () -> city.carryOut(change, elementary));

        city.takeBack(change, elementary, 1);
        assertThat(List.of(out(), loans(), done(rest))).containsExactly(3L, 3L, 1L);
        assertThat(runs(change).get(0).of(RunAct.Outcome.TAKEN_BACK)).isOne();
        city.takeBack(change, elementary);
        assertThat(List.of(out(), loans(), done(rest)))
                .as("the same run to its end")
                .containsExactly(2L, 2L, 0L);
        city.takeBack(change, elementary);
        assertThat(List.of(out(), loans(), done(stopped)))
                .as("then the one before")
                .containsExactly(0L, 0L, 0L);
    }

    @DatabaseTest
    void collectingForAllGoesOnWhereItWasStopped(TestDatabase database) {
        UUID change = fourLeaversAndFourNewPupils(database);
        UUID third = city.pupil("中三二", junior, "J3");
        city.sits(third, city.clazz(junior, OLD, "3年2組", "J3"), 1);
        UUID juniors = city.unit("JR-3", junior, third);

        UUID stopped = city.forAll(change, CityOrder.Step.COLLECT, 1);
        assertThat(units).as("one school is done").allSatisfy(unit -> assertThat(holder(unit))
                .isNull());
        assertThat(holder(juniors)).as("the other is untouched").isEqualTo(third);
        assertThat(result(change, stopped, elementary).units()).isEqualTo(4);
        assertThat(orders(change).get(0).isStopped()).isTrue();
        assertThat(orders(change).get(0).results()).containsOnlyKeys(elementary);

        UUID rest = city.forAll(change, CityOrder.Step.COLLECT);
        assertThat(holder(juniors)).isNull();
        assertThat(orders(change).get(0).results()).containsOnlyKeys(junior);
        assertThat(result(change, rest, junior).units()).isOne();
        refused("mdm.yearChange.all.nothing", () -> city.forAll(change, CityOrder.Step.COLLECT));
    }

    private List<Runs.Summary> runs(UUID change) {
        return city.with(desk -> desk.runs().of(desk.changes().find(change).orElseThrow(), elementary));
    }

    private List<CityOrders.Summary> orders(UUID change) {
        return city.with(desk -> desk.orders().of(desk.changes().find(change).orElseThrow()));
    }

    private SchoolResult result(UUID change, UUID order, UUID school) {
        return orders(change).stream()
                .filter(summary -> summary.order().id().equals(order))
                .findFirst()
                .orElseThrow()
                .results()
                .get(school);
    }

    private Object out() {
        return city.ask("select count(*) from mdm_year_change_unit u join mdm_device d on d.id = u.device_id"
                + " where d.user_id is not null");
    }

    private Object loans() {
        return city.ask("select count(*) from mdm_loan where running is not null");
    }

    private Object done(UUID run) {
        return city.ask("select count(*) from mdm_year_change_act where outcome = 'DONE' and run_id = '" + run + "'");
    }
}
