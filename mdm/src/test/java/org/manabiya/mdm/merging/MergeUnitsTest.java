package org.manabiya.mdm.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.imports.Outcome;
import org.manabiya.mdm.imports.Preview;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.models.DeviceModel;

class MergeUnitsTest {
    private static final String HEADER = "管理番号,シリアル番号,機種,配備校,使用者ID,状態,備考";
    private static final String FIRST = "KG-1,ABC123456780,Chromebook C214,烏川小学校,s00001,使用中,";
    private static final String SECOND = "KG-01,ABC12345678O,Chromebook C214,東山小学校,,予備,2枚目の札";

    private record Desk(
            EntityManager em, MergeUnits merges, SuspectedTwins twins, DeviceEvents events, Ledger ledger) {}

    private static <T> T at(TestDatabase database, StoredCity city, Function<Desk, T> work) {
        Clock clock = city.nextMinute();
        Caller caller = city.caller();
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    DeviceEvents events = new DeviceEvents(em);
                    Ledger ledger = new Ledger(em, events, told -> {}, audit, caller, clock);
                    return work.apply(new Desk(
                            em,
                            new MergeUnits(em, new MovedRows(em), events, ledger, audit),
                            new SuspectedTwins(em, caller, clock, audit),
                            events,
                            ledger));
                }));
    }

    private static StoredCity city(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importFile("ledger.csv", HEADER, FIRST, SECOND);
        return city;
    }

    private static UUID unit(TestDatabase database, String tag) {
        return (UUID) database.ask("select id from mdm_device where tag = '" + tag + "'");
    }

    private static UUID merge(TestDatabase database, StoredCity city, Set<Fact> fromFormer) {
        UUID kept = unit(database, "KG-1");
        UUID former = unit(database, "KG-01");
        return at(database, city, desk -> desk.merges()
                .merge(kept, former, fromFormer, "同じ端末")
                .id());
    }

    private static Facts facts(TestDatabase database, StoredCity city, String tag) {
        UUID id = unit(database, tag);
        return at(database, city, desk -> {
            Device device = desk.em().find(Device.class, id);
            return device.facts(desk.em().find(DeviceModel.class, device.modelId()));
        });
    }

    private static void repair(TestDatabase database, StoredCity city, String tag) {
        database.execute(
                """
                insert into mdm_repair (id, municipality_id, device_id, status, received_on, returned_on, symptom, failure, version)
                values ('%s', '%s', '%s', 'RETURNED', date '2026-03-01', date '2026-03-09', '画面', 'SCREEN', 1)
                """
                        .formatted(UUID.randomUUID(), city.municipality, unit(database, tag)));
    }

    @DatabaseTest
    void theUnitThatStaysKeepsBothHistories(TestDatabase database) {
        StoredCity city = city(database);
        repair(database, city, "KG-01");
        merge(database, city, Set.of());
        UUID kept = unit(database, "KG-1");
        assertThat(city.rows("mdm_device")).isEqualTo(1);
        assertThat(city.rows("mdm_repair where device_id = '" + kept + "'")).isEqualTo(1);
        // Both entries, the record's last word, and the merge.
        assertThat(city.rows("mdm_device_event where device_id = '" + kept + "'"))
                .isEqualTo(4);
        Facts facts = facts(database, city, "KG-1");
        assertThat(facts.text(Fact.REMARK)).isEqualTo("2枚目の札");
        assertThat(facts.text(Fact.SERIAL)).isEqualTo("ABC123456780");
        assertThat(facts.has(Fact.USER)).isTrue();
        assertThat(city.rows("core_audit where action = 'device.merge'")).isEqualTo(1);
    }

    @DatabaseTest
    void theEventsStillAmountToWhatTheRowSays(TestDatabase database) {
        StoredCity city = city(database);
        merge(database, city, Set.of(Fact.TAG, Fact.STATE));
        UUID kept = unit(database, "KG-01");
        Facts sum = at(database, city, desk -> DeviceEvents.sum(desk.events().ofDevice(kept)));
        Facts facts = facts(database, city, "KG-01");
        assertThat(sum).isEqualTo(facts);
        assertThat(facts.text(Fact.TAG)).isEqualTo("KG-01");
        assertThat(facts.has(Fact.USER)).isFalse();
        assertThat(facts.id(Fact.SCHOOL)).isEqualTo(city.school("東山小学校"));
    }

    @DatabaseTest
    void filesAndPeopleFindTheUnitByTheNamesThatWereGivenUp(TestDatabase database) {
        StoredCity city = city(database);
        merge(database, city, Set.of());
        Preview again = city.importFile("ledger.csv", HEADER, FIRST, SECOND);
        assertThat(again.conflicts()).isEmpty();
        assertThat(again.count(Outcome.Kind.NEW)).isZero();
        assertThat(again.count(Outcome.Kind.CHANGED)).isZero();
        Preview alone = city.importFile("next.csv", HEADER, SECOND.replace("予備", "修理中"));
        assertThat(alone.count(Outcome.Kind.CHANGED)).isEqualTo(1);
        assertThat(city.rows("mdm_device")).isEqualTo(1);
        assertThat(facts(database, city, "KG-1").text(Fact.SERIAL)).isEqualTo("ABC123456780");
    }

    @DatabaseTest
    void aMergeThatWasNoneIsTakenApartAgain(TestDatabase database) {
        StoredCity city = city(database);
        repair(database, city, "KG-01");
        Facts first = facts(database, city, "KG-1");
        Facts second = facts(database, city, "KG-01");
        UUID former = unit(database, "KG-01");
        UUID merge = merge(database, city, Set.of(Fact.TAG, Fact.SERIAL, Fact.STATE));
        at(database, city, desk -> {
            desk.merges().undo(merge, "別の端末だった");
            return null;
        });
        assertThat(facts(database, city, "KG-1")).isEqualTo(first);
        assertThat(facts(database, city, "KG-01")).isEqualTo(second);
        assertThat(unit(database, "KG-01")).isEqualTo(former);
        assertThat(city.rows("mdm_repair where device_id = '" + former + "'")).isEqualTo(1);
        assertThat(city.rows("mdm_device_alias")).isZero();
        Facts sum = at(database, city, desk -> DeviceEvents.sum(desk.events().ofDevice(former)));
        assertThat(sum).isEqualTo(second);
        assertThat(city.importFile("ledger.csv", HEADER, FIRST, SECOND).count(Outcome.Kind.UNCHANGED))
                .isEqualTo(2);
    }

    @DatabaseTest
    void aMergeOnWhichSomethingBuildsStays(TestDatabase database) {
        StoredCity city = city(database);
        UUID merge = merge(database, city, Set.of());
        city.importFile("next.csv", HEADER, FIRST.replace("使用中", "紛失"));
        assertThatThrownBy(() -> at(database, city, desk -> {
                    desk.merges().undo(merge, "別の端末だった");
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.merge.builtUpon"));
    }

    @DatabaseTest
    void aRecordIsNeitherMergedWithItselfNorAnotherThanItself(TestDatabase database) {
        StoredCity city = city(database);
        UUID unit = unit(database, "KG-1");
        assertThatThrownBy(() -> at(database, city, desk -> desk.merges().merge(unit, unit, Set.of(), "同じ端末")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.merge.same"));
        assertThatThrownBy(() -> at(database, city, desk -> {
                    desk.twins().different(unit, unit);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.merge.same"));
    }

    @DatabaseTest
    void aUnitThatSomebodyHasKeepsItsStanding(TestDatabase database) {
        StoredCity city = city(database);
        UUID lent = unit(database, "KG-01");
        database.execute(
                """
                insert into mdm_loan (id, municipality_id, device_id, person_id, kind, from_on, due_on, lent_by_name, lent_at, lent_act,
                  running, version)
                values ('%s', '%s', '%s', (select id from core_person where username like 's00001@%%'), 'YEAR', date '2026-04-01',
                  date '2027-03-31', 'ICT', current_timestamp, '%s', 'HELD:%s', 1)
                """
                        .formatted(UUID.randomUUID(), city.municipality, lent, UUID.randomUUID(), lent));
        assertThatThrownBy(() -> merge(database, city, Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.merge.busy"));
        merge(database, city, Set.of(Fact.STATE));
        assertThat(city.rows("mdm_loan where running = 'HELD:" + unit(database, "KG-1") + "'"))
                .isEqualTo(1);
    }

    @DatabaseTest
    void lookalikesAreSuspectedUntilAPersonSaysThatTheyAreTwo(TestDatabase database) {
        StoredCity city = city(database);
        List<SuspectedTwins.Suspicion> found =
                at(database, city, desk -> desk.twins().of(city.reach()));
        assertThat(found)
                .extracting(SuspectedTwins.Suspicion::reason)
                .containsExactly(SuspectedTwins.Reason.LOOKALIKE_SERIAL);
        UUID one = unit(database, "KG-1");
        UUID other = unit(database, "KG-01");
        for (int i = 0; i < 2; i++) {
            at(database, city, desk -> {
                desk.twins().different(other, one);
                return null;
            });
        }
        found = at(database, city, desk -> desk.twins().of(city.reach()));
        assertThat(found).isEmpty();
    }
}
