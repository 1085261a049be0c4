package org.manabiya.mdm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.imports.StoredCity;

class ForecastsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static void with(TestDatabase database, Consumer<Forecasts> work) {
        database.in(
                "core",
                core -> database.in("mdm", em -> {
                    work.accept(new Forecasts(
                            em,
                            new PresentPupils(em, CLOCK),
                            new Audit(core, Caller.nobody(), () -> null, CLOCK),
                            CLOCK));
                    return null;
                }));
    }

    private static StoredCity city(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        enrol(database, city, "烏川小学校", "P1", 30);
        enrol(database, city, "烏川小学校", "P6", 20);
        enrol(database, city, "烏川中学校", "J1", 25);
        enrol(database, city, "烏川中学校", "H1", 2);
        return city;
    }

    private static void enrol(TestDatabase database, StoredCity city, String school, String grade, int pupils) {
        for (int i = 0; i < pupils; i++) {
            UUID person = UUID.randomUUID();
            database.execute(
                    """
                    insert into core_person (id, municipality_id, roster_state, changed_at, enabled, username, family_name, given_name,
                      search_key, grade) values ('%s', '%s', 'active', current_timestamp, true, '%s', '大金', '学', 'x', '%s')
                    """
                            .formatted(person, city.municipality, person, grade));
            database.execute(
                    """
                    insert into core_role (id, municipality_id, roster_state, changed_at, person_id, school_id, role, is_primary)
                    values ('%s', '%s', 'active', current_timestamp, '%s', '%s', 'student', true)
                    """
                            .formatted(UUID.randomUUID(), city.municipality, person, city.school(school)));
        }
    }

    @DatabaseTest
    void theRosterOfTodayIsTheFirstYear(TestDatabase database) {
        StoredCity city = city(database);
        with(database, forecasts -> {
            Forecasts.Forecast forecast = forecasts.of(city.municipality);
            assertThat(forecast.present().pupils()).isEqualTo(75);
            assertThat(forecast.present().without()).isEqualTo(2);
            assertThat(forecast.pupils().years()).startsWith(2026).hasSize(Forecasts.YEARS);
            assertThat(forecast.pupils().of(2026).number()).isEqualTo(75);
            assertThat(forecast.pupils()
                            .of(city.school("烏川中学校"), Grade.J1, 2027)
                            .number())
                    .isEqualTo(20);
        });
    }

    @DatabaseTest
    void whatTheBoardEntersIsTaken(TestDatabase database) {
        StoredCity city = city(database);
        UUID elementary = city.school("烏川小学校");
        UUID junior = city.school("烏川中学校");
        var entry = new Assumptions.Entry(elementary, 2027);
        with(database, forecasts -> {
            forecasts.changeShares(city.municipality, 12, 8, 970);
            forecasts.enterChildren(city.municipality, Map.of(entry, 41));
            forecasts.changeFeeders(city.municipality, List.of(new Assumptions.Feeder(elementary, junior, 0.9)));
        });
        with(database, forecasts -> {
            Assumptions entered = forecasts.assumptions(city.municipality);
            assertThat(entered.moves()).isEqualTo(new Moves(0.012, 0.008));
            assertThat(entered.enrolling()).isEqualTo(0.97);
            assertThat(entered.entrants()).containsEntry(entry, 41);
            assertThat(entered.feeders()).containsExactly(new Assumptions.Feeder(elementary, junior, 0.9));
            Map<Assumptions.Entry, Integer> gone = new HashMap<>();
            gone.put(entry, null);
            forecasts.enterChildren(city.municipality, gone);
            forecasts.changeFeeders(city.municipality, List.of());
        });
        with(database, forecasts -> {
            assertThat(forecasts.assumptions(city.municipality).entrants()).isEmpty();
            assertThat(forecasts.assumptions(city.municipality).feeders()).isEmpty();
        });
    }

    @DatabaseTest
    void impossibleFiguresAndForeignSchoolsAreRefused(TestDatabase database) {
        StoredCity city = city(database);
        UUID school = city.school("烏川小学校");
        with(database, forecasts -> {
            assertThatThrownBy(() -> forecasts.changeShares(city.municipality, -1, 0, 1000))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> forecasts.changeShares(city.municipality, 0, 0, 1001))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> forecasts.enterChildren(
                            city.municipality, Map.of(new Assumptions.Entry(school, 2027), 10_001)))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> forecasts.enterChildren(
                            city.municipality, Map.of(new Assumptions.Entry(UUID.randomUUID(), 2027), 1)))
                    .isInstanceOf(Refusal.class);
        });
    }
}
