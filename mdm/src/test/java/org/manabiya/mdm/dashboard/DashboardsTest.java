package org.manabiya.mdm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.core.people.TwoSchools.CLOCK;
import static org.manabiya.core.people.TwoSchools.TODAY;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.people.People;
import org.manabiya.mdm.ledger.DeviceFilter.End;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.lending.ClassUnits;
import org.manabiya.mdm.lending.Consents;
import org.manabiya.mdm.lending.DueDays;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.plans.Plans;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.SpareAllowance;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.scenario.Scenarios;
import org.manabiya.mdm.spares.SpareAdvice;
import org.manabiya.mdm.spares.SpareLevels;
import org.manabiya.mdm.stocktaking.StocktakingDue;

/** The four questions of a board, and what a school and a class see of them. */
class DashboardsTest {
    private record Desk(Dashboards dashboards, ClassDashboard classes) {}

    private static Desk desk(EntityManager core, EntityManager em) {
        Audit audit = new Audit(core, Caller.nobody(), () -> null, CLOCK);
        Repairs repairs = new Repairs(em, audit, CLOCK);
        SchoolCalendars calendars = new SchoolCalendars(core, audit);
        LoanLists loans = new LoanLists(em, new DueDays(calendars), CLOCK);
        SpareLevels spares = new SpareLevels(
                em,
                new SpareAdvice(
                        em, new FailureHistory(em, CLOCK), new PlanFacts(em, CLOCK), new SpareAllowance("15"), CLOCK),
                CLOCK);
        return new Desk(
                new Dashboards(
                        new Rows(em),
                        spares,
                        repairs,
                        loans,
                        new StocktakingDue(em, calendars, CLOCK),
                        new Plans(em, audit, Caller.nobody(), CLOCK),
                        new Scenarios(em, null, audit, CLOCK),
                        CLOCK),
                new ClassDashboard(
                        new ClassUnits(em, new People(core, CLOCK), CLOCK),
                        repairs,
                        loans,
                        new Consents(em, null, audit, Caller.nobody(), CLOCK)));
    }

    private static Dashboards.Board board(TestDatabase database, UUID municipality) {
        return database.in(
                "core",
                core -> database.in("mdm", em -> desk(core, em).dashboards().board(municipality)));
    }

    private static Dashboards.School school(TestDatabase database, UUID municipality, UUID school) {
        return database.in(
                "core",
                core -> database.in("mdm", em -> desk(core, em).dashboards().school(municipality, school)));
    }

    @DatabaseTest
    void theBoardSeesEveryUnitOnceWhereItIsAndInWhichState(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        fleet.unit(fleet.city.north, DeviceState.IN_USE, null);
        fleet.unit(fleet.city.north, DeviceState.LOST, null);
        fleet.unit(fleet.city.north, DeviceState.DISPOSED, null);
        fleet.unit(fleet.city.south, DeviceState.IN_USE, null);

        Whereabouts found = board(database, fleet.city.city).whereabouts();

        assertThat(found.rows())
                .as("schools in the order of their codes, as everywhere")
                .extracting(Whereabouts.Row::id)
                .containsExactlyElementsOf(inOrderOfCodes(database));
        assertThat(found.states()).containsExactly(DeviceState.IN_USE, DeviceState.LOST);
        assertThat(found.in(DeviceState.IN_USE)).isEqualTo(2);
        assertThat(found.inService()).isEqualTo(2);
        assertThat(school(database, fleet.city.city, fleet.city.north)
                        .whereabouts()
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Lenovo 300e");
                    assertThat(row.total()).isEqualTo(2);
                });
    }

    private static List<UUID> inOrderOfCodes(TestDatabase database) {
        return database.in("core", em -> {
            List<?> ids = em.createNativeQuery(
                            "select s.id, s.identifier from core_school s where exists (select d.id from mdm_device d where d.school_id = s.id) order by s.identifier, s.name")
                    .getResultList();
            return ids.stream().map(row -> (UUID) ((Object[]) row)[0]).toList();
        });
    }

    @DatabaseTest
    void openRepairsAreCountedByAgeAndADayWithASpareIsNoDayWithout(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        UUID unit = fleet.unit(fleet.city.north, DeviceState.IN_REPAIR, null);
        fleet.repair(unit, null, "SENT", TODAY.minusDays(40), TODAY.minusDays(38));
        fleet.repair(unit, null, "REQUESTED", TODAY.minusDays(7), null);
        fleet.repair(unit, null, "REQUESTED", TODAY.minusDays(8), null);
        fleet.repair(unit, null, "RETURNED", TODAY.minusDays(40), null);

        Broken broken = board(database, fleet.city.city).broken();

        assertThat(broken.ages()).extracting(Broken.Age::open).containsExactly(1, 1, 0, 1, 0);
        assertThat(broken.open()).isEqualTo(3);
        assertThat(broken.withoutSpare()).isEqualTo(2);
        assertThat(broken.daysWithout()).isEqualTo(2 + 7 + 8);
    }

    @DatabaseTest
    void whatEndsIsCountedInItsHalfOfTheBudgetYear(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        for (String day :
                new String[] {"2026-11-23", "2026-11-24", "2027-03-31", "2027-04-01", "2031-09-30", "2031-10-01"}) {
            fleet.unit(fleet.city.north, "PUPIL", DeviceState.IN_USE, null, LocalDate.parse(day), null);
        }
        fleet.unit(fleet.city.north, "PUPIL", DeviceState.RETIRED, null, LocalDate.parse("2026-12-01"), null);
        fleet.unit(fleet.city.north, DeviceState.IN_USE, null);

        Ends ends = board(database, fleet.city.city).ends();

        assertThat(ends.halves()).hasSize(10);
        assertThat(ends.halves().get(0)).satisfies(half -> {
            assertThat(half.year()).isEqualTo(2026);
            assertThat(half.first()).isFalse();
            assertThat(half.of(End.SUPPORT)).isEqualTo(2);
        });
        assertThat(ends.halves().get(1).of(End.SUPPORT)).isEqualTo(1);
        assertThat(ends.halves().get(9).of(End.SUPPORT)).isEqualTo(1);
        assertThat(ends.halves().get(9).next()).isEqualTo("2031-10-01");
        assertThat(ends.over(End.SUPPORT)).isEqualTo(1);
        assertThat(ends.unknown(End.SUPPORT)).isEqualTo(1);
        assertThat(ends.supportSoon()).isEqualTo(3);
    }

    @DatabaseTest
    void withoutAScenarioTheBoardIsToldWhatToDoFirst(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        assertThat(board(database, fleet.city.city).costs().standing()).isEqualTo(Costs.Standing.NO_SCENARIO);
        UUID scenario = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_scenario (id, municipality_id, name, strategy, first_year, years, start_year, spread, life, support_buffer,
                  price, price_rise, price_spread, lease_years, lease_rate, subsidised, spare_percent, yearly_cap, emergency_percent,
                  emergency_days, disposal_fee, seed, runs, made_at, version)
                values ('%s', '%s', '平準化', 'LEVEL', 2026, 10, 2026, 5, 5, 12, 55000, 0, 30, 0, 50, true, 15, 0, 20, 60, 1000, 1, 10,
                  current_timestamp, 1)
                """
                        .formatted(scenario, fleet.city.city));
        assertThat(board(database, fleet.city.city).costs().standing()).isEqualTo(Costs.Standing.NONE_CHOSEN);
        database.execute(
                """
                insert into mdm_plan (id, municipality_id, kind, fields, saved_at, saver, version)
                values ('%s', '%s', 'RENEWAL', '{"scenario":"%s"}', current_timestamp, '係', 1)
                """
                        .formatted(UUID.randomUUID(), fleet.city.city, scenario));
        assertThat(board(database, fleet.city.city).costs()).satisfies(costs -> {
            assertThat(costs.standing()).isEqualTo(Costs.Standing.NOT_COMPUTED);
            assertThat(costs.scenario()).isEqualTo("平準化");
        });
        database.execute("update mdm_scenario set computed_at = current_timestamp, cost10 = 1, cost50 = 2, cost90 = 3");
        database.execute(
                """
                insert into mdm_scenario_year (id, scenario_id, school_year, pupils, in_use, spares_in_stock, retired, devices,
                  devices_from_fund, spares, spares_from_fund, by_support, by_lease, by_life, by_choice, conflicts, overdue, planned,
                  cost10, cost50, cost90, days10, days50, days90)
                values ('%s', '%s', 2027, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 55000, 50000, 56000, 61000, 0, 0, 0)
                """
                        .formatted(UUID.randomUUID(), scenario));
        assertThat(board(database, fleet.city.city).costs().in(2027))
                .hasValueSatisfying(year -> assertThat(year.cost().p90()).isEqualTo(61000));
    }

    @DatabaseTest
    void aClassTeacherSeesWhoHasWhatAndWhatIsMissing(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        UUID sakura = fleet.city.pupil("大金", "さくら", fleet.city.north, fleet.city.northThird, 1);
        UUID ken = fleet.city.pupil("吉田", "健", fleet.city.north, fleet.city.northThird, 2);
        UUID own = fleet.unit(fleet.city.north, DeviceState.IN_REPAIR, sakura);
        fleet.repair(own, sakura, "SENT", TODAY.minusDays(3), null);
        UUID lent = fleet.unit(fleet.city.north, DeviceState.LENT, sakura);
        fleet.loan(lent, sakura, fleet.city.north, TODAY.minusDays(7));
        UUID text = UUID.randomUUID();
        database.execute(
                "insert into mdm_consent_text (id, municipality_id, number, body, written_by, written_at) values ('%s', '%s', 1, '同意', '係', current_timestamp)"
                        .formatted(text, fleet.city.city));
        database.execute(
                "insert into mdm_consent (id, municipality_id, text_id, pupil_id, signature, given_at, version) values ('%s', '%s', '%s', '%s', '大金', current_timestamp, 1)"
                        .formatted(UUID.randomUUID(), fleet.city.city, text, sakura));

        ClassDashboard.Figures figures = database.in(
                "core",
                core -> database.in("mdm", em -> desk(core, em).classes().of(fleet.city.city, fleet.city.northThird)));

        assertThat(figures.lines()).extracting(ClassDashboard.Line::pupil).containsExactly(sakura, ken);
        assertThat(figures.withUnit()).isEqualTo(1);
        assertThat(figures.overdue()).isEqualTo(1);
        assertThat(figures.consentMissing()).isEqualTo(1);
        assertThat(figures.lines().get(0).inRepair()).isTrue();
        assertThat(figures.lines().get(1).consentMissing()).isTrue();
    }

    @DatabaseTest
    void aDashboardAsksSomeTenTimesHoweverManyUnitsThereAre(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        for (int i = 0; i < 20; i++) {
            UUID unit = fleet.unit(
                    fleet.city.north, "PUPIL", DeviceState.IN_USE, null, TODAY.plusDays(30 * i), TODAY.plusDays(i));
            fleet.repair(unit, null, "SENT", TODAY.minusDays(i), null);
        }
        assertThat(database.statements(() -> board(database, fleet.city.city))).isLessThanOrEqualTo(10);
        assertThat(database.statements(() -> school(database, fleet.city.city, fleet.city.north)))
                .isLessThanOrEqualTo(13);
    }
}
