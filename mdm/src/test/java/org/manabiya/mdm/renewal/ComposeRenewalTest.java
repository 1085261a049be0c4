package org.manabiya.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.text.Wording;
import org.manabiya.mdm.disposal.DisposalFigures;
import org.manabiya.mdm.disposal.DisposalMethod;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.PresentPupils;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.renewal.CellOrigin.Kind;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;

class ComposeRenewalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final UUID SCENARIO = UUID.randomUUID();
    private static final UUID AT_ONCE = UUID.randomUUID();

    /** A scenario by which 30 units and 4 spares come in 令和9年度, and one by which 5 units and a spare come in 令和8年度 in all. */
    private static final PlannedPurchases PURCHASES = new PlannedPurchases() {
        @Override
        public List<Scenario> scenarios(UUID municipality) {
            return List.of(new Scenario(SCENARIO, "一斉"));
        }

        @Override
        public Map<Integer, Bought> bought(UUID municipality, UUID scenario) {
            if (scenario.equals(AT_ONCE)) {
                return Map.of(2026, new Bought(5, 5, 1, 0));
            }
            return scenario.equals(SCENARIO) ? Map.of(2026, Bought.NOTHING, 2027, new Bought(30, 20, 4, 4)) : Map.of();
        }
    };

    private static <T> T with(TestDatabase database, Function<ComposeRenewal, T> work) {
        return database.in("core", core -> database.in("mdm", em -> work.apply(compose(core, em))));
    }

    private static ComposeRenewal compose(EntityManager core, EntityManager em) {
        var forecasts = new Forecasts(
                em, new PresentPupils(em, CLOCK), new Audit(core, Caller.nobody(), () -> null, CLOCK), CLOCK);
        return new ComposeRenewal(
                new PlanFacts(em, CLOCK), forecasts, List.of(PURCHASES), new SpareAllowance("15"), CLOCK);
    }

    private static StoredCity city(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        for (int i = 0; i < 40; i++) {
            enrol(database, city, i < 30 ? "2025-04-01" : "2026-09-01");
        }
        return city;
    }

    private static void enrol(TestDatabase database, StoredCity city, String since) {
        UUID person = UUID.randomUUID();
        database.execute(
                """
                insert into core_person (id, municipality_id, roster_state, changed_at, enabled, username, family_name, given_name,
                  search_key, grade) values ('%s', '%s', 'active', current_timestamp, true, '%s', '大金', '学', 'x', 'P2')
                """
                        .formatted(person, city.municipality, person));
        database.execute(
                """
                insert into core_role (id, municipality_id, roster_state, changed_at, person_id, school_id, role, is_primary, begin_date)
                values ('%s', '%s', 'active', current_timestamp, '%s', '%s', 'student', true, '%s')
                """
                        .formatted(UUID.randomUUID(), city.municipality, person, city.school("烏川小学校"), since));
    }

    private static RenewalDraft draft(String... namesAndValues) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new RenewalDraft(PlanFields.of(fields));
    }

    @DatabaseTest
    void whatIsPastComesFromRosterAndLedgerAndWhatIsToComeFromForecastAndScenario(TestDatabase database) {
        StoredCity city = city(database);
        city.importSample("ledger_sjis.csv");
        RenewalSheet sheet = with(
                database,
                compose -> compose.compose(
                        city.municipality, draft("firstYear", "2020", "years", "9", "scenario", SCENARIO.toString())));
        assertThat(sheet.origins().get(PlanRow.PUPILS))
                .extracting(CellOrigin::kind)
                .containsExactly(
                        Kind.UNKNOWN,
                        Kind.UNKNOWN,
                        Kind.UNKNOWN,
                        Kind.UNKNOWN,
                        Kind.UNKNOWN,
                        Kind.ROSTER,
                        Kind.ROSTER,
                        Kind.FORECAST,
                        Kind.FORECAST);
        assertThat(sheet.table().figures().get(PlanRow.PUPILS, 6))
                .as("those who came later are not of 1 May")
                .isEqualTo(30);
        assertThat(sheet.firstEstimate()).isEqualTo(7);
        var figures = sheet.table().figures();
        long units = 0;
        for (int column = 0; column < 7; column++) {
            units += figures.get(PlanRow.DEVICES, column) + figures.get(PlanRow.SPARES, column);
        }
        assertThat(units)
                .isEqualTo(((Number)
                                database.ask(
                                        "select count(*) from mdm_device where kind <> 'STAFF' and acquired_on between '2020-04-01' and '2027-03-31'"))
                        .longValue());
        assertThat(figures.upTo(PlanRow.DEVICES_FROM_FUND, 6))
                .isPositive()
                .isLessThanOrEqualTo(figures.upTo(PlanRow.DEVICES, 6));
        assertThat(figures.get(PlanRow.DEVICES, 7)).isEqualTo(30);
        assertThat(figures.get(PlanRow.SPARES_FROM_FUND, 7)).isEqualTo(4);
        assertThat(sheet.warnings()).extracting(PlanWarning::kind).contains(PlanWarning.Kind.PUPILS_UNKNOWN);
    }

    @DatabaseTest
    void ofThisYearComesWhatTheScenarioSaysAndNeverLessThanHasCome(TestDatabase database) {
        StoredCity city = city(database);
        city.importSample("ledger_sjis.csv");
        database.execute("update mdm_device set acquired_on = '2025-04-01' where acquired_on >= '2026-04-01'");
        deliver(database, 1);
        assertThat(thisYear(database, city, AT_ONCE))
                .as("one of five has come")
                .isEqualTo(CellOrigin.range(Kind.SCENARIO, 5, 1, 5));
        assertThat(thisYear(database, city, SCENARIO)).isEqualTo(CellOrigin.of(Kind.LEDGER, 1));
        deliver(database, 3);
        assertThat(thisYear(database, city, AT_ONCE)).isEqualTo(CellOrigin.range(Kind.SCENARIO, 5, 3, 5));
        deliver(database, 6);
        assertThat(thisYear(database, city, AT_ONCE)).isEqualTo(CellOrigin.of(Kind.LEDGER, 6));
    }

    private static void deliver(TestDatabase database, int units) {
        database.execute(
                """
                update mdm_device set acquired_on = '2026-05-01' where id in
                  (select id from mdm_device where kind = 'PUPIL' order by tag fetch first %d rows only)
                """
                        .formatted(units));
    }

    private static CellOrigin thisYear(TestDatabase database, StoredCity city, UUID scenario) {
        return with(database, compose -> compose.known(city.municipality, draft("scenario", scenario.toString())))
                .get(PlanRow.DEVICES)
                .get(2);
    }

    @DatabaseTest
    void thePupilsBehindANumberAreListedSchoolBySchool(TestDatabase database) {
        StoredCity city = city(database);
        database.in("mdm", em -> {
            PlanFacts facts = new PlanFacts(em, CLOCK);
            SchoolYear year = new SchoolYear(2026);
            assertThat(facts.pupilsBySchool(city.municipality, year))
                    .singleElement()
                    .satisfies(school -> {
                        assertThat(school.name()).isEqualTo("烏川小学校");
                        assertThat(school.pupils()).isEqualTo(facts.pupils(city.municipality, year));
                    });
            assertThat(facts.pupilsBySchool(city.municipality, new SchoolYear(2024)))
                    .isEmpty();
            assertThat(facts.hasDevices(city.municipality)).isFalse();
            return null;
        });
        city.importSample("ledger_sjis.csv");
        boolean has = database.in("mdm", em -> new PlanFacts(em, CLOCK).hasDevices(city.municipality));
        assertThat(has).isTrue();
    }

    @DatabaseTest
    void aTypedNumberGoesBeforeWhatTheProductKnows(TestDatabase database) {
        StoredCity city = city(database);
        RenewalSheet sheet = with(
                database,
                compose -> compose.compose(
                        city.municipality, draft("pupils.2026", "31", "devices.2026", "12", "devices.2027", "5")));
        assertThat(sheet.table().figures().get(PlanRow.PUPILS, 2)).isEqualTo(31);
        assertThat(sheet.warnings())
                .contains(PlanWarning.of(PlanWarning.Kind.ROSTER_DIFFERS, new SchoolYear(2026), 31L, 30L));
        RenewalSheet planned = with(
                database,
                compose -> compose.compose(
                        city.municipality,
                        draft("scenario", AT_ONCE.toString(), "devices.2026", "12", "pupils.2026", "30")));
        assertThat(planned.warnings())
                .as("the scenario's number is no fact that contradicts a typed one")
                .extracting(PlanWarning::kind)
                .doesNotContain(PlanWarning.Kind.LEDGER_DIFFERS, PlanWarning.Kind.ROSTER_DIFFERS);
        assertThatThrownBy(() -> with(
                        database, compose -> compose.compose(city.municipality, draft("devicesFromFund.2026", "1"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(draft("pupils.2026", "many")::check).isInstanceOf(InvalidInput.class);
        assertThat(draft("scenario", "a".repeat(36)).scenario()).as("no id").isEmpty();
        assertThat(draft("scenario", "-".repeat(36)).scenario()).as("no id").isEmpty();
        assertThat(draft("scenario", AT_ONCE.toString()).scenario()).contains(AT_ONCE);
    }

    @DatabaseTest
    void aPublishedPlanStaysAsItWas(TestDatabase database) {
        StoredCity city = city(database);
        RenewalDraft draft = draft(
                "pupils.2024", "32",
                "devices.2026", "30",
                "devicesFromFund.2026", "30",
                "renewalRate", "RENEWED_FIXED_BASE",
                "baseYear", "2025",
                "renewalCap", "true",
                "policy", "一斉に更新する。",
                "disposal.2.units", "31",
                "disposal.2.method", "CERTIFIED_OPERATOR");
        RenewalSheet sheet = with(database, compose -> compose.compose(city.municipality, draft));
        RenewalSheet read = RenewalSheet.ofSnapshot(sheet.snapshot());
        for (PlanRow row : PlanRow.values()) {
            assertThat(read.table().row(row)).isEqualTo(sheet.table().row(row));
        }
        assertThat(read.draft().policy()).isEqualTo("一斉に更新する。");
        assertThat(read.draft().disposals()).singleElement().satisfies(disposal -> assertThat(disposal.method())
                .isEqualTo(DisposalMethod.CERTIFIED_OPERATOR));
        assertThat(read.firstEstimate()).isEqualTo(sheet.firstEstimate());
        assertThat(sheet.snapshot().since(read.snapshot())).isEmpty();
    }

    @DatabaseTest
    void theUnitsBehindANumberAreListed(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        var facts = database.in("mdm", em -> {
            PlanFacts plan = new PlanFacts(em, CLOCK);
            var delivered = plan.delivered(city.municipality);
            var year = delivered.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparing(Bought::devices)))
                    .orElseThrow();
            long listed = plan.deliveries(city.municipality, new SchoolYear(year.getKey())).stream()
                    .mapToLong(PlanFacts.Delivery::units)
                    .sum();
            assertThat(listed)
                    .isEqualTo(year.getValue().devices() + year.getValue().spares());
            return plan.outgoing(city.municipality, new SchoolYear(2026));
        });
        assertThat(facts.units()).isBetween(1500L, 2064L);
        assertThat(facts.broken()).isBetween(1L, 31L);
    }

    private static final Wording WORDS = new Wording() {
        @Override
        public String get(String key, Object... variables) {
            return key.replace("mdm.plan.draft.", "") + Arrays.toString(variables);
        }
    };

    @DatabaseTest
    void theWrittenPartsAreDraftedFromTheLedger(TestDatabase database) {
        StoredCity city = city(database);
        city.importSample("ledger_sjis.csv");
        UUID batch = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_disposal (id, municipality_id, name, method, erasure, selected_on, handed_over_on, maker, version)
                values ('%s', '%s', '令和8年度', 'CERTIFIED_OPERATOR', 'OPERATOR', '2026-10-01', '2026-11-05', '担当', 1)
                """
                        .formatted(batch, city.municipality));
        database.execute(
                """
                insert into mdm_disposal_unit (id, disposal_id, device_id, open_device, certificate, version)
                select id, '%s', id, id, 'C-1', 1 from mdm_device where state = 'BROKEN' and kind = 'PUPIL' and acquired_on < '2024-04-01'
                """
                        .formatted(batch));
        Map<String, String> text = database.in(
                "core",
                core -> database.in("mdm", em -> {
                    RenewalDraft draft = draft("scenario", SCENARIO.toString());
                    PlanFacts facts = new PlanFacts(em, CLOCK);
                    return new RenewalText(facts, new DisposalFigures(em), new SpareAllowance("15"), WORDS, CLOCK)
                            .of(city.municipality, draft, compose(core, em).known(city.municipality, draft));
                }));
        long chosen = ((Number) database.ask("select count(*) from mdm_disposal_unit")).longValue();
        assertThat(text.get("policy"))
                .contains("old[", "purchase[year[令和9年度, 2027], 30, 20]", "spares[4, 15]")
                .contains("broken[");
        assertThat(text)
                .containsEntry("disposal.1.units", String.valueOf(chosen))
                .containsEntry("disposal.1.method", "CERTIFIED_OPERATOR")
                .containsEntry("disposal.1.erasure", "OPERATOR")
                .containsEntry("disposal.1.handover", "month[2026, 11]")
                .containsEntry("disposalNote", "certified[" + chosen + "]")
                .doesNotContainKey("disposal.2.method");
        long waiting = text.entrySet().stream()
                .filter(entry -> entry.getKey().matches("disposal\\.[2-5]\\.units"))
                .mapToLong(entry -> Long.parseLong(entry.getValue()))
                .sum();
        assertThat(waiting + chosen)
                .isEqualTo(((Number)
                                database.ask(
                                        "select count(*) from mdm_device where kind in ('PUPIL', 'SPARE') and acquired_on < '2024-04-01' and state <> 'LOST'"))
                        .longValue());
    }

    @DatabaseTest
    void whatTheLedgerDoesNotKnowOfPurchasesIsTold(TestDatabase database) {
        StoredCity city = city(database);
        city.importSample("ledger_sjis.csv");
        database.execute(
                "update mdm_device set acquired_on = null where tag in (select min(tag) from mdm_device where kind = 'PUPIL')");
        database.execute("update mdm_device set funding = null where kind = 'PUPIL' and acquired_on is not null");
        RenewalSheet sheet = with(
                database, compose -> compose.compose(city.municipality, draft("firstYear", "2020", "years", "10")));
        assertThat(sheet.warnings())
                .extracting(PlanWarning::kind)
                .contains(
                        PlanWarning.Kind.UNITS_WITHOUT_DAY,
                        PlanWarning.Kind.UNITS_WITHOUT_FUNDING,
                        PlanWarning.Kind.PURCHASES_UNKNOWN);
        assertThat(sheet.table().figures().get(PlanRow.DEVICES, 9))
                .as("unknown is not zero")
                .isNull();
        assertThat(RenewalSheet.ofSnapshot(sheet.snapshot()).table().cell(PlanRow.CEILING, 0))
                .isNull();
    }
}
