package org.manabiya.mdm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.models.Platform;

class DevicesTest {
    private static Devices devices(EntityManager em) {
        return new Devices(em, new History(em, new DeviceEvents(em)));
    }

    private static Devices.Page page(TestDatabase database, Reach reach, DeviceFilter filter, String sort, int number) {
        return database.in("mdm", em -> devices(em).page(reach, filter, DeviceSort.of(sort), number, 50));
    }

    private static DeviceFilter text(String text) {
        return new DeviceFilter(text, null, null, null, null);
    }

    @DatabaseTest
    void aWholeLedgerIsReadPartByPartWithEachUnitOnce(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        List<UUID> read = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        UUID next = null;
        do {
            UUID after = next;
            Devices.Part part =
                    database.in("mdm", em -> devices(em).after(after, city.reach(), DeviceFilter.all(), 500));
            part.lines().forEach(line -> read.add(line.id()));
            parts.add(part.lines().size());
            next = part.next();
        } while (next != null);
        assertThat(parts).containsExactly(500, 500, 500, 500, 64);
        assertThat(read).hasSize(2064).doesNotHaveDuplicates();
        var lost = new DeviceFilter(null, null, DeviceState.LOST, null, null);
        Devices.Part exactly = database.in("mdm", em -> devices(em).after(null, city.reach(), lost, 8));
        assertThat(exactly.lines()).hasSize(8).allMatch(line -> line.state() == DeviceState.LOST);
        UUID last = exactly.next();
        Devices.Part none = database.in("mdm", em -> devices(em).after(last, city.reach(), lost, 8));
        assertThat(none).isEqualTo(new Devices.Part(List.of(), null));
        Devices.Part hidden = database.in("mdm", em -> devices(em).after(null, Reach.none(), DeviceFilter.all(), 8));
        assertThat(hidden.lines()).isEmpty();
    }

    @DatabaseTest
    void theLedgerIsFilteredSortedAndPaged(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        Reach reach = city.reach();
        Devices.Page all = page(database, reach, DeviceFilter.all(), "tag", 1);
        assertThat(all.total()).isEqualTo(2064);
        assertThat(all.last()).isEqualTo(42);
        assertThat(all.lines()).hasSize(50);
        assertThat(all.lines().get(0).tag()).isEqualTo("KG-00001");
        assertThat(page(database, reach, DeviceFilter.all(), "-tag", 1)
                        .lines()
                        .get(0)
                        .tag())
                .isEqualTo("KG-90571");
        assertThat(page(database, reach, DeviceFilter.all(), "tag", 99).number())
                .isEqualTo(42);

        var lost = new DeviceFilter(null, null, DeviceState.LOST, null, null);
        assertThat(page(database, reach, lost, null, 1).total()).isEqualTo(8);
        var spares = new DeviceFilter(null, city.school("烏川小学校"), null, DeviceKind.SPARE, null);
        assertThat(page(database, reach, spares, null, 1).lines())
                .isNotEmpty()
                .allMatch(line -> line.school().equals("烏川小学校") && line.kind() == DeviceKind.SPARE);

        assertThat(page(database, reach, text("ｋｇ－００４４１"), null, 1).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.serial()).isEqualTo("S2K5R0L384WFLN8"));
        assertThat(page(database, reach, text("おおがね"), null, 1).total()).isEqualTo(2064 - 89);
        assertThat(page(database, reach, text("%"), null, 1).total()).isZero();

        var ending = new DeviceFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                Platform.CHROMEOS,
                null,
                null,
                DeviceFilter.End.WARRANTY,
                null,
                LocalDate.of(2025, 1, 1),
                false);
        assertThat(page(database, reach, ending, null, 1).lines())
                .isNotEmpty()
                .allMatch(line -> line.warrantyUntil().getYear() < 2025);

        // Every unit is on exactly one page, whatever is sorted and wherever the empty ones begin.
        for (String sort : List.of("-sync", "user")) {
            Set<UUID> seen = new HashSet<>();
            for (int number = 1; number <= 42; number++) {
                page(database, reach, DeviceFilter.all(), sort, number).lines().forEach(line -> seen.add(line.id()));
            }
            assertThat(seen).as(sort).hasSize(2064);
        }

        for (DeviceSort.Key key : DeviceSort.Key.values()) {
            assertThat(page(database, reach, DeviceFilter.all(), "-" + key, 2).lines())
                    .hasSize(50);
        }
    }

    @DatabaseTest
    void unitsAreCountedByState(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        var counts = database.in("mdm", em -> devices(em).states(city.reach()));
        assertThat(counts.of(DeviceState.LOST)).isEqualTo(8);
        assertThat(counts.of(DeviceState.BROKEN)).isEqualTo(31);
        assertThat(counts.has(DeviceState.ORDERED)).isFalse();
        assertThat(counts.total()).isEqualTo(2064);
        assertThat(counts.isMore()).isFalse();
        StateCounts ofSchool = database.in("mdm", em -> devices(em).states(city.schoolReach("境川小学校")));
        assertThat(ofSchool.total()).isEqualTo(169);
    }

    @DatabaseTest
    void aPageTakesTwoStatementsAndOneMoreForAText(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        assertThat(database.statements(() -> page(database, city.reach(), DeviceFilter.all(), "school", 3)))
                .isEqualTo(2);
        assertThat(database.statements(() -> page(database, city.reach(), text("KG-0"), "school", 3)))
                .isEqualTo(3);
    }

    @DatabaseTest
    void aTextFindsTheSameWhetherFewOrManyCarryIt(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        for (String text : List.of("KG-00441", "S2K5", "おおがね", "ｓ００２３４", "-", "0", "%", "_", "!")) {
            database.in("mdm", em -> {
                for (boolean common : new boolean[] {true, false}) {
                    long found = ((Number) new DeviceConditions(city.reach(), text(text), common)
                                    .counting(em, "select count(*)", "")
                                    .getSingleResult())
                            .longValue();
                    assertThat(found)
                            .as(text)
                            .isEqualTo(devices(em)
                                    .page(city.reach(), text(text), DeviceSort.BY_TAG, 1, 50)
                                    .total());
                }
                return null;
            });
        }
    }

    /** Beyond the number that is counted, PostgreSQL walks from model to model and from school to school. */
    @DatabaseTest
    void aLargeLedgerIsInTheSameOrderAsASmallOne(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        for (int copy = 1; copy <= 5; copy++) {
            database.execute(
                    """
                    insert into mdm_device (id, municipality_id, school_id, tag, model_id, kind, state, user_id, version, events)
                    select %s, municipality_id, school_id, tag || '-%d', model_id, kind, state, user_id, 1, 0 from mdm_device
                    where tag not like '%%-%%-%%'
                    """
                            .formatted(database.isPostgres() ? "gen_random_uuid()" : "random_uuid()", copy));
        }
        for (String sort : List.of("school", "-school", "model", "-model", "user", "-user")) {
            List<Devices.Line> shown = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                Devices.Page page = page(database, city.reach(), DeviceFilter.all(), sort, number);
                assertThat(page.more()).isTrue();
                shown.addAll(page.lines());
            }
            List<Devices.Line> whole = database.in("mdm", em -> devices(em)
                            .page(city.reach(), DeviceFilter.all(), DeviceSort.of(sort), 1, 20_000))
                    .lines();
            assertThat(whole).as(sort).hasSizeGreaterThan(12_000);
            assertThat(shown).as(sort).isEqualTo(whole.subList(0, 150));
        }
    }

    @DatabaseTest
    void aSchoolSeesItsOwnUnitsAndAnotherCityNone(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample("ledger_sjis.csv");
        assertThat(page(database, city.schoolReach("境川小学校"), DeviceFilter.all(), null, 1)
                        .total())
                .isEqualTo(169);
        assertThat(page(database, Reach.wholeMunicipality(UUID.randomUUID()), DeviceFilter.all(), null, 1)
                        .total())
                .isZero();
        assertThat(page(database, Reach.none(), DeviceFilter.all(), null, 1).total())
                .isZero();
    }

    @DatabaseTest
    void aUnitTellsItsHistory(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        UUID id = page(database, city.reach(), text("KG-00233"), null, 1)
                .lines()
                .get(0)
                .id();
        Function<TestDatabase, Devices.Card> read =
                base -> base.in("mdm", em -> devices(em).card(id).orElseThrow());
        Devices.Card card = read.apply(database);
        assertThat(card.platform()).isEqualTo(Platform.CHROMEOS);
        assertThat(card.school()).isEqualTo("烏川小学校");
        assertThat(card.user()).isEqualTo("大金 s00234");
        assertThat(card.facts().text(Fact.SERIAL)).isEqualTo("CT4BG2903DBL8BS");
        assertThat(card.repairs()).hasSize(1);
        assertThat(card.history())
                .extracting(History.Entry::kind)
                .containsExactly(DeviceEvent.Kind.REPAIR_ENTERED, DeviceEvent.Kind.CHANGED, DeviceEvent.Kind.ENTERED);
        assertThat(card.history().get(1).changes()).contains(new Change(Fact.SERIAL, null, "CT4BG2903DBL8BS"));
        assertThat(card.history().get(1).file()).isEqualTo("chromeos_console_export.csv");
        assertThat(card.history().get(1).line()).isEqualTo(81);
        assertThat(database.statements(() -> read.apply(database))).isLessThanOrEqualTo(8);
    }
}
