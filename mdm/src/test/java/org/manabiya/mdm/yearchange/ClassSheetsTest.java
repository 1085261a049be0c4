package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.manabiya.mdm.yearchange.TurningCity.OLD;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.manabiya.core.access.Caller;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.organisation.SchoolClass;

/** What a homeroom teacher sees and records for the own class at the year change. */
class ClassSheetsTest extends AtTheTurn {
    @DatabaseTest
    void theLeavingClassGivesItsUnitsBackByScanning(TestDatabase database) {
        given(database);
        UUID without = city.pupil("六二", elementary, "P6");
        city.sits(without, sixth, 2);
        UUID change = city.begin(STAYS);
        Caller teacher = city.teacher(elementary, sixth);
        assertThat(sheet(sixth).rows())
                .extracting(ClassSheets.Row::number, row -> row.back() == null, row -> row.returned()
                        .size())
                .containsExactly(tuple(1, false, 0), tuple(2, true, 0));
        assertThat(collect(teacher, sixth, leaversUnit)).isTrue();
        assertThat(collect(teacher, sixth, leaversUnit)).as("a second scan").isFalse();
        assertThat(holder(leaversUnit)).isNull();
        ClassSheets.Sheet sheet = sheet(sixth);
        assertThat(List.of(sheet.collected(), sheet.dueBack())).containsExactly(1L, 1L);
        ReturnedUnit row = sheet.rows().get(0).returned().get(0).row();
        assertThat(row.collector()).isEqualTo("ICT 花子");
        assertThat(row.collectedAt()).isNotNull();
        with(teacher, (returns, desk) -> {
            returns.putBack(clazz(desk, sixth), leaversUnit, "読み間違い");
            return null;
        });
        assertThat(holder(leaversUnit)).isEqualTo(leaver);
        assertThat(city.ask("select count(*) from mdm_year_change_unit where change_id = '" + change + "'"))
                .isEqualTo(0L);
    }

    @DatabaseTest
    void anotherClassesUnitAndOneThatStaysAreRefused(TestDatabase database) {
        given(database);
        Caller teacher = city.teacher(elementary, sixth);
        refused("mdm.yearChange.notStarted", () -> collect(teacher, sixth, leaversUnit));
        city.begin(STAYS);
        refused("mdm.yearChange.notOfClass", () -> collect(teacher, sixth, stayersUnit));
        refused("mdm.yearChange.stays", () -> collect(city.teacher(elementary, fifth), fifth, stayersUnit));
        assertThat(holder(stayersUnit)).isEqualTo(stayer);
        refused(
                "error.notFound",
                () -> with(teacher, (returns, desk) -> {
                    returns.putBack(clazz(desk, sixth), stayersUnit, "読み間違い");
                    return null;
                }));
    }

    @DatabaseTest
    void theNewClassShowsWhoHasReceivedWhat(TestDatabase database) {
        given(database);
        stayerGoesUp();
        UUID ichiro = newPupil("一郎", 1);
        newPupil("二郎", 2);
        UUID first = (UUID) city.ask("select id from core_class where title = '新1年1組'");
        UUID change = city.begin(STAYS);
        city.itIs("2027-04-07");
        makeReady(change, leaversUnit);
        assertThat(sheet(first).rows())
                .allSatisfy(row -> assertThat(row.use().what()).isEqualTo(What.ASSIGNED))
                .extracting(row -> row.use().unit() == null)
                .containsExactly(false, true);
        city.carryOut(change, elementary);
        ClassSheets.Sheet sheet = sheet(first);
        assertThat(sheet.provided()).isOne();
        assertThat(sheet.rows().get(0).id()).isEqualTo(ichiro);
        assertThat(sheet.rows().get(0).use().isHandedOut()).isTrue();
        assertThat(sheet.rows().get(0).handedOut().by()).isEqualTo("ICT 花子");
        assertThat(sheet(fifth).year().year()).isEqualTo(OLD);
    }

    private ClassSheets.Sheet sheet(UUID clazz) {
        return city.with(desk -> desk.sheets().of(clazz(desk, clazz)).orElseThrow());
    }

    private boolean collect(Caller teacher, UUID clazz, UUID unit) {
        return with(teacher, (returns, desk) -> returns.collect(clazz(desk, clazz), unit, "KG"));
    }

    private <T> T with(Caller caller, BiFunction<ClassReturns, TurningCity.Desk, T> work) {
        return city.as(caller, desk -> work.apply(new ClassReturns(desk.sheets(), desk.returns()), desk));
    }

    private static SchoolClass clazz(TurningCity.Desk desk, UUID id) {
        return desk.classes().find(id).orElseThrow();
    }
}
