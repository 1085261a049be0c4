package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.People;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceFilter;
import org.manabiya.mdm.ledger.DeviceState;

/** Handing out and taking back, one pair of person and here.unit at a time. */
class LendUnitsTest {
    @DatabaseTest
    void theSamePairScannedTwiceIsOneLoan(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        assertThat(here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31")
                        .what())
                .isEqualTo(Handover.What.LENT);
        assertThat(here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31")
                        .what())
                .isEqualTo(Handover.What.ALREADY);
        assertThat(here.city.rows("mdm_loan")).isOne();
        assertThat(here.read(here.unit).holderId()).isEqualTo(here.sakura);
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> assertThat(line.tag()).isEqualTo("KG-1"));
    }

    @DatabaseTest
    void aUnitIsWithOnePersonAndAPupilHasOneUnitForTheYear(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        LendingDesk.refused(
                "mdm.lending.hasAnother",
                () -> here.handOut(here.teacher(), here.other, here.sakura, LoanKind.YEAR, "2027-03-31"));
        assertThatThrownBy(() -> here.database.execute(
                        """
                        insert into mdm_loan (id, municipality_id, device_id, person_id, kind, from_on, due_on, lent_by_name, lent_at, lent_act,
                          running, version)
                        select '%s', municipality_id, device_id, '%s', 'SHORT', from_on, due_on, 'x', lent_at, lent_act, running, 1 from mdm_loan
                        """
                                .formatted(UUID.randomUUID(), here.ken)))
                .isInstanceOf(Exception.class);
        assertThat(here.read(here.unit).holderId()).isEqualTo(here.sakura);
    }

    @DatabaseTest
    void aMoveKeepsBothEndsAndIsTakenBackWhole(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        Handover moved = here.handOut(here.teacher(), here.unit, here.ken, LoanKind.YEAR, "2027-03-31");
        assertThat(moved.what()).isEqualTo(Handover.What.MOVED);
        assertThat(moved.from()).isEqualTo(here.sakura);
        assertThat(here.database.ask("select holder_before from mdm_device_event where id = '" + moved.act() + "'"))
                .isEqualTo(here.sakura);
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> assertThat(line.person()).isEqualTo(here.ken));

        here.as(here.teacher(), here.now, desk -> {
            desk.lend().undo(here.unit, moved.act(), "読み間違い");
            return null;
        });
        assertThat(here.read(here.unit).holderId()).isEqualTo(here.sakura);
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> assertThat(line.person()).isEqualTo(here.sakura));
    }

    @DatabaseTest
    void whatCameBackIsInTheCupboardAndTheReturnCanBeTakenBack(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, "2026-11-27");
        assertThat(here.read(here.other).state()).isEqualTo(DeviceState.LENT);
        Handover back = here.as(here.teacher(), here.now, desk -> desk.lend().giveBack(here.other, null));
        assertThat(back.what()).isEqualTo(Handover.What.RETURNED);
        assertThat(here.as(here.teacher(), here.now, desk -> desk.lend().giveBack(here.other, null))
                        .what())
                .isEqualTo(Handover.What.ALREADY);
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24")).isEmpty();
        here.as(here.teacher(), here.now, desk -> {
            desk.lend().undo(here.other, back.act(), "読み間違い");
            return null;
        });
        assertThat(here.read(here.other).holderId()).isEqualTo(here.sakura);
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24")).hasSize(1);
    }

    @DatabaseTest
    void aTeacherLendsToHerOwnClassOnly(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        UUID stranger = (UUID) here.database.ask("select id from core_person order by username limit 1 offset 5");
        assertThatThrownBy(() -> here.handOut(here.teacher(), here.unit, stranger, LoanKind.SHORT, "2026-11-27"))
                .isInstanceOf(Refusal.class);
        assertThat(here.city.rows("mdm_loan")).isZero();
    }

    @DatabaseTest
    void codesAreReadHoweverTheyAreTyped(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        for (String code : List.of("KG-1", "ｋｇ－１", " kg-1 ", "https://manabiya.example.jp/devices/" + here.unit)) {
            Optional<Device> found = here.with(desk -> desk.labelled().read(here.city.municipality, code));
            assertThat(found).as(code).map(Device::id).contains(here.unit);
        }
        Optional<Device> foreign =
                here.with(desk -> desk.labelled().read(UUID.randomUUID(), "https://x/devices/" + here.unit));
        assertThat(foreign).isEmpty();
        Optional<People.Pupil> pupil = here.with(desk -> desk.classUnits().read(here.clazz, "２"));
        assertThat(pupil).map(People.Pupil::id).contains(here.ken);
        List<LabelledUnits.Unit> picked =
                here.with(desk -> desk.labelled().of(here.city.reach(), List.of(here.unit, here.other)));
        List<LabelledUnits.Unit> all = here.with(desk -> desk.labelled().of(here.city.reach(), DeviceFilter.all()));
        assertThat(picked).hasSize(2).isEqualTo(all);
    }
}
