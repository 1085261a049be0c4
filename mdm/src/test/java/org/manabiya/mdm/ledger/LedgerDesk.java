package org.manabiya.mdm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.DeviceModels;
import org.manabiya.mdm.models.Platform;
import org.manabiya.mdm.models.SupportEnds;
import org.manabiya.mdm.places.DevicePlaces;
import org.manabiya.mdm.purchases.Purchases;

/** What people at the ledger work with, in a database of a test; each piece of work is a minute later than the one before. */
record LedgerDesk(
        EntityManager em,
        Devices devices,
        Ledger ledger,
        TakeStep steps,
        EditDevice edit,
        DeviceModels models,
        SupportEnds ends,
        Purchases purchases,
        DevicePlaces places,
        CustomFields fields,
        DeviceEvents events) {

    static <T> T at(TestDatabase database, StoredCity city, Function<LedgerDesk, T> work) {
        Clock clock = city.nextMinute();
        Caller caller = city.caller();
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    DeviceEvents events = new DeviceEvents(em);
                    SupportEnds ends = new SupportEnds(em, audit);
                    DeviceModels models = new DeviceModels(em, ends, audit);
                    Ledger ledger = new Ledger(em, events, told -> {}, audit, caller, clock);
                    DevicePlaces places = new DevicePlaces(em, new Schools(core, clock), audit, clock);
                    CustomFields fields = new CustomFields(em, audit);
                    return work.apply(new LedgerDesk(
                            em,
                            new Devices(em, new History(em, events)),
                            ledger,
                            new TakeStep(ledger, places, caller),
                            new EditDevice(em, ledger, models, fields),
                            models,
                            ends,
                            new Purchases(em, audit),
                            places,
                            fields,
                            events));
                }));
    }

    static UUID enter(TestDatabase database, StoredCity city, String tag, Map<String, String> more) {
        return at(database, city, desk -> {
            DeviceModel model = desk.models().of(city.municipality).stream()
                    .findFirst()
                    .orElseGet(() -> desk.models()
                            .add(
                                    city.municipality,
                                    new DeviceModels.Details(
                                            "Surface Go 2", "Microsoft", Platform.WINDOWS, null, null)));
            Map<String, String> facts = new HashMap<>(more);
            facts.put("tag", tag);
            return desk.ledger()
                    .enter(
                            city.municipality,
                            model,
                            TypedFacts.ofNewUnit(facts),
                            desk.ledger().act("テスト"))
                    .id();
        });
    }

    static Device read(TestDatabase database, StoredCity city, UUID id) {
        return at(database, city, desk -> desk.devices().find(id).orElseThrow());
    }

    static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
