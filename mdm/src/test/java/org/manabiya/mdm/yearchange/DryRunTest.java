package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.manabiya.mdm.yearchange.TurningCity.OLD;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.scenario.ScenarioOptions;
import org.manabiya.mdm.scenario.Strategy;

/** The dry run on both databases: who leaves, who stays, which units go where, and nothing written. */
class DryRunTest extends AtTheTurn {
    @DatabaseTest
    void theDryRunSaysWhatHappensToEachUnitAndWritesNothing(TestDatabase database) {
        given(database);
        stayerGoesUp();
        UUID ichiro = newPupil("一郎", 1);
        UUID jiro = newPupil("二郎", 2);
        UUID change = city.begin(STAYS);
        var before = everything();
        Preview preview = city.preview(change);
        assertThat(everything()).isEqualTo(before);
        assertThat(lines(preview, What.COMES_BACK))
                .extracting(Line::why, line -> line.unit().id())
                .as("the junior high school's roster has not come")
                .containsExactly(tuple(Why.NEXT_SCHOOL_UNKNOWN, leaversUnit));
        assertThat(lines(preview, What.STAYS))
                .extracting(Line::why, line -> line.unit().id())
                .containsExactly(tuple(Why.GOES_UP, stayersUnit));
        assertThat(lines(preview, What.ASSIGNED))
                .extracting(
                        line -> line.pupil().id(),
                        line -> line.unit() == null ? null : line.unit().id(),
                        Line::ready)
                .containsExactly(tuple(ichiro, leaversUnit, false), tuple(jiro, null, false));
        Preview.Count count = preview.counts().get(0);
        assertThat(count.wanted()).isEqualTo(2);
        assertThat(count.without()).isOne();
        assertThat(count.toCollect()).isOne();
        assertThat(city.preview(change)).as("the same pairs each time").isEqualTo(preview);
    }

    @DatabaseTest
    void inANineYearSchoolTheSixthGradeGoesUp(TestDatabase database) {
        given(database);
        UUID nine = city.school("烏川学園");
        UUID six = city.pupil("六年生", nine, "P6");
        UUID last = city.pupil("九年生", nine, "J3");
        city.sits(six, city.clazz(nine, OLD, "6年", "P6"), 1);
        city.sits(last, city.clazz(nine, OLD, "9年", "J3"), 1);
        UUID sixthUnit = city.unit("NN-6", nine, six);
        UUID lastUnit = city.unit("NN-9", nine, last);
        UUID change = city.begin(STAYS);
        assertThat(lineOf(change, sixthUnit).what()).isEqualTo(What.STAYS);
        assertThat(lineOf(change, lastUnit).why()).isEqualTo(Why.GRADUATES);
    }

    @DatabaseTest
    void pupilsOfASpecialNeedsClassGoByTheirOwnGradeAndTheirExchangeClassCountsNot(TestDatabase database) {
        given(database);
        UUID special = city.clazz(elementary, OLD, "ひまわり", "P5,P6");
        UUID five = city.pupil("特五", elementary, "P5");
        UUID six = city.pupil("特六", elementary, "P6");
        city.sits(five, special, 1);
        city.sits(six, special, 2);
        city.sits(five, sixth, 30, "exchange", null);
        UUID fiveUnit = city.unit("TK-5", elementary, five);
        UUID sixUnit = city.unit("TK-6", elementary, six);
        UUID change = city.begin(STAYS);
        assertThat(lineOf(change, fiveUnit).what()).isEqualTo(What.STAYS);
        assertThat(lineOf(change, sixUnit).what()).isEqualTo(What.COMES_BACK);
        assertThat(lineOf(change, sixUnit).why()).isEqualTo(Why.NEXT_SCHOOL_UNKNOWN);
    }

    @DatabaseTest
    void whoWasTransferredDuringTheYearHandsTheUnitIn(TestDatabase database) {
        given(database);
        UUID other = city.school("第二小学校");
        UUID gone = city.pupil("転出", elementary, "P5");
        city.sits(gone, fifth, 7, "enrolled", "2026-12-25");
        UUID moved = city.pupil("転校", other, "P5");
        city.sits(moved, fifth, 8, "enrolled", "2026-10-31");
        city.sits(moved, city.clazz(other, OLD, "5年1組", "P5"), 9);
        UUID goneUnit = city.unit("KG-G", elementary, gone);
        UUID movedUnit = city.unit("KG-M", elementary, moved);
        UUID change = city.begin(STAYS);
        assertThat(lineOf(change, goneUnit))
                .extracting(Line::what, Line::why)
                .containsExactly(What.COMES_BACK, Why.LEFT);
        assertThat(lineOf(change, goneUnit).cautions()).containsExactly(Caution.NOT_RETURNED);
        assertThat(lineOf(change, movedUnit))
                .extracting(Line::what, Line::why)
                .containsExactly(What.COMES_BACK, Why.TRANSFERS);
    }

    @DatabaseTest
    void unitsThatAreDueAreReplacedAndSparesGoOutLast(TestDatabase database) {
        given(database);
        UUID old = city.unit("KG-0", elementary, null, "SPARE", "PUPIL", "2020-05-01", "2027-06-30");
        UUID spare = city.unit("KG-S", elementary, null, "SPARE", "SPARE", "2025-05-01", "2032-06-30");
        UUID middle = city.unit("KG-1", elementary, null, "KITTED", "PUPIL", "2023-05-01", "2030-06-30");
        stayerGoesUp();
        newPupil("一郎", 1);
        newPupil("二郎", 2);
        newPupil("三郎", 3);
        UUID change = city.begin(
                new YearChange.Terms(Moving.WITH_SCHOOL, UnitOrder.OLDEST, true, Replacing.SUPPORT_END, null));
        assertThat(lineOf(change, old).what()).isEqualTo(What.REPLACED);
        assertThat(lines(city.preview(change), What.ASSIGNED))
                .extracting(line -> line.unit().id())
                .containsExactly(middle, leaversUnit, spare);
        UUID scenario = city.with(desk -> desk.scenarios()
                .make(city.municipality, "3年", ScenarioOptions.usual(Strategy.LEVEL, OLD))
                .id());
        city.with(desk -> {
            desk.changes()
                    .agree(
                            change,
                            new Seen(null),
                            new YearChange.Terms(
                                    Moving.WITH_SCHOOL, UnitOrder.NEWEST, true, Replacing.SCENARIO, scenario));
            return null;
        });
        assertThat(lineOf(change, middle).what()).isEqualTo(What.ASSIGNED);
        assertThat(lineOf(change, old).what()).isEqualTo(What.REPLACED);
    }

    @DatabaseTest
    void beforeTheRosterTheExpectedNumberGetsUnits(TestDatabase database) {
        given(database);
        city.unit("KG-7", elementary, null);
        UUID change = city.begin(STAYS);
        city.with(desk -> {
            desk.changes().expect(change, Map.of(elementary, 3, junior, 0));
            return null;
        });
        assertThat(lines(city.preview(change), What.ASSIGNED))
                .allSatisfy(line -> assertThat(line.why()).isEqualTo(Why.EXPECTED))
                .extracting(line -> line.unit() == null)
                .containsExactly(false, false, true);
    }

    @DatabaseTest
    void whoHasANameGetsAUnitBeforeTheExpectedNumber(TestDatabase database) {
        given(database);
        UUID without = city.pupil("二年生", elementary, "P2");
        city.sits(without, city.clazz(elementary, OLD, "2年1組", "P2"), 1);
        UUID change = city.begin(STAYS);
        makeReady(change, leaversUnit);
        city.with(desk -> {
            desk.changes().expect(change, Map.of(elementary, 3, junior, 0));
            return null;
        });
        assertThat(lines(city.preview(change), What.ASSIGNED))
                .filteredOn(Line::ready)
                .singleElement()
                .satisfies(line -> assertThat(line.pupil().id()).isEqualTo(without));
    }

    @DatabaseTest
    void twoCitiesSeeNothingOfEachOther(TestDatabase database) {
        given(database);
        UUID change = city.begin(STAYS);
        TurningCity neighbours = new TurningCity(database);
        UUID there = neighbours.school("隣小学校");
        UUID pupil = neighbours.pupil("隣", there, "P6");
        neighbours.sits(pupil, neighbours.clazz(there, OLD, "6年1組", "P6"), 1);
        UUID theirs = neighbours.unit("TN-1", there, pupil);
        assertThat(city.preview(change).schools()).containsOnlyKeys(elementary, junior);
        assertThat(city.preview(change).lines())
                .noneMatch(line -> line.unit() != null && line.unit().id().equals(theirs));
        assertThatThrownBy(() -> returns(change, (returns, plan) -> returns.collect(plan, there, List.of(theirs))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.with(desk -> {
                    desk.changes().expect(change, Map.of(there, 5));
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        UUID own = neighbours.begin(STAYS);
        assertThat(neighbours.preview(own).lines()).hasSize(1);
        refused("mdm.yearChange.already", () -> neighbours.begin(STAYS));
    }

    @DatabaseTest
    void thePreviewAsksNoMoreForMorePupils(TestDatabase database) {
        given(database);
        UUID change = city.begin(STAYS);
        long few = database.statements(() -> city.preview(change));
        for (int i = 0; i < 40; i++) {
            UUID pupil = city.pupil("児童" + i, elementary, "P6");
            city.sits(pupil, sixth, i + 2);
            city.unit("X-" + i, elementary, pupil);
        }
        assertThat(database.statements(() -> city.preview(change)))
                .isEqualTo(few)
                .isLessThan(15);
    }

    @DatabaseTest
    void aSchoolsOwnPreviewIsThatOfTheBoard(TestDatabase database) {
        given(database);
        stayerGoesUp();
        newPupil("一郎", 1);
        city.sits(leaver, city.clazz(junior, OLD + 1, "中1年1組", "J1"), 1);
        UUID change = city.begin(STAYS);
        Preview all = city.preview(change);
        Preview own = city.as(city.clerk(elementary), desk -> desk.changes()
                .preview(desk.changes().find(change).orElseThrow(), elementary));
        assertThat(own.lines()).isEqualTo(all.of(elementary, null));
    }
}
