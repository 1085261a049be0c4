package org.manabiya.mdm.stocktaking;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.History;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.places.Spot;

/** Two schools with units in a database, and the people who count them. */
final class CountedCity {
    static final String SCHOOL = "烏川第一小学校";
    static final String OTHER = "烏川第二小学校";

    /** Everything that works on a stocktaking, joined to one pair of entity managers. */
    record Desk(
            Stocktakings stocktakings,
            OpenStocktaking open,
            CountUnits count,
            RoomList list,
            Differences differences,
            ExplainDifferences explain,
            SignStocktaking sign,
            StocktakingReport report,
            StocktakingDue due,
            Ledger ledger) {}

    private final TestDatabase database;
    private final StoredCity city;
    private final UUID model = UUID.randomUUID();
    final UUID school;
    final UUID other;

    CountedCity(TestDatabase database) {
        this.database = database;
        city = new StoredCity(database);
        school = UUID.randomUUID();
        other = UUID.randomUUID();
        addSchool(school, SCHOOL, "X1");
        addSchool(other, OTHER, "X2");
        database.execute(
                "insert into mdm_device_model (id, municipality_id, name, platform, version) values ('%s', '%s', 'Lenovo 300e', 'CHROMEOS', 1)"
                        .formatted(model, city.municipality));
    }

    private void addSchool(UUID id, String name, String code) {
        database.execute(
                """
                insert into core_school (id, municipality_id, roster_state, changed_at, kind, name, identifier)
                values ('%s', '%s', 'active', current_timestamp, 'school', '%s', '%s')
                """
                        .formatted(id, city.municipality, name, code));
    }

    UUID municipality() {
        return city.municipality;
    }

    UUID room(UUID inSchool, String name) {
        UUID id = UUID.randomUUID();
        database.execute(
                "insert into mdm_place (id, municipality_id, school_id, kind, name, version) values ('%s', '%s', '%s', 'ROOM', '%s', 1)"
                        .formatted(id, city.municipality, inSchool, name));
        return id;
    }

    /** Units named tag-1, tag-2 and so on. */
    void units(String tag, int many, UUID atSchool, UUID room, String state) {
        for (int i = 1; i <= many; i++) {
            database.execute(
                    """
                    insert into mdm_device (id, municipality_id, school_id, place_id, tag, serial, model_id, kind, state, events, version)
                    values ('%s', '%s', '%s', %s, '%s-%s', 'SER%s%s', '%s', 'PUPIL', '%s', 0, 1)
                    """
                            .formatted(
                                    UUID.randomUUID(),
                                    city.municipality,
                                    atSchool,
                                    room == null ? "null" : "'" + room + "'",
                                    tag,
                                    i,
                                    tag,
                                    i,
                                    model,
                                    state));
        }
    }

    Caller board() {
        return city.caller();
    }

    Caller staff() {
        return caller(Role.BOARD_STAFF, null);
    }

    Caller at(UUID ofSchool, Role role) {
        return caller(role, ofSchool);
    }

    private Caller caller(Role role, UUID ofSchool) {
        return new Caller(
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.municipality,
                "大金 数",
                java.util.List.of(new Caller.Grant(role, ofSchool)),
                Set.of(),
                Set.of(),
                Set.of(),
                new Caller.Preferences(null, "none", null),
                false);
    }

    <T> T at(Caller caller, Function<Desk, T> work) {
        Clock clock = city.nextMinute();
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    Ledger ledger = new Ledger(em, new DeviceEvents(em), told -> {}, audit, caller, clock);
                    Stocktakings all = new Stocktakings(em);
                    Differences differences = new Differences(em);
                    return work.apply(new Desk(
                            all,
                            new OpenStocktaking(em, all, ledger, audit),
                            new CountUnits(
                                    em,
                                    all,
                                    new LabelledUnits(em, new Devices(em, new History(em, new DeviceEvents(em)))),
                                    ledger,
                                    audit),
                            new RoomList(em),
                            differences,
                            new ExplainDifferences(em, all, differences, ledger, audit, caller),
                            new SignStocktaking(em, all, differences, ledger, audit),
                            new StocktakingReport(em),
                            new StocktakingDue(em, new SchoolCalendars(core, audit), clock),
                            ledger));
                }));
    }

    void run(Caller caller, Consumer<Desk> work) {
        at(caller, desk -> {
            work.accept(desk);
            return null;
        });
    }

    /** The ledger moves a unit to a school. */
    void move(String tag, UUID toSchool) {
        run(board(), desk -> desk.ledger()
                .write(
                        id(tag),
                        null,
                        device -> device.moveTo(
                                Spot.atSchool(city.municipality, toSchool),
                                desk.ledger().act("年度途中の移動"))));
    }

    UUID sheet(UUID stocktaking, UUID spot) {
        return (UUID) database.ask("select id from mdm_stocktaking_sheet where stocktaking_id = '%s' and spot_id = '%s'"
                .formatted(stocktaking, spot));
    }

    UUID id(String tag) {
        return (UUID) database.ask("select id from mdm_device where tag = '" + tag + "'");
    }

    Object state(String tag) {
        return database.ask("select state from mdm_device where tag = '" + tag + "'");
    }

    Object place(String tag) {
        return database.ask("select place_id from mdm_device where tag = '" + tag + "'");
    }

    long rows(String table) {
        return city.rows(table);
    }
}
