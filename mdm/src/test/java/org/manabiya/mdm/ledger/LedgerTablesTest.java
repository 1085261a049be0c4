package org.manabiya.mdm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.ledger.LedgerDesk.at;
import static org.manabiya.mdm.ledger.LedgerDesk.enter;
import static org.manabiya.mdm.ledger.LedgerDesk.read;
import static org.manabiya.mdm.ledger.LedgerDesk.refused;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.models.DeviceModels;
import org.manabiya.mdm.models.Platform;
import org.manabiya.mdm.models.SupportEnds;
import org.manabiya.mdm.places.DevicePlace;
import org.manabiya.mdm.purchases.Funding;
import org.manabiya.mdm.purchases.Purchase.Terms;

/** What the ledger says of units beside their states: models and orders with their ends, places, the municipality's own columns. */
class LedgerTablesTest {
    private static final Seen ANY = new Seen(null);

    @DatabaseTest
    void whoSavesAnOrderOrAModelOverAnothersWordIsRefused(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        enter(database, city, "KG-1", Map.of());
        UUID order = at(database, city, desk -> desk.purchases()
                .add(city.municipality, terms("A-1", "2027-06-30"))
                .id());
        Seen ofOrder = at(
                database,
                city,
                desk -> new Seen(desk.purchases().find(order).orElseThrow().version()));
        var model =
                at(database, city, desk -> desk.models().of(city.municipality).get(0));
        Seen ofModel = new Seen(model.version());
        var words = new DeviceModels.Details(model.name(), "HP", Platform.CHROMEOS, null, 1_300);
        at(database, city, desk -> desk.purchases().change(order, ofOrder, terms("A-1", "2028-06-30")));
        at(database, city, desk -> desk.models().describe(model.id(), ofModel, words));
        refused(
                "mdm.changedMeanwhile",
                () -> at(database, city, desk -> desk.purchases().change(order, ofOrder, terms("A-1", "2029-06-30"))));
        refused(
                "mdm.changedMeanwhile",
                () -> at(database, city, desk -> desk.models().describe(model.id(), ofModel, words)));
        LocalDate lease = at(
                        database, city, desk -> desk.purchases().find(order).orElseThrow())
                .leaseUntil();
        assertThat(lease).isEqualTo(LocalDate.of(2028, 6, 30));
    }

    @DatabaseTest
    void theThreeEndsKeepTheirOrigins(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID unit = enter(database, city, "KG-1", Map.of("warrantyUntil", "R9.3.31"));
        UUID order = at(database, city, desk -> desk.purchases()
                .add(city.municipality, terms("A-1", "2027-06-30"))
                .id());
        at(database, city, desk -> {
            desk.edit()
                    .edit(
                            unit,
                            null,
                            new EditDevice.Words(Map.of("purchase", order.toString()), Map.of(), null),
                            desk.ledger().act(null));
            UUID model = desk.models().of(city.municipality).get(0).id();
            desk.models()
                    .describe(
                            model, ANY, new DeviceModels.Details("x", null, Platform.WINDOWS, "Windows 10 22H2", null));
            return null;
        });
        EndDates ends = read(database, city, unit).ends();
        assertThat(ends.support()).isEqualTo(end("2025-10-14", DateOrigin.MODEL));
        assertThat(ends.warranty()).isEqualTo(end("2027-03-31", DateOrigin.UNIT));
        assertThat(ends.lease()).isEqualTo(end("2027-06-30", DateOrigin.PURCHASE));

        at(database, city, desk -> {
            desk.purchases().change(order, ANY, terms("A-1", "2028-06-30"));
            return desk.ends()
                    .note(
                            city.municipality,
                            new SupportEnds.Details(
                                    Platform.WINDOWS,
                                    "Windows 10 22H2",
                                    LocalDate.of(2026, 10, 13),
                                    "ESU契約",
                                    LocalDate.of(2026, 4, 1)));
        });
        EndDates later = read(database, city, unit).ends();
        assertThat(later.support().day()).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(later.lease().day()).isEqualTo(LocalDate.of(2028, 6, 30));
    }

    private static EndDates.End end(String day, DateOrigin origin) {
        return new EndDates.End(LocalDate.parse(day), origin);
    }

    private static Terms terms(String number, String leaseEnd) {
        return new Terms(
                number, "納入業者", null, 55_000, Funding.LEASE, null, null, LocalDate.parse(leaseEnd), null, null, null);
    }

    @DatabaseTest
    void aUnitStandsInACartOfARoomOfASchool(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID school = city.school("烏川小学校");
        UUID unit = enter(database, city, "KG-1", Map.of());
        UUID cart = at(database, city, desk -> {
            var room = desk.places().add(city.municipality, school, DevicePlace.Kind.ROOM, "2年1組");
            return desk.places()
                    .add(city.municipality, room.id(), DevicePlace.Kind.CART, "保管庫")
                    .id();
        });
        var move = new TakeStep.Order(Step.MOVE, null, cart);
        at(database, city, desk -> desk.steps()
                .take(unit, null, move, desk.ledger().act(null)));
        assertThat(read(database, city, unit).spot().school()).isEqualTo(school);
        var inCart = new DeviceFilter(null, null, null, null, null, cart, null, null, null, null, null, null, false);
        assertThat(at(database, city, desk -> desk.devices().page(city.reach(), inCart, DeviceSort.BY_TAG, 1, 10))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.place()).isEqualTo("保管庫"));
        refused(
                "mdm.place.notEmpty",
                () -> at(database, city, desk -> {
                    desk.places().remove(cart);
                    return null;
                }));
        refused("error.notFound", () -> at(database, city, desk -> desk.places().spot(UUID.randomUUID(), cart)));
    }

    @DatabaseTest
    void aCartMovesWithItsUnitsWithinItsSchoolAndEmptyToAnother(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID school = city.school("烏川小学校");
        UUID unit = enter(database, city, "KG-1", Map.of());
        UUID room = place(database, city, school, DevicePlace.Kind.ROOM);
        UUID cart = place(database, city, school, DevicePlace.Kind.CART);
        at(database, city, desk -> desk.steps()
                .take(
                        unit,
                        null,
                        new TakeStep.Order(Step.MOVE, null, cart),
                        desk.ledger().act(null)));
        assertThat(moved(database, city, cart, room).parentId()).isEqualTo(room);
        assertThat(moved(database, city, cart, school).parentId()).isNull();
        refused("mdm.place.notEmpty", () -> moved(database, city, cart, city.municipality));
        at(database, city, desk -> desk.steps()
                .take(
                        unit,
                        null,
                        new TakeStep.Order(Step.MOVE, null, school),
                        desk.ledger().act(null)));
        reserve(database, city, school, cart);
        refused("mdm.place.reserved", () -> moved(database, city, cart, city.municipality));
        database.execute("delete from mdm_reservation");
        assertThat(moved(database, city, cart, city.municipality).schoolId()).isNull();
        refused("mdm.place.inCart", () -> moved(database, city, room, cart));
        refused("error.notFound", () -> moved(database, city, room, UUID.randomUUID()));
    }

    private static void reserve(TestDatabase database, StoredCity city, UUID school, UUID cart) {
        database.execute(
                """
                insert into mdm_reservation (id, municipality_id, school_id, cart_id, units, begins_at, ends_at, state, asked_by_name, asked_at,
                  version) values ('%s', '%s', '%s', '%s', 0, timestamp '2099-04-01 09:00:00', timestamp '2099-04-01 10:00:00', 'ASKED', '先生',
                  current_timestamp, 1)
                """
                        .formatted(UUID.randomUUID(), city.municipality, school, cart));
    }

    private static UUID place(TestDatabase database, StoredCity city, UUID within, DevicePlace.Kind kind) {
        return at(database, city, desk -> desk.places()
                .add(city.municipality, within, kind, kind.name())
                .id());
    }

    private static DevicePlace moved(TestDatabase database, StoredCity city, UUID place, UUID within) {
        return at(database, city, desk -> {
            desk.places().move(place, within);
            return desk.places().find(place).orElseThrow();
        });
    }

    @DatabaseTest
    void theMunicipalitysOwnColumnsAreTyped(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID unit = enter(database, city, "KG-1", Map.of());
        UUID field = at(database, city, desk -> desk.fields()
                .add(city.municipality, new CustomField.Details("保険期限", CustomField.Kind.DATE, null, null))
                .id());
        var words = new EditDevice.Words(Map.of(), Map.of(field, "令和9年3月31日"), null);
        at(database, city, desk -> {
            desk.edit().edit(unit, null, words, desk.ledger().act(null));
            return null;
        });
        Devices.Card card = at(database, city, desk -> desk.devices().card(unit).orElseThrow());
        assertThat(DeviceView.of(card).custom()).containsEntry(field, "2027-03-31");
        var wrong = new EditDevice.Words(Map.of(), Map.of(field, "まだ"), null);
        refused(
                "mdm.field.unreadable",
                () -> at(database, city, desk -> {
                    desk.edit().edit(unit, null, wrong, desk.ledger().act(null));
                    return null;
                }));
    }
}
