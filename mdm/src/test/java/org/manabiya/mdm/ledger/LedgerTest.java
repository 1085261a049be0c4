package org.manabiya.mdm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.ledger.LedgerDesk.at;
import static org.manabiya.mdm.ledger.LedgerDesk.enter;
import static org.manabiya.mdm.ledger.LedgerDesk.read;
import static org.manabiya.mdm.ledger.LedgerDesk.refused;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.models.DeviceModel;

/** The ledger in a database: what people do to units, and what holds whoever does it. */
class LedgerTest {
    private static UUID person(TestDatabase database, int offset) {
        return (UUID) database.ask("select id from core_person order by username limit 1 offset " + offset);
    }

    @DatabaseTest
    void twoWhoHandOutTheSameUnitAreNotBothObeyed(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID unit = enter(database, city, "KG-1", Map.of());
        int seen = read(database, city, unit).version();
        var order = new TakeStep.Order(Step.ASSIGN, person(database, 0), null);
        at(database, city, desk -> desk.steps()
                .take(unit, seen, order, desk.ledger().act(null)));
        var other = new TakeStep.Order(Step.ASSIGN, person(database, 1), null);
        refused(
                "mdm.ledger.changedMeanwhile",
                () -> at(database, city, desk -> desk.steps()
                        .take(unit, seen, other, desk.ledger().act(null))));
        assertThat(read(database, city, unit).holderId()).isEqualTo(person(database, 0));
        assertThat(city.rows("mdm_device_event")).isEqualTo(2);
    }

    @DatabaseTest
    void nobodyErasesOrDisposesOfAUnitPastItsBatch(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID unit = enter(database, city, "KG-1", Map.of());
        database.execute("update mdm_device set state = 'ERASED', erasure = 'C-1'");
        for (Step step : List.of(Step.ERASE, Step.DISPOSE)) {
            refused(
                    "mdm.ledger.onlyInBatch",
                    () -> at(database, city, desk -> desk.steps()
                            .take(
                                    unit,
                                    null,
                                    new TakeStep.Order(step, null, null),
                                    desk.ledger().act(null))));
        }
        assertThat(read(database, city, unit).state()).isEqualTo(DeviceState.ERASED);
    }

    @DatabaseTest
    void ofTwoAtTheSameMomentOneIsRefused(TestDatabase database) throws Exception {
        StoredCity city = new StoredCity(database);
        UUID unit = enter(database, city, "KG-1", Map.of());
        AtomicInteger refused = new AtomicInteger();
        var bothHaveRead = new CyclicBarrier(2);
        Clock clock = city.nextMinute();
        List<Thread> staff = List.of(0, 1).stream()
                .map(n -> new Thread(() -> {
                    UUID pupil = person(database, n);
                    try {
                        database.in(
                                "core",
                                core -> database.in("mdm", em -> {
                                    var audit = new Audit(core, city.caller(), () -> null, clock);
                                    var ledger = new Ledger(
                                            em, new DeviceEvents(em), told -> {}, audit, city.caller(), clock);
                                    return ledger.write(unit, null, device -> {
                                        await(bothHaveRead);
                                        return device.assignTo(pupil, ledger.act(null));
                                    });
                                }));
                    } catch (Refusal | PersistenceException lost) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        staff.forEach(Thread::start);
        for (Thread thread : staff) {
            thread.join();
        }
        assertThat(refused).hasValue(1);
        assertThat(city.rows("mdm_device_event where kind = 'ASSIGNED'")).isEqualTo(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @DatabaseTest
    void aStepWithManyUnitsIsAllOrNothing(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID first = enter(database, city, "KG-1", Map.of());
        UUID second = enter(database, city, "KG-2", Map.of("state", "ORDERED"));
        var retire = new TakeStep.Order(Step.RETIRE, null, null);
        refused(
                "mdm.ledger.step.RETIRE",
                () -> at(database, city, desk -> desk.steps()
                        .takeAll(
                                city.reach(),
                                List.of(first, second),
                                retire,
                                desk.ledger().act(null))));
        assertThat(read(database, city, first).state()).isEqualTo(DeviceState.SPARE);
        refused(
                "error.notFound",
                () -> at(database, city, desk -> desk.steps()
                        .takeAll(
                                Reach.wholeMunicipality(UUID.randomUUID()),
                                List.of(first),
                                retire,
                                desk.ledger().act(null))));
    }

    @DatabaseTest
    void everyUnitOfTheSampleCityIsTheSumOfItsEvents(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        at(database, city, desk -> {
            for (Object id : desk.em()
                    .createQuery("select d.id from Device d where d.municipalityId = :m")
                    .setParameter("m", city.municipality)
                    .setMaxResults(200)
                    .getResultList()) {
                Device unit = desk.devices().find((UUID) id).orElseThrow();
                DeviceModel model = desk.models().find(unit.modelId()).orElseThrow();
                assertThat(DeviceEvents.sum(desk.events().ofDevice(unit.id()))).isEqualTo(unit.facts(model));
            }
            return null;
        });
    }

    @DatabaseTest
    void aTagOrSerialNumberBelongsToOneUnit(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        enter(database, city, "KG-1", Map.of("serial", "ABC123456"));
        refused("mdm.ledger.taken.TAG", () -> enter(database, city, "ｋｇ-1", Map.of()));
        refused("mdm.ledger.taken.SERIAL", () -> enter(database, city, "KG-2", Map.of("serial", "abc123456")));
        refused("mdm.ledger.serialMalformed", () -> enter(database, city, "KG-2", Map.of("serial", "不明")));
    }
}
