package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** What the first page and the mail tell of the year change, and when. */
class OpenStepsTest extends AtTheTurn {
    @DatabaseTest
    void inTheSeasonTheBoardReadsAtHowManySchoolsAStepIsOpen(TestDatabase database) {
        given(database);
        UUID change = city.begin(STAYS);
        assertThat(steps(city.reach()))
                .extracting(OpenSteps.Step::standard, OpenSteps.Step::places)
                .as("on 25 March: what was due, and what is due within two weeks")
                .containsExactly(
                        tuple(StandardItem.ANNOUNCE, 2L),
                        tuple(StandardItem.DATA, 2L),
                        tuple(StandardItem.COLLECT, 2L),
                        tuple(StandardItem.ACCOUNTS, 1L),
                        tuple(StandardItem.ERASE, 2L),
                        tuple(StandardItem.ROSTER, 1L),
                        tuple(StandardItem.CHECK, 2L));
        tick(change, StandardItem.ANNOUNCE, elementary);
        tick(change, StandardItem.ANNOUNCE, junior);
        tick(change, StandardItem.DATA, junior);
        tick(change, StandardItem.ACCOUNTS, null);
        assertThat(steps(city.reach()))
                .extracting(OpenSteps.Step::standard, OpenSteps.Step::places)
                .startsWith(tuple(StandardItem.DATA, 1L), tuple(StandardItem.COLLECT, 2L))
                .doesNotContain(tuple(StandardItem.ACCOUNTS, 1L));
        assertThat(steps(of(junior)))
                .extracting(OpenSteps.Step::standard, OpenSteps.Step::places)
                .as("a school reads its own")
                .containsExactly(
                        tuple(StandardItem.COLLECT, 1L), tuple(StandardItem.ERASE, 1L), tuple(StandardItem.CHECK, 1L));
        assertThat(steps(of(UUID.randomUUID()))).isEmpty();
        assertThat(steps(new Reach(false, city.municipality, false, Set.of(), Set.of(fifth), Set.of())))
                .as("a class is no school")
                .isEmpty();
    }

    @DatabaseTest
    void outsideTheSeasonAndWithoutAYearChangeNothingIsTold(TestDatabase database) {
        given(database);
        assertThat(steps(city.reach())).isEmpty();
        city.begin(STAYS);
        for (String day : List.of("2027-01-31", "2027-06-01", "2026-11-24")) {
            city.itIs(day);
            assertThat(steps(city.reach())).as(day).isEmpty();
        }
        city.itIs("2027-05-31");
        assertThat(steps(city.reach())).isNotEmpty();
        city.itIs("2028-03-25");
        assertThat(steps(city.reach())).as("another turn").isEmpty();
    }

    private Reach of(UUID school) {
        return new Reach(false, city.municipality, false, Set.of(school), Set.of(), Set.of());
    }

    private List<OpenSteps.Step> steps(Reach reach) {
        return city.with(desk -> desk.openSteps().of(reach));
    }

    private void tick(UUID change, StandardItem standard, UUID school) {
        city.with(desk -> {
            YearChange plan = desk.changes().find(change).orElseThrow();
            UUID item = desk.checklists().of(plan).items().stream()
                    .filter(each -> each.standard() == standard)
                    .findFirst()
                    .orElseThrow()
                    .id();
            desk.checklists().tick(plan, item, school, true, null);
            return null;
        });
    }
}
