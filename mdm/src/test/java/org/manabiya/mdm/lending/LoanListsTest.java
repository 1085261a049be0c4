package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;

import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** The lists that staff work through. */
class LoanListsTest {
    @DatabaseTest
    void whatFallsDueOnADayWithoutSchoolIsOverdueAfterTheNextSchoolDay(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        // A Saturday: it can be brought back on Monday, and is overdue on Tuesday.
        here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, "2026-11-28");
        assertThat(here.list(LoanLists.Which.OVERDUE, "2026-11-29")).isEmpty();
        assertThat(here.list(LoanLists.Which.OVERDUE, "2026-11-30")).isEmpty();
        assertThat(here.list(LoanLists.Which.OVERDUE, "2026-12-01")).hasSize(1);
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-12-01"))
                .singleElement()
                .satisfies(line -> assertThat(line.overdue()).isTrue());
    }

    @DatabaseTest
    void theUnitOfAPupilWhoLeftTheSchoolIsToBeCollected(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        assertThat(here.with(desk -> desk.lists().toCollect(here.city.reach(), 0, 50))
                        .total())
                .isZero();
        here.database.execute(
                "update core_role set end_date = date '2026-11-20' where person_id = '" + here.sakura + "'");
        assertThat(here.with(desk -> desk.lists().toCollect(here.city.reach(), 0, 50))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.tag()).isEqualTo("KG-1"));
    }
}
