package org.manabiya.mdm.imports;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.Logins;
import org.manabiya.core.text.SearchKey;
import org.manabiya.mdm.disposal.ReleasedUnits;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.ledger.DeviceAliases;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.lending.Loans;
import org.manabiya.mdm.lending.LoansOfHolders;
import org.manabiya.mdm.models.DeviceModels;
import org.manabiya.mdm.models.SupportEnds;

/** The sample city in a database: its schools, its people, and the board's ICT staff who import. */
public final class StoredCity {
    private final TestDatabase database;
    private final Map<String, UUID> schools = new HashMap<>();
    public final UUID municipality = UUID.randomUUID();
    private Instant now = Instant.parse("2026-04-10T00:00:00Z");

    /** The parts of the import, joined to one pair of entity managers. */
    record Parts(
            EntityManager em,
            ReadImports read,
            DeviceImports imports,
            ExplainColumns explain,
            ApplyImport apply,
            UndoImport undo,
            ImportOrders orders) {}

    public StoredCity(TestDatabase database) {
        this.database = database;
        database.execute(
                "insert into core_municipality values ('" + municipality + "', '099990', '烏川市', current_timestamp)");
        SampleCity.SCHOOLS.forEach(this::addSchool);
        StringBuilder people = new StringBuilder(
                """
                insert into core_person (id, municipality_id, roster_state, changed_at, enabled, username, family_name, given_name,
                  kana_family_name, kana_given_name, search_key) values
                """);
        for (int i = 1; i <= 2000; i++) {
            person(people, "s%05d".formatted(i));
            person(people, i <= 100 ? "t%04d".formatted(i) : "x%05d".formatted(i));
        }
        database.execute(people.substring(0, people.length() - 1));
    }

    private void addSchool(String name) {
        UUID id = UUID.randomUUID();
        schools.put(name, id);
        database.execute(
                """
                insert into core_school (id, municipality_id, roster_state, changed_at, kind, name, identifier)
                values ('%s', '%s', 'active', current_timestamp, 'school', '%s', '%s')
                """
                        .formatted(id, municipality, name, "B" + schools.size()));
    }

    private void person(StringBuilder sql, String login) {
        sql.append(
                "('%s', '%s', 'active', current_timestamp, true, '%s@ed.karasugawa.example', '大金', '%s', 'オオガネ', '%s', '%s'),"
                        .formatted(
                                UUID.randomUUID(), municipality, login, login, login, SearchKey.of("大金オオガネ" + login)));
    }

    public UUID school(String name) {
        return schools.get(name);
    }

    public Reach reach() {
        return Reach.wholeMunicipality(municipality);
    }

    public Reach schoolReach(String name) {
        return new Reach(false, municipality, false, Set.of(school(name)), Set.of(), Set.of());
    }

    /** A clock that stands one minute later than the last one. */
    public Clock nextMinute() {
        now = now.plusSeconds(60);
        return Clock.fixed(now, ZoneId.of("Asia/Tokyo"));
    }

    /** The board's ICT staff. */
    public Caller caller() {
        return new Caller(
                UUID.randomUUID(),
                UUID.randomUUID(),
                municipality,
                "ICT 花子",
                List.of(new Caller.Grant(Role.BOARD_ICT, null)),
                Set.of(),
                Set.of(),
                Set.of(),
                new Caller.Preferences(null, "none", null),
                false);
    }

    <T> T with(Function<Parts, T> work) {
        Clock clock = nextMinute();
        Caller caller = caller();
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    DeviceModels models = new DeviceModels(em, new SupportEnds(em, audit), audit);
                    CustomFields fields = new CustomFields(em, audit);
                    Snapshot snapshot = new Snapshot(
                            em,
                            new Schools(core, clock),
                            new Logins(core),
                            models,
                            new DeviceAliases(em),
                            fields,
                            new DeviceEvents(em));
                    ReadImports read = new ReadImports(em, snapshot, clock);
                    DeviceImports imports = new DeviceImports(em, read, caller, clock);
                    return work.apply(new Parts(
                            em,
                            read,
                            imports,
                            new ExplainColumns(em, imports, read, fields, audit),
                            new ApplyImport(
                                    em,
                                    imports,
                                    read,
                                    new DeviceEvents(em),
                                    new ReleasedUnits(em),
                                    new LoansOfHolders(new Loans(em)),
                                    audit),
                            new UndoImport(
                                    em,
                                    imports,
                                    new DeviceEvents(em),
                                    new Dependents(em),
                                    new ReleasedUnits(em),
                                    new LoansOfHolders(new Loans(em)),
                                    audit),
                            new ImportOrders(em, new Jobs(core, () -> {}, clock))));
                }));
    }

    UUID upload(String name, byte[] content) {
        return with(parts -> parts.imports().upload(municipality, name, content).id());
    }

    Preview preview(UUID id) {
        return with(parts -> parts.read().preview(parts.imports().find(id).orElseThrow()));
    }

    void decideAll(UUID id, Choice choice) {
        Map<String, Choice> choices = new HashMap<>();
        preview(id).conflicts().forEach(conflict -> choices.put(conflict.key(), choice));
        with(parts -> {
            parts.imports().decide(id, choices);
            return null;
        });
    }

    Preview apply(UUID id) {
        return with(parts -> parts.apply().apply(id));
    }

    /** @return the models that stay */
    List<String> undo(UUID id) {
        return with(parts -> parts.undo().undo(id));
    }

    /** Takes the import of that file back, the last one of all. */
    public void undo(String fileName) {
        undo((UUID)
                database.ask("select id from mdm_import where file_name = '" + fileName + "' and status = 'APPLIED'"));
    }

    /** Imports a file without conflicts. */
    public void take(String name, byte[] content) {
        apply(upload(name, content));
    }

    /** Imports a file of these lines as it is. */
    public Preview importFile(String name, String... lines) {
        return apply(upload(name, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    /** Imports a sample file; of each conflict the first statement holds. */
    public UUID importSample(String name) {
        UUID id = upload(name, SampleCity.sample(name));
        decideAll(id, Choice.FIRST);
        apply(id);
        return id;
    }

    public void importSamples() {
        importSample("ledger_sjis.csv");
        importSample("chromeos_console_export.csv");
        importSample("repairs_sjis.csv");
        if (database.isPostgres()) {
            // As the server does by itself within a minute.
            database.execute("analyze");
        }
    }

    public long rows(String table) {
        return count(table);
    }

    long count(String table) {
        return ((Number) database.ask("select count(*) from " + table)).longValue();
    }
}
