package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.mdm.yearchange.TurningCity.OLD;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

/** Two schools, a pupil who leaves and one who stays, each with a unit, and what the tests ask of them. */
abstract class AtTheTurn {
    static final YearChange.Terms STAYS =
            new YearChange.Terms(Moving.WITH_SCHOOL, UnitOrder.NEWEST, false, Replacing.SUPPORT_END, null);
    static final YearChange.Terms ALONG =
            new YearChange.Terms(Moving.WITH_PUPIL, UnitOrder.TAG, false, Replacing.NONE, null);
    private static final List<String> TABLES = List.of(
            "mdm_loan",
            "mdm_device_event",
            "mdm_year_change_unit",
            "mdm_year_change_run",
            "mdm_year_change_act",
            "mdm_year_change_tick",
            "core_audit");

    TurningCity city;
    UUID elementary;
    UUID junior;
    UUID sixth;
    UUID fifth;
    UUID leaver;
    UUID stayer;
    UUID leaversUnit;
    UUID stayersUnit;

    void given(TestDatabase database) {
        city = new TurningCity(database);
        elementary = city.school("第一小学校");
        junior = city.school("第一中学校");
        sixth = city.clazz(elementary, OLD, "6年1組", "P6");
        fifth = city.clazz(elementary, OLD, "5年1組", "P5");
        city.sits(city.pupil("中三", junior, "J3"), city.clazz(junior, OLD, "3年1組", "J3"), 1);
        leaver = city.pupil("六年", elementary, "P6");
        stayer = city.pupil("五年", elementary, "P5");
        city.sits(leaver, sixth, 1);
        city.sits(stayer, fifth, 1);
        leaversUnit = city.unit("KG-6", elementary, leaver);
        stayersUnit = city.unit("KG-5", elementary, stayer);
    }

    /** The roster of the new year: a first grader with a number, who has no unit. */
    UUID newPupil(String name, int number) {
        UUID pupil = city.pupil(name, elementary, "P1");
        UUID clazz = (UUID) city.ask("select id from core_class where title = '新1年1組'");
        city.sits(pupil, clazz == null ? city.clazz(elementary, OLD + 1, "新1年1組", "P1") : clazz, number);
        return pupil;
    }

    void stayerGoesUp() {
        city.sits(stayer, city.clazz(elementary, OLD + 1, "新6年1組", "P6"), 1);
    }

    static List<Line> lines(Preview preview, What what) {
        return preview.lines().stream().filter(line -> line.what() == what).toList();
    }

    Line lineOf(UUID change, UUID unit) {
        return city.preview(change).lines().stream()
                .filter(line -> line.unit() != null && line.unit().id().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    <T> T returns(UUID change, BiFunction<HandleReturns, YearChange, T> work) {
        return city.with(
                desk -> work.apply(desk.returns(), desk.changes().find(change).orElseThrow()));
    }

    void makeReady(UUID change, UUID... units) {
        returns(change, (returns, plan) -> returns.collect(plan, elementary, List.of(units)));
        returns(change, (returns, plan) -> returns.erase(plan, elementary, List.of(units)));
        returns(change, (returns, plan) -> returns.pass(plan, elementary, List.of(units)));
    }

    Object holder(UUID unit) {
        return city.ask("select user_id from mdm_device where id = '" + unit + "'");
    }

    List<Object> everything() {
        return Stream.concat(
                        TABLES.stream().map(table -> city.ask("select count(*) from " + table)),
                        Stream.of(city.ask("select sum(version) from mdm_device")))
                .toList();
    }

    static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
