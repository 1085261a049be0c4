package org.manabiya.mdm.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.PresentPupils;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;
import org.manabiya.mdm.renewal.SpareAllowance;

class ScenariosTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static void with(TestDatabase database, BiConsumer<Scenarios, ComputeScenario> work) {
        database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, Caller.nobody(), () -> null, CLOCK);
                    Scenarios scenarios = new Scenarios(em, new Jobs(core, () -> {}, CLOCK), audit, CLOCK);
                    work.accept(
                            scenarios,
                            new ComputeScenario(
                                    scenarios,
                                    new DeviceCohorts(em),
                                    new FailureHistory(em, CLOCK),
                                    new Forecasts(em, new PresentPupils(em, CLOCK), audit, CLOCK),
                                    new FundRules(Subsidy.USUAL),
                                    new SpareAllowance("15"),
                                    new PlanFacts(em, CLOCK)));
                    return null;
                }));
    }

    @DatabaseTest
    void theSampleCityComparesItsWays(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        for (Strategy strategy : Strategy.values()) {
            with(database, (scenarios, compute) -> {
                Scenario made =
                        scenarios.make(city.municipality, strategy.name(), ScenarioOptions.usual(strategy, 2026));
                compute.start(made, null);
            });
        }
        with(database, (scenarios, compute) -> {
            List<Scenario> all = scenarios.of(city.municipality);
            assertThat(all).hasSize(Strategy.values().length).allMatch(Scenario::isComputed);
            assertThat(all).allMatch(scenario -> scenario.units() > 1900 && scenario.failures() > 700);
            assertThat(all)
                    .allMatch(
                            scenario -> scenario.cost().p10() <= scenario.cost().p50());
            Scenario one = all.get(0);
            assertThat(scenarios.years(one))
                    .hasSize(10)
                    .extracting(year -> year.plan().year())
                    .startsWith(2026);
            ScenarioOptions options = one.options();
            List<Simulation.Year> before = scenarios.years(one);
            compute.run(one.id());
            assertThat(scenarios.years(one)).isEqualTo(before);
            scenarios.change(one.id(), "別の名前", options);
            assertThat(one.isComputed()).isFalse();
            assertThat(scenarios.years(one)).isEmpty();
            scenarios.forget(one.id());
            assertThat(scenarios.of(city.municipality)).hasSize(Strategy.values().length - 1);
        });
    }

    /** A million a year pays for the disposal of a thousand units, and the sample city has more: what waits is kept with its year. */
    @DatabaseTest
    void whatTheCapMakesWaitIsKept(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        ScenarioOptions usual = ScenarioOptions.usual(Strategy.BY_SCHOOL, 2026);
        ScenarioOptions capped = new ScenarioOptions(
                usual.strategy(),
                usual.timing(),
                new ScenarioOptions.Money(55_000, 0, 30, true, 1_000_000, 1_000),
                usual.lease(),
                usual.spares(),
                new ScenarioOptions.Runs(1, 10));
        with(database, (scenarios, compute) -> compute.start(scenarios.make(city.municipality, "上限", capped), null));
        with(database, (scenarios, compute) -> assertThat(
                        scenarios.years(scenarios.of(city.municipality).get(0)))
                .anyMatch(year -> year.plan().postponed() > 0));
    }

    /** One of before the ways of computing were counted is told, and computed anew by a job that is ordered once. */
    @DatabaseTest
    void whatAnEarlierWayComputedIsComputedAnew(TestDatabase database) {
        UUID city = new StoredCity(database).municipality;
        with(database, (scenarios, compute) -> {
            compute.start(scenarios.make(city, "前の", ScenarioOptions.usual(Strategy.LEVEL, 2026)), null);
            compute.start(scenarios.make(city, "今の", ScenarioOptions.usual(Strategy.LEVEL, 2026)), null);
        });
        database.execute("update mdm_scenario set computed_by = 0 where name = '前の'");
        with(database, (scenarios, compute) -> {
            assertThat(scenarios.of(city))
                    .filteredOn(Scenario::isOutdated)
                    .extracting(Scenario::name)
                    .containsExactly("前の");
            assertThat(scenarios.renew(city, null)).isEqualTo(1);
        });
        with(database, (scenarios, compute) -> {
            Scenario ordered = scenarios.of(city).stream()
                    .filter(Scenario::isOutdated)
                    .findFirst()
                    .orElseThrow();
            assertThat(ordered.jobId()).isNotNull();
            compute.run(ordered.id());
            assertThat(scenarios.of(city)).noneMatch(Scenario::isOutdated);
        });
    }

    @DatabaseTest
    void thePlanTakesWhatHadComeWithWhatIsStillBought(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        database.execute(
                """
                update mdm_device set acquired_on = '2026-05-01' where id in
                  (select id from mdm_device where kind = 'PUPIL' and state = 'IN_USE' order by tag fetch first 5 rows only)
                """);
        with(database, (scenarios, compute) -> {
            Scenario made = scenarios.make(city.municipality, "一斉", ScenarioOptions.usual(Strategy.AT_ONCE, 2026));
            compute.start(made, null);
        });
        with(database, (scenarios, compute) -> {
            Scenario made = scenarios.of(city.municipality).get(0);
            PlannedYear year = scenarios.years(made).get(0).plan();
            Bought came = database.in(
                    "mdm",
                    em -> new PlanFacts(em, CLOCK).delivered(city.municipality).get(2026));
            assertThat(came.devices()).isEqualTo(5);
            assertThat(year.delivered()).isEqualTo(came);
            assertThat(new ScenarioPurchases(scenarios)
                            .bought(city.municipality, made.id())
                            .get(2026))
                    .isEqualTo(came.plus(
                            new Bought(year.devices(), year.devicesFromFund(), year.spares(), year.sparesFromFund())));
        });
    }

    @DatabaseTest
    void twoOfOneNameAreRefused(TestDatabase database) {
        UUID city = new StoredCity(database).municipality;
        with(database, (scenarios, compute) -> {
            ScenarioOptions usual = ScenarioOptions.usual(Strategy.LEVEL, 2026);
            compute.start(scenarios.make(city, "A", usual), null);
            assertThatThrownBy(() -> scenarios.make(city, " A ", usual)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> scenarios.make(city, " ", usual)).isInstanceOf(Refusal.class);
            assertThat(scenarios.years(scenarios.of(city).get(0)))
                    .allMatch(year -> year.plan().bought() == 0 && year.planned() == 0);
        });
    }
}
