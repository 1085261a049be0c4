package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** An imported ledger says who has a unit; the loan book does not know until when. */
class UnrecordedLoansTest {
    private static UnrecordedLoans.Count count(LendingDesk here, UnrecordedLoans.Which which) {
        return here.with(desk -> desk.unrecorded().count(here.city.reach(), which));
    }

    private static int record(LendingDesk here, UnrecordedLoans.Which which, LocalDate due) {
        return here.with(desk -> desk.unrecorded().record(here.city.reach(), which, due, "台帳の記載から"));
    }

    /** As an import does: the ledger states what is so, and no loan is written. */
    private static void ledgerSays(TestDatabase database, UUID unit, String state, UUID holder) {
        database.execute("update mdm_device set state = '%s', user_id = %s where id = '%s'"
                .formatted(state, holder == null ? "null" : "'" + holder + "'", unit));
    }

    @DatabaseTest
    void whatTheLedgerCallsLentIsWrittenIntoTheLoanBookAndTheTwoAgree(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        ledgerSays(fresh, here.unit, "LENT", here.sakura);
        ledgerSays(fresh, here.other, "LENT", null);
        assertThat(count(here, UnrecordedLoans.Which.LENT)).isEqualTo(new UnrecordedLoans.Count(2, 2, 1));
        List<UnrecordedLoans.Line> lines =
                here.with(desk -> desk.unrecorded().page(here.city.reach(), UnrecordedLoans.Which.LENT, 0, 50));
        assertThat(lines)
                .extracting(UnrecordedLoans.Line::tag)
                .as("first those of which nobody knows who has them")
                .containsExactly("KG-2", "KG-1");

        assertThat(record(here, UnrecordedLoans.Which.LENT, null)).isOne();
        assertThat(count(here, UnrecordedLoans.Which.LENT)).isEqualTo(new UnrecordedLoans.Count(2, 1, 1));
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.person()).isEqualTo(here.sakura);
                    assertThat(line.kind()).isEqualTo(LoanKind.SHORT);
                    assertThat(line.due()).isEqualTo("2026-12-08");
                });
        LendingDesk.refused("mdm.lending.nothingToRecord", () -> record(here, UnrecordedLoans.Which.LENT, null));
    }

    @DatabaseTest
    void theLoanOfWhoHadTheUnitBeforeEndsWhenTheLedgerGaveItToAnother(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, null);
        assertThat(count(here, UnrecordedLoans.Which.IN_USE)).isEqualTo(new UnrecordedLoans.Count(1, 0, 0));
        ledgerSays(fresh, here.unit, "IN_USE", here.ken);
        assertThat(count(here, UnrecordedLoans.Which.IN_USE)).isEqualTo(new UnrecordedLoans.Count(1, 1, 0));
        record(here, UnrecordedLoans.Which.IN_USE, null);
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.person()).isEqualTo(here.ken);
                    assertThat(line.due()).isEqualTo("2027-03-31");
                });
        assertThat(fresh.ask("select count(*) from mdm_loan where running is not null"))
                .hasToString("1");
    }

    @DatabaseTest
    void aTeacherSeesTheUnitsOfHerOwnClassOnly(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        ledgerSays(fresh, here.unit, "LENT", here.sakura);
        ledgerSays(fresh, here.other, "LENT", null);
        var reach = new Reach(false, here.city.municipality, false, Set.of(), Set.of(here.clazz), Set.of());
        UnrecordedLoans.Count seen = here.with(desk -> desk.unrecorded().count(reach, UnrecordedLoans.Which.LENT));
        assertThat(seen).isEqualTo(new UnrecordedLoans.Count(1, 1, 0));
    }
}
